import type { Map as MapLibreMap } from "maplibre-gl";
import type { Session } from "../../session/session.ts";
import type { Box } from "../labels/place-names.ts";
import type { ShownName } from "../labels/story-names.ts";
import { createCoveredNames } from "./covered-names.ts";
import type { StoryName } from "./covered-names.ts";
import { groundSource } from "./ground-source.ts";

export interface GroundCoverOptions {
  readonly map: MapLibreMap;
  readonly session: Session;
  readonly marks: { boxes(): readonly Box[] };
  /** What lies over the map, or could. */
  over(): Iterable<HTMLElement>;
  /** Whether the ground is there to be told which of its names to leave out. */
  hasStyle(): boolean;
}

/** Milliseconds after all came to rest until it is looked for what lies under marks. */
const rest = 120;

/** Milliseconds without a step after which the ground's names are looked at anew, and given back. */
const longRest = 300;

/**
 * Takes away the ground's names under those of the story, under marks, and under what lies over the map. `onOver` is
 * called where that does so elsewhere than before.
 */
export function createGroundCover(
  { map, session, marks, over, hasStyle }: GroundCoverOptions,
  onOver: () => void,
) {
  const ground = createCoveredNames(map, () => session.language.peek());
  /** Our own ground alone has names that can be told apart. */
  let isOwn = true;
  /** Whether its names have moved, or others have come. */
  let isStale = true;
  /** Whether it names all that the story leaves it. */
  let isCalm = true;
  let lastStep = -Infinity;
  let names: readonly StoryName[] = [];
  /** The marks that show while all rests, under which the ground has no names. */
  let resting: readonly Box[] = [];
  /** The boxes of what lies over the map, as it did when all last rested. */
  let above: readonly Box[] = [];
  let covers: readonly StoryName[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** `isStep` says that names which would come back wait until all rests: for them alone the ground would be drawn anew. */
  function clear(isStep: boolean) {
    if (isOwn && hasStyle()) ground.show([...names, ...covers], isStep);
  }

  /** In pixels of the map as it is laid out, which the page may show larger. */
  function boxesOver(): readonly Box[] {
    const container = map.getContainer();
    const { left, top, width } = container.getBoundingClientRect();
    const scale = width / container.clientWidth || 1;
    return Array.from(over(), (element) => {
      const box = element.getBoundingClientRect();
      return {
        left: (box.left - left) / scale,
        top: (box.top - top) / scale,
        right: (box.right - left) / scale,
        bottom: (box.bottom - top) / scale,
      };
    });
  }

  function cover() {
    clearTimeout(timer);
    isCalm = true;
    resting = marks.boxes();
    const before = JSON.stringify(above);
    above = boxesOver();
    covers = [...resting, ...above].map((box) => ({
      key: `mark ${box.left} ${box.top}`,
      name: "",
      box,
    }));
    clear(false);
    if (JSON.stringify(above) !== before) onOver();
  }

  /** To look for what lies under each mark takes too long for a step of the slider. */
  function coverLater() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (performance.now() - lastStep < longRest) coverLater();
      else if (!map.isMoving()) cover();
    }, rest);
  }

  function onIdle() {
    if (map.isMoving()) return;
    if (isStale) {
      isStale = false;
      ground.lookAgain();
      cover();
    } else if (!isCalm || resting !== marks.boxes()) coverLater();
  }

  /** Names of the ground come with its tiles, after the map has once been still too. */
  function onTile({ sourceId, tile }: { readonly sourceId: string; readonly tile?: unknown }) {
    if (sourceId === groundSource && tile) isStale = true;
  }

  map.on("sourcedata", onTile);
  map.on("idle", onIdle);

  return {
    /** The boxes of what lies over the map, as it did when all last rested. */
    above: () => above,
    /** `other` says that the ground is not the site's own. */
    hold(other: boolean) {
      isOwn = !other;
    },
    /** A step in time is made. */
    step() {
      lastStep = performance.now();
    },
    /** Leaves out what the story's names stand on; `areOther` says that they are not those of before. */
    give(shown: readonly ShownName[], areOther: boolean) {
      if (areOther) isCalm = false;
      names = shown.map(({ label: { place, name }, text, stand, box }) => ({
        key: [place, text.text, stand.id].join("|"),
        name,
        box,
      }));
      clear(true);
    },
    /** The camera has come to rest somewhere else. */
    moved() {
      isStale = true;
    },
    /** The style was made anew. */
    forget() {
      ground.forget();
      isStale = true;
    },
    destroy() {
      clearTimeout(timer);
      map.off("sourcedata", onTile);
      map.off("idle", onIdle);
    },
  };
}
