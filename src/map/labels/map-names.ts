import type { Map as MapLibreMap } from "maplibre-gl";
import type { Session } from "../../session/session.ts";
import type { View } from "../gl/last-view.ts";
import { createCoveredNames } from "../ground/covered-names.ts";
import type { StoryName } from "../ground/covered-names.ts";
import { groundSource } from "../ground/ground-source.ts";
import { placesOf } from "../../scene/shape-features.ts";
import { createNameLayer } from "./name-layer.ts";
import type { Label } from "./name-stands.ts";
import { nameKey } from "./name-stands.ts";
import type { Box } from "./place-names.ts";
import { around, overlap } from "./place-names.ts";
import type { ShownName, StoryNames } from "./story-names.ts";
import { createStoryNames } from "./story-names.ts";
import type { LabelStates } from "./wanted-labels.ts";

export interface MapNamesOptions {
  readonly map: MapLibreMap;
  readonly session: Session;
  readonly marks: { readonly view: View | null; boxes(): readonly Box[] };
  /** What moves along routes; a name that it comes to stays where it is. */
  readonly routes: { heads(): readonly Box[] };
  /** What lies over the map, in what the map fills. */
  over(): Iterable<HTMLElement>;
  /** Has the map drawn anew where other names show. */
  redraw(): void;
  /** Whether the ground is there to be told which of its names to leave out. */
  hasStyle(): boolean;
}

/** Milliseconds that finding room may take in a step; where it took longer it waits for the hand to rest. */
const quick = 4;

/** Milliseconds without a step after which names that took too long are placed. */
const rest = 120;

/** Milliseconds without a step after which the ground's names are looked at anew, and given back. */
const longRest = 300;

/**
 * The story's names on the map: places them anew where what shows or the camera has changed, and takes
 * away those of the ground that they stand on, and those under marks and what lies over the map. While the
 * camera moves, names stay on the side they had.
 */
export function createMapNames({ map, session, marks, routes, over, redraw, hasStyle }: MapNamesOptions) {
  const ground = createCoveredNames(map, () => session.language.peek());
  let story: StoryNames = createStoryNames([]);
  const layer = createNameLayer(redraw);
  /** Our own ground alone has names that can be told apart. */
  let hasOwnGround = true;
  let isGroundStale = true;
  let wanted: LabelStates = new Map();
  let pointedAlone = false;
  let names: readonly ShownName[] = [];
  /** What the names were placed for. */
  let placed: {
    readonly view: View;
    readonly wanted: LabelStates;
    readonly boxes: readonly Box[];
    readonly pointedAt: ReadonlySet<string>;
    readonly pointedAlone: boolean;
  } | null = null;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed = { ids: new Set() as ReadonlySet<string>, places: new Set<string>() };

  function pointedPlaces(): ReadonlySet<string> {
    const ids = session.pointedAt.peek();
    if (ids !== pointed.ids) {
      const places = [...ids].flatMap((id) => {
        const record = session.records.get(id);
        return record ? placesOf(record) : [];
      });
      pointed = { ids, places: new Set(places) };
    }
    return pointed.places;
  }

  function lookFrom({ screen, zoom }: View) {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const at = { x: 0, y: 0 };
    story.lookFrom({
      zoom,
      width,
      height,
      project: ({ x, y }) => (screen.project(x, y, 0, at) ? at : null),
    });
  }

  function isPlaced(): boolean {
    return (
      placed !== null &&
      placed.view === marks.view &&
      placed.boxes === marks.boxes() &&
      placed.pointedAt === pointedPlaces() &&
      placed.pointedAlone === pointedAlone &&
      placed.wanted === wanted
    );
  }

  /** Finds room for what is wanted; false where the map is not there yet, or moves. */
  function place(): boolean {
    const { view } = marks;
    if (!view || map.isMoving()) return false;
    const boxes = marks.boxes();
    const pointedAt = pointedPlaces();
    const start = performance.now();
    if (placed?.view !== view) lookFrom(view);
    names = story.place({
      states: wanted,
      pointedAt,
      pointedAlone,
      marks: [...boxes, ...routes.heads(), ...above],
    });
    placed = { view, wanted, boxes, pointedAt, pointedAlone };
    took = performance.now() - start;
    return true;
  }

  /** Of the names that stand those that are still wanted, where they are. */
  function keep() {
    names = names.flatMap((name) => {
      const { key } = name.label.properties;
      const state = wanted.get(key);
      if (state) return [{ ...name, state }];
      return name.state === "resting" ? [name] : [];
    });
  }

  function write() {
    if (layer.show(names, wanted)) isGroundCalm = false;
    clearGround(true);
  }

  /** Names what is wanted, as well as there is time. */
  function find() {
    if (isPlaced()) clearTimeout(timer);
    else if (took > quick && placed?.view === marks.view) {
      keep();
      placeLater();
    } else if (!place()) keep();
    write();
  }

  function placeLater() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (place()) write();
    }, rest);
  }

  let isUnplaced = true;
  /** A picture tells how the map is projected, which nothing else knows for sure. */
  function onRender() {
    if (!isUnplaced || map.isMoving() || !marks.view) return;
    isUnplaced = false;
    took = 0;
    find();
  }

  /** The marks that show while all rests, under which the ground has no names. */
  let resting: readonly Box[] = [];
  let covers: readonly StoryName[] = [];
  /** The boxes of what lies over the map, as it did when all last rested. */
  let above: readonly Box[] = [];
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the ground names all that the story leaves it. */
  let isGroundCalm = true;
  let lastStep = -Infinity;

  function onIdle() {
    if (map.isMoving()) return;
    if (isGroundStale) {
      isGroundStale = false;
      ground.lookAgain();
      cover();
    } else if (!isGroundCalm || resting !== marks.boxes()) coverLater();
  }

  /** To look for what lies under each mark takes too long for a step of the slider. */
  function coverLater() {
    clearTimeout(restTimer);
    restTimer = setTimeout(() => {
      if (performance.now() - lastStep < longRest) coverLater();
      else if (!map.isMoving()) cover();
    }, rest);
  }

  function boxesOver(): readonly Box[] {
    return Array.from(over(), ({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
      left: offsetLeft,
      top: offsetTop,
      right: offsetLeft + offsetWidth,
      bottom: offsetTop + offsetHeight,
    }));
  }

  function cover() {
    clearTimeout(restTimer);
    isGroundCalm = true;
    resting = marks.boxes();
    const before = JSON.stringify(above);
    above = boxesOver();
    covers = [...resting, ...above].map((box) => ({
      key: `mark ${Math.round(box.left)} ${Math.round(box.top)}`,
      name: "",
      box,
    }));
    clearGround(false);
    if (JSON.stringify(above) === before) return;
    // The story's own names keep clear of it too.
    placed = null;
    find();
  }

  /** `isStep` says that names which would come back wait until all rests: for them alone the ground would be drawn anew. */
  function clearGround(isStep: boolean) {
    if (!hasOwnGround || !hasStyle()) return;
    const over = [
      ...names.map(({ label, stand, box }) => ({
        key: nameKey(label.properties.key, stand.id),
        name: label.properties.called,
        box,
      })),
      ...covers,
    ];
    ground.show(over, isStep);
  }

  /** Names of the ground come with its tiles, after the map has once been still too. */
  function onTile({ sourceId, tile }: { readonly sourceId: string; readonly tile?: unknown }) {
    if (sourceId === groundSource && tile) isGroundStale = true;
  }

  map.on("render", onRender);
  map.on("sourcedata", onTile);
  map.on("idle", onIdle);

  return {
    layer,
    /** Gives the labels of a language; `other` says that the ground is not the site's own. */
    hold(labels: readonly Label[], other: boolean) {
      story = createStoryNames(labels);
      layer.hold(labels);
      hasOwnGround = !other;
      names = [];
      placed = null;
    },
    /** Shows the names of a moment; `alone` leaves out the areas and lines that are not pointed at. */
    show(states: LabelStates, alone: boolean) {
      // The same as long as no other names are asked for.
      if (!sameStates(states, wanted)) wanted = states;
      pointedAlone = alone;
      lastStep = performance.now();
      find();
    },
    /** The places, other than towns, whose names stand within so many pixels of one. */
    placesAt(point: { readonly x: number; readonly y: number }, reach: number): readonly string[] {
      const asked = around(point, reach);
      return names.flatMap(({ label: { properties }, box, state }) =>
        properties.shape !== "point" && state === "active" && overlap(box, asked)
          ? properties.place
          : [],
      );
    },
    /** The camera has come to rest somewhere else. */
    moved() {
      isUnplaced = true;
      isGroundStale = true;
      map.triggerRepaint();
    },
    /** The style was made anew. */
    forget() {
      ground.forget();
      isUnplaced = true;
      isGroundStale = true;
    },
    destroy() {
      clearTimeout(timer);
      clearTimeout(restTimer);
      map.off("render", onRender);
      map.off("sourcedata", onTile);
      map.off("idle", onIdle);
    },
  };
}

function sameStates(one: LabelStates, other: LabelStates): boolean {
  if (one.size !== other.size) return false;
  for (const [key, state] of one) {
    if (other.get(key) !== state) return false;
  }
  return true;
}
