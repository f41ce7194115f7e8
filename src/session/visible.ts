import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { dateLook } from "../record/date-look.ts";
import type { StoryRecord } from "../record/record.ts";
import { createLayerCounts } from "../time/layer-counts.ts";
import { presence, queryAt } from "../time/show-window.ts";
import type { TimeIndex, TimeQuery } from "../time/time-index.ts";
import { createTimeIndex } from "../time/time-index.ts";
import { createHappeningOrder } from "./happening-order.ts";
import { lazyMap } from "./lazy-map.ts";
import type { Session } from "./session.ts";

/** How a record shows: surely, possibly, or as the trace of what was reported of a place before. */
export type Look = "sure" | "possible" | "trace";

export interface Visible {
  /** What shows, by record id; what is not in it does not show. Made whole when it is walked through. */
  readonly looks: ReadonlyMap<string, Look>;
  /** What is in the window and began in it, in the order it happened. Made when it is read. */
  readonly begun: readonly StoryRecord[];
  /** What is in the window but began before it. Made when it is read. */
  readonly ongoing: readonly StoryRecord[];
  /** What was on some of several days, of which some lie in the window and some before it. Made when it is read. */
  readonly maybe: readonly StoryRecord[];
  /** How many of each layer are in the window and pass the rest of the filter, hidden layers included. */
  readonly counts: ReadonlyMap<string, number>;
  /** What is no longer in the window but has left a trace, in the order it happened. Made when it is read. */
  readonly traces: readonly StoryRecord[];
  /** How many are in the window: those that show, and those that would without the filter. */
  readonly inWindow: { readonly shown: number; readonly all: number };
  /** All records by time, numbered as in `story.records`; one and the same at every moment. */
  readonly index: TimeIndex;
  /** The window of this moment, as the index is asked for it. */
  readonly query: TimeQuery;
}

/**
 * Follows the session: what shows at its moment, in its window, with its filter. A step in time
 * costs binary searches; a list costs what is in it, and only where somebody reads it.
 */
export function followVisible(session: Session): ReadonlySignal<Visible> {
  const { story, records, columns } = session;
  const index = createTimeIndex(columns);
  const counter = createLayerCounts(columns, index.ended);
  const happening = createHappeningOrder(columns);
  const leavesTrace = new Map(story.layers.map((layer) => [layer.id, layer.leavesTrace]));

  /** What is counted by is made anew where other records are let through, not as time moves. */
  const counted = computed(() => {
    const mask = session.recordMask.value;
    return mask
      ? { counter: counter.masked(mask), ended: index.ended.masked(mask) }
      : { counter, ended: index.ended };
  });
  /** The same for what the filter leaves out too: all that is looked for. */
  const sought = computed(() => {
    const found = session.found.value;
    return found ? counter.masked(found.mask) : counter;
  });

  /** The records of some numbers, as they happened. */
  function recordsOf(numbers: Uint32Array): readonly StoryRecord[] {
    const found: StoryRecord[] = [];
    for (const number of happening.sort(numbers)) {
      const record = story.records[number];
      if (record) found.push(record);
    }
    return found;
  }

  return computed(() => {
    const moment = session.moment.value;
    const window = session.window.value;
    const hidden = session.hiddenLayers.value;
    const query = queryAt(moment, window);
    const isHidden = story.layers.map(({ id }) => hidden.has(id));
    const mask = session.recordMask.value;
    const { counter: passing, ended } = counted.value;
    const unfiltered = sought.value;
    const inWindow = story.layers.map((_layer, layer) => passing.count(layer, query));
    const shown = inWindow.reduce((sum, count, layer) => (isHidden[layer] ? sum : sum + count), 0);
    const traces = index
      .traceRuns(query.start)
      .filter(({ layer }) => !isHidden[layer] && story.layers[layer]?.leavesTrace);

    const present = once(() =>
      index
        .ids(query)
        .filter((number) => !isHidden[columns.layer[number] ?? 0] && mask?.[number] !== 0),
    );
    const lists = once(() => {
      const begun: StoryRecord[] = [];
      const ongoing: StoryRecord[] = [];
      const maybe: StoryRecord[] = [];
      for (const record of recordsOf(present())) {
        const { when } = record;
        // Of one whose start is not known nobody can say that it began before.
        const isBefore = (when.earliest ?? query.start) < query.start;
        const list = !isBefore ? begun : dateLook(when) === "within" ? maybe : ongoing;
        list.push(record);
      }
      return { begun, ongoing, maybe };
    });
    const left = once(() => {
      const earlier = traces.map(({ from, to }) => index.traceOrder.subarray(from, to));
      return recordsOf(joined(earlier)).filter((record) => lookOf(record) === "trace");
    });

    function lookOf({ id, layer, when }: StoryRecord): Look | undefined {
      if (hidden.has(layer) || mask?.[session.numberOf(id) ?? -1] === 0) return undefined;
      const found = presence(when, moment, window);
      if (found === "earlier") return leavesTrace.get(layer) ? "trace" : undefined;
      return found === "absent" ? undefined : found;
    }

    function allLooks(): ReadonlyMap<string, Look> {
      const earlier = traces.map(({ from, to }) => index.traceOrder.subarray(from, to));
      const looks = new Map<string, Look>();
      for (const record of recordsOf(joined([present(), ...earlier]))) {
        const look = lookOf(record);
        if (look) looks.set(record.id, look);
      }
      return looks;
    }

    return {
      looks: lazyMap({
        get: (id: string) => {
          const record = records.get(id);
          return record && lookOf(record);
        },
        size: () =>
          shown + traces.reduce((sum, { layer }) => sum + ended.upTo(layer, query.start), 0),
        fill: allLooks,
      }),
      get begun() {
        return lists().begun;
      },
      get ongoing() {
        return lists().ongoing;
      },
      get maybe() {
        return lists().maybe;
      },
      get traces() {
        return left();
      },
      counts: new Map(
        story.layers
          .map(({ id }, layer) => [id, inWindow[layer] ?? 0] as const)
          .filter(([, count]) => count > 0),
      ),
      inWindow: {
        shown,
        all: mask
          ? story.layers.reduce((sum, _layer, layer) => sum + unfiltered.count(layer, query), 0)
          : inWindow.reduce((sum, count) => sum + count, 0),
      },
      index,
      query,
    };
  });
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What is made when it is first asked for, and the same from then on. */
function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => (made ??= { result: make() }).result;
}
