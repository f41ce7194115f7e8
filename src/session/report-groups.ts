import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { StoryRecord } from "../record/record.ts";
import { createHappeningOrder } from "./happening-order.ts";
import type { ReportOrder } from "./report-order.ts";
import type { Session } from "./session.ts";
import type { Visible } from "./visible.ts";

/**
 * How reports of a group stand to the time shown: begun in it; going on in it but begun before; of a day that
 * may lie in it or before it; over, with a trace left on the map; and, of those looked for, all others that the filter lets through.
 */
export type ReportGroupName = "begun" | "ongoing" | "maybe" | "traces" | "otherTimes";

export interface ReportGroup {
  readonly name: ReportGroupName;
  /** Sorted as the reader wants them; at least one. */
  readonly records: readonly StoryRecord[];
}

export interface Reports {
  readonly groups: readonly ReportGroup[];
  /** How many of those looked for the filter leaves out, at whatever time. */
  readonly leftOut: number;
}

/**
 * The reports to read beside the map: the same that it shows, and while something is looked for those
 * of other times too. Costs what is in it, at each moment at which somebody reads it. Until there is an `order` they
 * stand in the order of time.
 */
export function followReports(
  session: Session,
  visible: ReadonlySignal<Visible>,
  order: ReportOrder | null,
): ReadonlySignal<Reports> {
  const { story, columns } = session;
  const happening = createHappeningOrder(columns);

  /** Those looked for that the filter lets through. */
  const passing = computed<Uint32Array | null>(() => {
    const found = session.found.value;
    if (!found) return null;
    const mask = session.recordMask.value;
    const hidden = session.hiddenLayers.value;
    return happening.sort(
      found.records.filter(
        (number) => mask?.[number] !== 0 && !hidden.has(story.records[number]?.layer ?? ""),
      ),
    );
  });

  return computed(() => {
    const { begun, ongoing, maybe, traces, looks } = visible.value;
    const sorting = session.sorting.value;
    const language = session.language.value;
    const sought = passing.value;

    function sorted(records: readonly StoryRecord[]): readonly StoryRecord[] {
      if (sorting.by === "when") return sorting.isReversed ? records.toReversed() : records;
      if (!order) return records;
      const numbers = Uint32Array.from(records, ({ id }) => session.numberOf(id) ?? 0);
      return recordsOf(order.sort(numbers, sorting, language));
    }

    function recordsOf(numbers: Uint32Array): readonly StoryRecord[] {
      return Array.from(numbers, (number) => story.records[number]).filter(
        (record): record is StoryRecord => record !== undefined,
      );
    }

    const otherTimes = sought ? recordsOf(sought).filter(({ id }) => !looks.has(id)) : [];
    const groups: Readonly<Record<ReportGroupName, readonly StoryRecord[]>> = {
      begun,
      ongoing,
      maybe,
      traces,
      otherTimes,
    };
    return {
      groups: (Object.keys(groups) as ReportGroupName[]).flatMap((name) => {
        const records = groups[name];
        return records.length > 0 ? [{ name, records: sorted(records) }] : [];
      }),
      leftOut: sought ? (session.found.value?.records.length ?? 0) - sought.length : 0,
    };
  });
}
