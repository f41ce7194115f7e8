import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

/** What stands beside the map: the reports as a list, or as a table where there is room for it, or the numbers. */
export const reportViews = ["list", "table", "numbers"] as const;
export type ReportView = (typeof reportViews)[number];

/** What reports can be sorted by, in the order of a table's columns. */
export const reportSorts = ["when", "layer", "where", "sure", "many", "who"] as const;
export type ReportSort = (typeof reportSorts)[number];

export interface ReportSorting {
  readonly by: ReportSort;
  /** The other way round; what has nothing to sort by comes last either way. */
  readonly isReversed: boolean;
}

/** The part of the session that is how reports are read: as what, and in which order. */
export function createReportView() {
  const view = signal<ReportView>("list");
  const askedNumber = signal<string | null>(null);
  const sorting = signal<ReportSorting>({ by: "when", isReversed: false });
  return {
    state: {
      reportView: view as ReadonlySignal<ReportView>,
      /** The indicator that is asked for among the numbers, until another or another view is. */
      askedNumber: askedNumber as ReadonlySignal<string | null>,
      sorting: sorting as ReadonlySignal<ReportSorting>,
    },
    actions: {
      setReportView(wanted: ReportView) {
        askedNumber.value = null;
        view.value = wanted;
      },
      /** Shows the numbers, at one of them. */
      showNumber(id: string) {
        askedNumber.value = id;
        view.value = "numbers";
      },
      /** Sorts by something; by what it is sorted by already, the other way round. */
      sortBy(by: ReportSort) {
        const { by: before, isReversed } = sorting.peek();
        sorting.value = { by, isReversed: by === before && !isReversed };
      },
    },
  };
}
