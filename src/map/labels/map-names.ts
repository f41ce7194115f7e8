import type { View } from "../gl/last-view.ts";
import type { GroundCoverOptions } from "../ground/ground-cover.ts";
import { createGroundCover } from "../ground/ground-cover.ts";
import { fixedPoint } from "../../scene/mercator.ts";
import { placesOf } from "../../scene/shape-features.ts";
import type { Label } from "./label.ts";
import { linesOf } from "./label.ts";
import { createNameLayer } from "./name-layer.ts";
import type { Box } from "./place-names.ts";
import { around, overlap } from "./place-names.ts";
import { createWidthOf, lettersCome } from "./stamps.ts";
import type { ShownName, StoryNames } from "./story-names.ts";
import { createStoryNames } from "./story-names.ts";
import type { WantedLabels } from "./wanted-labels.ts";

export interface MapNamesOptions extends GroundCoverOptions {
  readonly marks: { readonly view: View | null; boxes(): readonly Box[] };
  /** What moves along routes; a name that it comes to stays where it is. */
  readonly routes: { heads(): readonly Box[] };
  /** Has the map drawn anew where a step in time has other names show. */
  redraw(): void;
}

/** Milliseconds that finding room may take in a step; where it took longer it waits for the hand to rest. */
const quick = 4;

/** Milliseconds without a step after which names that took too long are placed. */
const rest = 120;

/**
 * The story's names on the map: places them anew where what shows or the camera has changed, and takes
 * away those of the ground that they stand on, and those under marks and what lies over the map. While the
 * camera moves, names stay on the side they had.
 */
export function createMapNames(options: MapNamesOptions) {
  const { map, session, marks, routes, redraw } = options;
  // The story's own names keep clear of what lies over the map, too.
  const ground = createGroundCover(options, () => {
    placed = null;
    find();
  });
  const widthOf = createWidthOf();
  const lines = Array.from(session.story.places.values(), ({ geometry }) => linesOf(geometry))
    .flat()
    .map((line) => line.map(([lon = 0, lat = 0]) => fixedPoint(lon, lat)));
  let held: readonly Label[] = [];
  let story: StoryNames;
  const layer = createNameLayer();
  let wanted: WantedLabels = new Map();
  let pointedAlone = false;
  let names: readonly ShownName[] = [];
  /** What the names were placed for. */
  let placed: {
    readonly view: View;
    readonly wanted: WantedLabels;
    readonly boxes: readonly Box[];
    /** Ids of records. */
    readonly pointedAt: ReadonlySet<string>;
    readonly pointedAlone: boolean;
  } | null = null;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** With labels, or letters, that are other than before. */
  function begin() {
    const language = session.language.peek();
    story = createStoryNames({ labels: held, lines, language, widthOf });
    layer.hold(held);
    names = [];
    placed = null;
  }
  begin();
  void lettersCome().then(() => {
    begin();
    find();
  });

  function placesOfRecords(ids: ReadonlySet<string>): ReadonlySet<string> {
    return new Set(
      [...ids].flatMap((id) => {
        const record = session.records.get(id);
        return record ? placesOf(record) : [];
      }),
    );
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
      placed.pointedAt === session.pointedAt.peek() &&
      placed.pointedAlone === pointedAlone &&
      placed.wanted === wanted
    );
  }

  /** Finds room for what is wanted; false where the map is not there yet, or moves. */
  function place(): boolean {
    const { view } = marks;
    if (!view || map.isMoving()) return false;
    const boxes = marks.boxes();
    const pointedAt = session.pointedAt.peek();
    const start = performance.now();
    if (placed?.view !== view) lookFrom(view);
    names = story.place({
      labels: wanted,
      pointedAt: placesOfRecords(pointedAt),
      pointedAlone,
      marks: [...boxes, ...routes.heads(), ...ground.above()],
    });
    placed = { view, wanted, boxes, pointedAt, pointedAlone };
    took = performance.now() - start;
    return true;
  }

  /** Of the names that stand those that are still wanted, where they are. */
  function keep() {
    names = names.flatMap((name) => {
      const count = wanted.get(name.label.place);
      if (count === undefined) return name.isActive ? [] : [name];
      return [{ ...name, text: story.textOf(name.label, count), isActive: count > 0 }];
    });
  }

  /** Has what shows drawn by `how`, if it is something else than before. */
  function write(how = () => map.triggerRepaint()) {
    const areOther = layer.show(names, wanted);
    if (areOther) how();
    ground.give(names, areOther);
  }

  /** Names what is wanted, as well as there is time. */
  function find(how?: () => void) {
    if (isPlaced()) clearTimeout(timer);
    else if (took > quick && placed?.view === marks.view) {
      keep();
      placeLater();
    } else if (!place()) keep();
    write(how);
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

  map.on("render", onRender);

  return {
    layer,
    /** Gives the labels of a language; `other` says that the ground is not the site's own. */
    hold(labels: readonly Label[], other: boolean) {
      held = labels;
      ground.hold(other);
      begin();
    },
    /** Shows the names of a moment; `alone` leaves out the areas and lines that are not pointed at. */
    show(labels: WantedLabels, alone: boolean) {
      // The same as long as no other names are asked for.
      if (!areSame(labels, wanted)) wanted = labels;
      pointedAlone = alone;
      ground.step();
      find(redraw);
    },
    /** The places, other than towns, whose names stand within so many pixels of one. */
    placesAt(point: { readonly x: number; readonly y: number }, reach: number): readonly string[] {
      const asked = around(point, reach);
      return names.flatMap(({ label: { place, shape }, box, isActive }) =>
        shape !== "point" && isActive && overlap(box, asked) ? place : [],
      );
    },
    /** The camera has come to rest somewhere else. */
    moved() {
      isUnplaced = true;
      ground.moved();
      map.triggerRepaint();
    },
    /** The style was made anew. */
    forget() {
      ground.forget();
      isUnplaced = true;
    },
    destroy() {
      clearTimeout(timer);
      ground.destroy();
      map.off("render", onRender);
    },
  };
}

function areSame(some: WantedLabels, others: WantedLabels): boolean {
  if (some.size !== others.size) return false;
  for (const [place, count] of some) if (others.get(place) !== count) return false;
  return true;
}
