import { computed } from "@preact/signals";
import type { Sight } from "../../session/marks-in-sight.ts";
import type { Session } from "../../session/session.ts";
import { queryAt, windowLength } from "../../time/show-window.ts";
import { createTimeIndex } from "../../time/time-index.ts";
import type { Box } from "../labels/place-names.ts";
import { around } from "../labels/place-names.ts";
import type { View } from "../gl/last-view.ts";
import { crowdScale, isCrowd } from "../../scene/marks/crowd-scale.ts";
import type { Theme } from "../../session/theme.ts";
import { palettes } from "../../scene/palette.ts";
import type { Hit } from "../pick.ts";
import type { PickPoints } from "./pick-points.ts";
import { storyPoints } from "../../scene/marks/story-points.ts";
import { createTimeLayer } from "../time-layer.ts";

/** A name may come as near to a round mark as the corners of its square are empty. */
const squareShare = 0.92;

/** The marks of a session's story: what the reader has switched off, picked and set is followed. */
export function createStoryMarks(session: Session, redraw?: () => void) {
  const { story } = session;
  const points = storyPoints(story);
  const marks = createTimeLayer({
    id: "marks",
    redraw,
    index: createTimeIndex(points.columns),
    scaleAt: (zoom) => crowdScale(points.records.length, zoom),
    ...points,
  });
  const hidden = computed(() => {
    const ids = session.hiddenLayers.value;
    return new Set([...points.layers.keys()].filter((at) => ids.has(points.layers[at]?.id ?? "")));
  });
  /** A byte a point; the same array until other records are left out. */
  const mask = computed(() => {
    const records = session.recordMask.value;
    return (
      records && Uint8Array.from(points.records, (id) => records[session.numberOf(id) ?? -1] ?? 1)
    );
  });
  const selected = computed(() =>
    [...session.pointedAt.value].flatMap((id) => points.pointsOf(id)),
  );
  let places: ReadonlySet<string> = new Set();
  /** Grows with every change of what shows. */
  let version = 0;
  let known: { view: View; version: number; boxes: readonly Box[] } | null = null;

  function boxesIn({ screen }: View): readonly Box[] {
    const found: Box[] = [];
    const at = { x: 0, y: 0 };
    marks.visitMarks((point, place, right, down, scale) => {
      if (!screen.project(place.x, place.y, 0, at)) return;
      const reach = ((points.columns.size[point] ?? 0) / 2) * scale * squareShare;
      found.push(around({ x: at.x + right, y: at.y + down }, reach));
    });
    return found;
  }

  return {
    /** For `map.addLayer`. */
    layer: marks.layer,
    /** `time` in days since 1970-01-01, with the part of the day that has passed. */
    show(time: number) {
      const window = session.window.value;
      const others = marks.show({
        time,
        length: windowLength(window),
        openReach: queryAt(session.moment.value, window).openReach,
        hidden: hidden.value,
        mask: mask.value,
        selected: selected.value,
      });
      if (!others) return;
      version += 1;
      const present = new Set<string>();
      marks.visit((point, isTrace) => {
        if (!isTrace) present.add(points.places[point] ?? "");
      });
      places = present;
    },
    paint(theme: Theme) {
      const colours = new Map(story.layers.map(({ id, colour }) => [id, colour[theme]]));
      const { paper, highlight } = palettes[theme];
      const inks = points.layers.map(({ id }) => colours.get(id) ?? paper);
      marks.paint({ inks, paper, highlight });
    },
    /** The places at which a mark shows that is no mere trace. */
    places: () => places,
    /** Of the last picture: the same as long as the camera rests. */
    get view() {
      return marks.view;
    },
    /** The boxes of the marks that show, in pixels of the last picture; none where they are a crowd. */
    boxes(): readonly Box[] {
      const { view } = marks;
      if (!view || isCrowd(points.records.length)) return [];
      if (known?.view !== view || known.version !== version) {
        const boxes = boxesIn(view);
        // The same as long as no mark came, went or moved, so that what depends on them can stay as it is.
        const same = known?.view === view && areSame(known.boxes, boxes);
        known = { view, version, boxes: same && known ? known.boxes : boxes };
      }
      return known.boxes;
    },
    /** Tells of each mark that shows where the last picture has it. */
    tell(sight: Pick<Sight, "add">) {
      const { view } = marks;
      if (!view) return;
      const at = { x: 0, y: 0 };
      marks.visitMarks((point, place, right, down) => {
        const record = points.records[point] ?? "";
        const site = points.places[point] ?? "";
        const isSeen = view.screen.project(place.x, place.y, 0, at);
        sight.add(
          { key: `${record} at ${site}`, records: [record], place: site },
          isSeen ? { x: at.x + right, y: at.y + down } : null,
        );
      });
    },
    pick(
      point: { readonly x: number; readonly y: number },
      pickPoints: PickPoints,
    ): readonly Hit[] {
      return marks
        .pick(point, pickPoints)
        .map(({ id, distance }) => ({ record: points.records[id] ?? "", distance }));
    },
  };
}

function areSame(some: readonly Box[], others: readonly Box[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ left, top, right }, index) => {
      const other = others[index];
      return other?.left === left && other.top === top && other.right === right;
    })
  );
}
