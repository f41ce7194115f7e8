import { computed } from "@preact/signals";
import type { Session } from "../../session/session.ts";
import { queryAt, windowLength } from "../../time/show-window.ts";
import { createTimeIndex } from "../../time/time-index.ts";
import { crowdScale } from "../../scene/marks/crowd-scale.ts";
import type { Theme } from "../../session/theme.ts";
import { palettes } from "../../scene/palette.ts";
import type { Hit } from "../pick.ts";
import { storyPoints } from "../../scene/marks/story-points.ts";
import { createTimeLayer } from "../time-layer.ts";

/** The marks of a session's story: what the reader has switched off, picked and set is followed. */
export function createStoryMarks(session: Session) {
  const { story } = session;
  const points = storyPoints(story);
  const marks = createTimeLayer({
    id: "marks",
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
    pick(point: { readonly x: number; readonly y: number }): readonly Hit[] {
      return marks
        .pick(point)
        .map(({ id, distance }) => ({ record: points.records[id] ?? "", distance }));
    },
  };
}
