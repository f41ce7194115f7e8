import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ReportSort, ReportSorting } from "./report-order.ts";

/** How the reports stand beside the map: a list, or a table where there is room for it. */
export const reportViews = ["list", "table"] as const;
export type ReportView = (typeof reportViews)[number];

/** The part of the session that is how reports are read: as what, and in which order. */
export function createReportView() {
  const view = signal<ReportView>("list");
  const sorting = signal<ReportSorting>({ by: "when", isReversed: false });
  return {
    state: {
      reportView: view as ReadonlySignal<ReportView>,
      sorting: sorting as ReadonlySignal<ReportSorting>,
    },
    actions: {
      setReportView(wanted: ReportView) {
        view.value = wanted;
      },
      /** Sorts by something; by what it is sorted by already, the other way round. */
      sortBy(by: ReportSort) {
        const { by: before, isReversed } = sorting.peek();
        sorting.value = { by, isReversed: by === before && !isReversed };
      },
    },
  };
}
