import type { Geometry } from "geojson";
import { fetchSiteFile } from "../loading/site-file.ts";
import type { Issue } from "../record/issue.ts";
import type { MissingPart } from "../record/missing-part.ts";
import type { Story } from "../record/story.ts";
import type { Fetcher } from "./fetch-json.ts";
import { FetchFailure, fetchJson } from "./fetch-json.ts";
import { lightLayerFile, shapesFile } from "./layer-file.ts";
import { toFrame, toIndicator, toPlaces, toRecord, toRecords } from "./read-wire.ts";
import { readTopology } from "./read-topology.ts";
import { placelessLayer } from "./reserved-layers.ts";
import type { WireIndicator, WireRecord, WireStory } from "./wire.ts";

export interface FetchedStory {
  readonly story: Story;
  /** What the build found wrong with the data. */
  readonly issues: readonly Issue[];
  /** What could not be fetched; the story stands without it. */
  readonly missing: readonly MissingPart[];
}

/** How many of the story's files have come; `of` is null until it is known how many there are. */
export interface FetchProgress {
  readonly came: number;
  readonly of: number | null;
}

export interface StoryFetch {
  /**
   * The story of all that has come, after what has not is asked for: the whole of it at first, then only
   * what failed. A file that is missing or not a build's is named, and the rest of the story stands.
   * Rejects with a `FetchFailure` where `story.json` can't be had, without which there is none.
   */
  load(): Promise<FetchedStory>;
}

export interface StoryFetchOptions {
  readonly fetcher?: Fetcher;
  readonly onProgress?: (progress: FetchProgress) => void;
}

/** What a file holds, where that is not the frame of it all. */
type Part = Pick<MissingPart, "part" | "layer">;

/** The files that every story has, `story.json` among them. */
const filesOfEach = 4;

/** Fetches the story that a build has put under `base` (`data/` beside the page). */
export function storyFetch(
  base: string,
  { fetcher = fetchSiteFile, onProgress }: StoryFetchOptions = {},
): StoryFetch {
  const folder = base.endsWith("/") ? base : `${base}/`;
  /** What has come or is on its way, by file. */
  const asked = new Map<string, Promise<unknown>>();
  const failed = new Set<string>();
  let came = 0;
  let of: number | null = null;

  function ask<Wire, Value>(file: string, read: (wire: Wire) => Value): Promise<Value> {
    const known = asked.get(file) as Promise<Value> | undefined;
    if (known) return known;
    const coming = fetchJson(folder + file, {
      fetcher,
      read: (json) => read(json as Wire),
      anew: failed.has(file),
    });
    asked.set(file, coming);
    coming.then(
      () => {
        came += 1;
        onProgress?.({ came, of });
      },
      () => {
        asked.delete(file);
        failed.add(file);
      },
    );
    return coming;
  }

  async function loadAll(missing: MissingPart[]) {
    const load = async <Wire, Value>(
      file: string,
      what: Part,
      read: (wire: Wire) => Value,
      fallback: Value,
    ): Promise<Value> => {
      try {
        return await ask(file, read);
      } catch (error) {
        console.error(error);
        const reason: MissingPart["reason"] =
          error instanceof FetchFailure ? error.reason : { kind: "unreadable" };
        missing.push({ ...what, file, reason });
        return fallback;
      }
    };

    /** The records of the layers in their order, once `story.json` has said which there are. */
    const loadRecords = async (layers: readonly string[]) => {
      of = filesOfEach + layers.length;
      const each = layers.map((layer) => {
        const what = { part: "layer", layer } as const;
        return layer === placelessLayer
          ? load(
              lightLayerFile(layer),
              what,
              (wire: readonly WireRecord[]) => wire.map(toRecord),
              [],
            )
          : load(lightLayerFile(layer), what, toRecords, []);
      });
      return (await Promise.all(each)).flat();
    };

    const frame = ask("story.json", (wire: WireStory) => toFrame(wire));
    return Promise.all([
      frame,
      frame.then(({ layerIds }) => loadRecords(layerIds)),
      load(shapesFile, { part: "shapes", layer: null }, readTopology, new Map<string, Geometry>()),
      load(
        "indicators.json",
        { part: "numbers", layer: null },
        (wire: readonly WireIndicator[]) => wire.map(toIndicator),
        [],
      ),
      load("issues.json", { part: "issues", layer: null }, toIssues, []),
    ]);
  }

  return {
    async load() {
      const missing: MissingPart[] = [];
      const [frame, records, shapes, indicators, issues] = await loadAll(missing);
      const { layerIds: _layerIds, ...story } = frame;
      const places = toPlaces(frame, shapes);
      // As they are listed, not as they failed.
      const order = [...frame.layerIds.map(lightLayerFile), shapesFile, "indicators.json"];
      const placeOf = ({ file }: MissingPart) => order.indexOf(file) + 1 || order.length + 1;
      return {
        story: { ...story, places, records, indicators },
        issues,
        missing: missing.toSorted((a, b) => placeOf(a) - placeOf(b)),
      };
    },
  };
}

function toIssues(wire: readonly Issue[]): readonly Issue[] {
  if (wire.some(({ file, message }) => typeof file !== "string" || typeof message !== "string")) {
    throw new TypeError("not a list of issues");
  }
  return [...wire];
}
