import type { Filter } from "./filter.ts";
import { nothingOff } from "./filter.ts";
import type { FacetName, Facets } from "./story-facets.ts";
import { facetNames } from "./story-facets.ts";

/**
 * A filter as an address has it: a text for each facet that has something off. Ids after a minus are
 * off (`-fire,-drowning`); with an id without one all others are off (`incidents,routes`).
 */
export type FilterText = Readonly<Partial<Record<FacetName, string>>>;

/** Writes for each facet what is on, or what is off, whichever is shorter. */
export function formatFilter(filter: Filter, facets: Facets): FilterText {
  const text: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const { values } = facets[name];
    const isOff = (value: string) => filter[name].has(value);
    const off = values.filter(isOff).map((value) => `-${value}`);
    if (off.length === 0) continue;
    const on = values.filter((value) => !isOff(value)).join(",");
    // Where all is off there is no id to write that is on.
    text[name] = on !== "" && on.length < off.join(",").length ? on : off.join(",");
  }
  return text;
}

/** Reads a filter, value by value: what the story does not have is passed over. */
export function parseFilter(text: FilterText, facets: Facets): Filter {
  const filter: Record<FacetName, ReadonlySet<string>> = { ...nothingOff };
  for (const name of facetNames) {
    const { values } = facets[name];
    const known = new Set(values);
    const on = new Set<string>();
    const off = new Set<string>();
    for (const word of (text[name] ?? "").split(",")) {
      const isMinus = word.startsWith("-");
      const value = isMinus ? word.slice(1) : word;
      if (known.has(value)) (isMinus ? off : on).add(value);
    }
    if (on.size > 0) for (const value of values) if (!on.has(value)) off.add(value);
    if (off.size > 0) filter[name] = off;
  }
  return filter;
}
