import { computed } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { countValues } from "./count-values.ts";
import type { Session } from "./session.ts";
import type { FacetName } from "./story-facets.ts";
import type { Visible } from "./visible.ts";

/** For each value of a facet how many records of the window have it and pass the other facets. */
export type FacetCounts = (name: FacetName) => ReadonlySignal<Uint32Array>;

/**
 * Counts the values of facets, each at the moment at which somebody follows it. A step in time costs
 * what is in the window, for those that are followed.
 */
export function followFacetCounts(session: Session, visible: ReadonlySignal<Visible>): FacetCounts {
  const { facets, failures } = session;
  const present = computed(() => visible.value.index.ids(visible.value.query));
  const countsOf = (name: FacetName) =>
    computed(() => countValues(facets, name, present.value, failures.value));
  const counts = {
    layers: countsOf("layers"),
    kinds: countsOf("kinds"),
    statuses: countsOf("statuses"),
    articles: countsOf("articles"),
    harm: countsOf("harm"),
  } satisfies Record<FacetName, ReadonlySignal<Uint32Array>>;
  return (name) => counts[name];
}
