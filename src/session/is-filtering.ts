import type { Filter } from "./filter.ts";
import { facetNames } from "./story-facets.ts";

/** Whether anything at all is switched off. */
export function isFiltering(filter: Filter): boolean {
  return facetNames.some((name) => filter[name].size > 0);
}
