import { facetBit } from "./filter.ts";
import type { FacetName, Facets } from "./story-facets.ts";

/**
 * How many of some records have each value of a facet and pass all *other* facets, so that a count
 * says what switching its value on would show. `failures` are those of every facet. Grows with the
 * records given.
 */
export function countValues(
  facets: Facets,
  name: FacetName,
  records: Uint32Array,
  failures: Uint8Array | null,
): Uint32Array {
  const { values, begins, of } = facets[name];
  const counts = new Uint32Array(values.length);
  const others = ~facetBit(name);
  for (const record of records) {
    if (failures && ((failures[record] ?? 0) & others) !== 0) continue;
    const end = begins[record + 1] ?? 0;
    for (let slot = begins[record] ?? 0; slot < end; slot += 1) {
      const value = of[slot] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}
