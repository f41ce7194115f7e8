import type { Geometry, LineString } from "geojson";
import { parseIsoDay } from "../record/civil-day.ts";
import type { Issue } from "../record/issue.ts";
import { parseQuantity, type Quantity } from "../record/quantity.ts";
import type { StoryRecord, Waypoint } from "../record/record.ts";
import type { Indicator, Story } from "../record/story.ts";
import { parseWhen, type When, type WhenReading } from "../record/when.ts";
import type { Place } from "../record/where.ts";
import { emptyStory } from "./empty-story.ts";
import { layerFile } from "./layer-file.ts";
import { placelessLayer } from "./reserved-layers.ts";
import type {
  WireCollection,
  WireFeature,
  WireIndicator,
  WireQuantity,
  WireRecord,
  WireSegment,
  WireShape,
  WireStop,
  WireStory,
} from "./wire.ts";

export type Fetcher = (url: string) => Promise<Pick<Response, "ok" | "status" | "json">>;

export interface FetchedStory {
  readonly story: Story;
  /** What could not be fetched, and what the build found wrong with the data. */
  readonly issues: readonly Issue[];
}

/**
 * The story that a build has put under `base` (`data/` beside the page). Never throws: a file that is
 * missing or not a build's becomes an issue, and the rest of the story stands.
 */
export async function fetchStory(base: string, fetcher: Fetcher = fetch): Promise<FetchedStory> {
  const folder = base.endsWith("/") ? base : `${base}/`;
  const issues: Issue[] = [];
  const fail = (file: string, message: string) =>
    issues.push({ file, row: null, column: null, value: null, message, severity: "error" });

  const load = async <Wire, Value>(
    file: string,
    read: (wire: Wire) => Value,
    fallback: Value,
  ): Promise<Value> => {
    try {
      const response = await fetcher(folder + file);
      if (response.ok) return read((await response.json()) as Wire);
      fail(file, `the server answered ${response.status}: is the file there?`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fail(file, `the file could not be loaded: ${reason}`);
    }
    return fallback;
  };

  /** The records of the layers in their order, once `story.json` has said which there are. */
  const loadRecords = async (layers: readonly string[]) => {
    const each = layers.map((layer) =>
      layer === placelessLayer
        ? load(layerFile(layer), (wire: readonly WireRecord[]) => wire.map(toRecord), [])
        : load(layerFile(layer), toRecords, []),
    );
    return (await Promise.all(each)).flat();
  };
  const frame = load("story.json", toFrame, emptyFrame);
  const [{ layerIds: _layerIds, ...story }, records, shapes, indicators, found] = await Promise.all(
    [
      frame,
      frame.then((loaded) => loadRecords(loaded.layerIds)),
      load("places.geojson", toShapes, new Map<string, Geometry>()),
      load("indicators.json", (wire: readonly WireIndicator[]) => wire.map(toIndicator), []),
      load("issues.json", (wire: readonly Issue[]) => [...wire], []),
    ],
  );
  const places = new Map<string, Place>();
  for (const [id, place] of story.places) {
    const geometry = place.geometry ?? shapes.get(id);
    if (geometry) places.set(id, { ...place, geometry });
  }
  return { story: { ...story, places, records, indicators }, issues: [...issues, ...found] };
}

/** A story without its records, and with places whose lines and areas are still to come. */
type Frame = Omit<Story, "places" | "records" | "indicators"> & {
  readonly places: ReadonlyMap<string, Omit<Place, "geometry"> & { geometry: Geometry | null }>;
  /** Taken while `story.json` is read, so that layers that are none fail with that file. */
  readonly layerIds: readonly string[];
};

const emptyFrame: Frame = { ...emptyStory, layerIds: [] };

function toFrame(wire: WireStory): Frame {
  const places = Object.entries(wire.places).map(([id, place]) => {
    const { point: geometry, bounds: _bounds, ...rest } = place;
    return [id, { id, ...rest, geometry }] as const;
  });
  return {
    title: wire.title,
    description: wire.description,
    about: wire.about,
    languages: wire.languages,
    address: wire.address,
    style: wire.style,
    firstView: {
      places: wire.firstView.places,
      range: toWhen(wire.firstView.range, "period"),
      moment: parseIsoDay(wire.firstView.moment) ?? 0,
    },
    layers: [...wire.layers],
    layerIds: wire.layers.map(({ id }) => id),
    kinds: [...wire.kinds],
    units: [...wire.units],
    figures: [...wire.figures],
    articles: wire.articles.map((article) => ({
      ...article,
      published: toWhen(article.published, "event"),
    })),
    places: new Map(places),
    corrections: wire.corrections.map(({ date, ...correction }) => ({
      ...correction,
      when: toWhen(date, "event"),
    })),
    chapters: wire.chapters.map(({ date, ...chapter }) => ({
      ...chapter,
      when: toWhen(date, "period"),
    })),
  };
}

function toShapes(wire: WireCollection<WireShape>): Map<string, Geometry> {
  const shapes = new Map<string, Geometry>();
  for (const { geometry, properties } of wire.features) {
    if (geometry) shapes.set(properties.id, geometry);
  }
  return shapes;
}

/** The records of a layer: a record has one feature, or, as a route, one for each stop and segment. */
function toRecords(wire: WireCollection<WireRecord | WireStop | WireSegment>): StoryRecord[] {
  const features = new Map<string, RouteFeature[]>();
  for (const feature of wire.features) {
    const { id } = feature.properties;
    const own = features.get(id);
    if (own) own.push(feature);
    else features.set(id, [feature]);
  }
  return [...features.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...toRecord(first.properties), waypoints: toWaypoints(own) }] : [];
  });
}

type RouteFeature = WireFeature<WireRecord | WireStop | WireSegment>;

function toWaypoints(features: readonly RouteFeature[]): Waypoint[] {
  const lines = new Map<number, LineString>();
  const stops: WireStop[] = [];
  for (const { geometry, properties } of features) {
    if (!("part" in properties)) continue;
    if (properties.part === "stop") stops.push(properties);
    else if (geometry?.type === "LineString") lines.set(properties.order, geometry);
  }
  return stops
    .toSorted((a, b) => a.order - b.order)
    .map((stop) => ({
      place: stop.place,
      when: stop.stopDate === null ? null : toWhen(stop.stopDate, "event"),
      segment: stop.segment,
      line: lines.get(stop.order) ?? null,
      basis: stop.stopBasis,
      sources: stop.stopSources,
    }));
}

/** A record without stops. */
function toRecord(wire: WireRecord): StoryRecord {
  return {
    id: wire.id,
    layer: wire.layer,
    kind: wire.kind,
    title: wire.title,
    summary: wire.summary,
    when: toWhen(wire.date, "event"),
    places: wire.places,
    figures: Object.fromEntries(
      Object.entries(wire.figures).map(([name, quantity]) => [name, toQuantity(quantity)]),
    ),
    status: wire.status,
    attributedTo: wire.attributedTo,
    basis: wire.basis,
    note: wire.note,
    accounts: wire.accounts,
    related: wire.related,
    sources: wire.sources,
    waypoints: [],
  };
}

function toIndicator(wire: WireIndicator): Indicator {
  return {
    id: wire.id,
    series: wire.series,
    title: wire.title,
    measure: wire.measure,
    value: toQuantity(wire.value),
    unit: wire.unit,
    when: toWhen(wire.date, "period"),
    comparedTo: wire.comparedTo,
    places: wire.places,
    status: wire.status,
    attributedTo: wire.attributedTo,
    basis: wire.basis,
    note: wire.note,
    sources: wire.sources,
  };
}

/** The build has checked each date: one that does not parse was edited by hand and stands for no day. */
function toWhen(edtf: string, reading: WhenReading): When {
  const parsed = parseWhen(edtf, reading);
  if (parsed.ok) return parsed.when;
  return { edtf, earliest: null, latest: null, sure: null, precision: "day", qualified: false };
}

function toQuantity({ written, min, max, about, derived }: WireQuantity): Quantity {
  const parsed = parseQuantity(written);
  if (parsed.ok) return parsed.quantity;
  return { written, min, max, exclusive: false, about, derived };
}
