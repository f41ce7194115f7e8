import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Story } from "../record/story.ts";
import type { FilterText } from "./filter-text.ts";
import { formatFilter, parseFilter } from "./filter-text.ts";
import type { Filter } from "./filter.ts";
import {
  facetFailures,
  letThrough,
  nothingOff,
  onlyValue,
  switchOn,
  toggleValue,
} from "./filter.ts";
import type { FacetName } from "./story-facets.ts";
import { facetNames, storyFacets } from "./story-facets.ts";

/** A layer that is off is left out by its number; all else by the mask. */
const masking = facetNames.filter((name) => name !== "layers");

/**
 * The part of the session that is the filter. Records are gone through when a facet changes, and never
 * as time does.
 */
export function createFilterShown(story: Story) {
  const facets = storyFacets(story);
  const filter = signal(nothingOff);
  const offOf = masking.map((name) => computed(() => filter.value[name]));
  const recordMask = computed(() => {
    // Not the filter as a whole: a layer that comes or goes leaves the mask as it is.
    for (const off of offOf) void off.value;
    const failures = facetFailures(filter.peek(), facets, masking);
    return failures && failures.map((failure) => Number(failure === 0));
  });
  let numbers: ReadonlyMap<string, number> | null = null;

  function numberOf(id: string): number | undefined {
    numbers ??= new Map(story.records.map((record, number) => [record.id, number]));
    return numbers.get(id);
  }

  const layerOfKind = new Map(story.kinds.map(({ id, layer }) => [id, layer]));

  /** Shows a kind's layer, or one at least of a layer's kinds, that it may be seen when it is alone. */
  function withItsOwn(wanted: Filter, name: FacetName, value: string): Filter {
    if (name === "kinds") return switchOn(wanted, "layers", [layerOfKind.get(value) ?? ""]);
    if (name !== "layers") return wanted;
    const kinds = facets.kinds.values.filter((kind) => layerOfKind.get(kind) === value);
    const isEmpty = kinds.every((kind) => wanted.kinds.has(kind));
    return isEmpty ? switchOn(wanted, "kinds", kinds) : wanted;
  }

  const actions = {
    setFilter(wanted: Filter) {
      filter.value = wanted;
    },
    /** Takes the filter of an address; what that leaves out is on. */
    readFilter(text: FilterText) {
      filter.value = parseFilter(text, facets);
    },
    /** Of a layer that is off no kind shows: the first that is switched on brings it, and no other kind of it. */
    toggleValue(name: FacetName, value: string) {
      const now = filter.peek();
      const layer = name === "kinds" ? layerOfKind.get(value) : undefined;
      if (layer === undefined || !now.layers.has(layer)) {
        filter.value = toggleValue(now, name, value);
        return;
      }
      const others = facets.kinds.values.filter(
        (kind) => kind !== value && layerOfKind.get(kind) === layer,
      );
      const kinds = new Set([...switchOn(now, "kinds", [value]).kinds, ...others]);
      filter.value = withItsOwn({ ...now, kinds }, name, value);
    },
    /** Shows one value of a facet alone, and what it can't be seen without. */
    showOnly(name: FacetName, value: string) {
      filter.value = withItsOwn(onlyValue(filter.peek(), facets, name, value), name, value);
    },
    showAllOf(name: FacetName) {
      filter.value = switchOn(filter.peek(), name);
    },
    clearFilter() {
      filter.value = nothingOff;
    },
    /** Switches on as little as brings a record back. */
    showRecord(id: string) {
      const number = numberOf(id);
      if (number !== undefined) filter.value = letThrough(filter.peek(), facets, number);
    },
    toggleLayer(id: string) {
      actions.toggleValue("layers", id);
    },
  };

  return {
    state: {
      /** The values that there are, and which record has which. */
      facets,
      filter: filter as ReadonlySignal<Filter>,
      /** The layers that are off; the same set until one of them changes. */
      hiddenLayers: computed(() => filter.value.layers),
      /**
       * A byte a record: 0 where a facet other than the layers leaves it out; null where none does. The
       * same array until one of those facets changes.
       */
      recordMask: recordMask as ReadonlySignal<Uint8Array | null>,
      /** For each record the bits of the facets that it does not pass; null where it passes all. */
      failures: computed(() => facetFailures(filter.value, facets)),
      /** The place of a record in `story.records`; they are numbered when it is first asked for. */
      numberOf,
      /** The filter as an address has it. */
      filterText: computed(() => formatFilter(filter.value, facets)),
    },
    actions,
  };
}
