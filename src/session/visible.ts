import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { StoryRecord } from "../record/record.ts";
import { presence, showRange, windowAt } from "../time/show-window.ts";
import type { Session } from "./session.ts";

/** How a record shows: surely, possibly, or as the trace of what was reported of a place before. */
export type Look = "sure" | "possible" | "trace";

export interface Visible {
  /** What shows, by record id; what is not in it does not show. */
  readonly looks: ReadonlyMap<string, Look>;
  /** What is in the window and began in it, in the order it happened. */
  readonly begun: readonly StoryRecord[];
  /** What is in the window but began before it. */
  readonly ongoing: readonly StoryRecord[];
  /** How many of each layer are in the window, hidden layers included. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Follows the session: what shows at its moment, in its window, with its layers. */
export function followVisible(session: Session): ReadonlySignal<Visible> {
  const leavesTrace = new Set(
    session.story.layers.filter((layer) => layer.leavesTrace).map((layer) => layer.id),
  );
  const inOrder = session.story.records.toSorted(
    (a, b) =>
      (a.when.earliest ?? a.when.latest ?? 0) - (b.when.earliest ?? b.when.latest ?? 0) ||
      (a.when.latest ?? Infinity) - (b.when.latest ?? Infinity),
  );
  return computed(() => {
    const moment = session.moment.value;
    const window = session.window.value;
    const hidden = session.hiddenLayers.value;
    const looks = new Map<string, Look>();
    const begun: StoryRecord[] = [];
    const ongoing: StoryRecord[] = [];
    const { start } = windowAt(moment, window);
    const counts = new Map<string, number>();
    for (const record of inOrder) {
      const found = presence(record.when, moment, window);
      const present = found === "sure" || found === "possible";
      if (present) counts.set(record.layer, (counts.get(record.layer) ?? 0) + 1);
      if (hidden.has(record.layer)) continue;
      if (present) {
        (showRange(record.when, window).start >= start ? begun : ongoing).push(record);
        looks.set(record.id, found);
      } else if (found === "earlier" && leavesTrace.has(record.layer)) {
        looks.set(record.id, "trace");
      }
    }
    return { looks, begun, ongoing, counts };
  });
}
