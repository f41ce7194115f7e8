import type { Facet, FacetName, Facets } from "./story-facets.ts";
import { facetNames } from "./story-facets.ts";

/**
 * The values that are switched off, by facet. A record passes a facet while any of its values is on,
 * and the filter where it passes every facet. A facet that is left alone keeps its set.
 */
export type Filter = Readonly<Record<FacetName, ReadonlySet<string>>>;

const none: ReadonlySet<string> = new Set();

export const nothingOff: Filter = {
  layers: none,
  kinds: none,
  statuses: none,
  articles: none,
  harm: none,
};

/** Whether two filters switch off the same values. */
export function sameFilter(one: Filter, other: Filter): boolean {
  return facetNames.every(
    (name) =>
      one[name].size === other[name].size &&
      [...one[name]].every((value) => other[name].has(value)),
  );
}

/** Switches one value off, or on again. */
export function toggleValue(filter: Filter, name: FacetName, value: string): Filter {
  const off = new Set(filter[name]);
  if (!off.delete(value)) off.add(value);
  return withOff(filter, name, off);
}

/** Leaves one value of a facet on, and no other. */
export function onlyValue(filter: Filter, facets: Facets, name: FacetName, value: string): Filter {
  return withOff(filter, name, new Set(facets[name].values.filter((each) => each !== value)));
}

/** Switches some of a facet's values on, all of them unless they are named. */
export function switchOn(filter: Filter, name: FacetName, values?: readonly string[]): Filter {
  const on = new Set(values);
  const off = values ? [...filter[name]].filter((value) => !on.has(value)) : [];
  return withOff(filter, name, new Set(off));
}

/** Switches on what keeps a record out: in each facet that it does not pass, the first of its values. */
export function letThrough(filter: Filter, facets: Facets, record: number): Filter {
  let wider = filter;
  for (const name of facetNames) {
    const values = valuesOf(facets[name], record);
    const [first] = values;
    if (first !== undefined && values.every((value) => filter[name].has(value))) {
      wider = switchOn(wider, name, [first]);
    }
  }
  return wider;
}

function withOff(filter: Filter, name: FacetName, off: ReadonlySet<string>): Filter {
  return { ...filter, [name]: off.size > 0 ? off : none };
}

function valuesOf({ values, begins, of }: Facet, record: number): readonly string[] {
  const slots = of.subarray(begins[record], begins[record + 1]);
  return Array.from(slots, (value) => values[value] ?? "");
}

/** The bit that stands for a facet among the failures of a record. */
export function facetBit(name: FacetName): number {
  return 1 << facetNames.indexOf(name);
}

/**
 * For each record the bits of those of some facets that it does not pass; null where nothing of them
 * is switched off. Linear in the records.
 */
export function facetFailures(
  filter: Filter,
  facets: Facets,
  names: readonly FacetName[] = facetNames,
): Uint8Array | null {
  let failures: Uint8Array | null = null;
  for (const name of names) {
    const off = filter[name];
    if (off.size === 0) continue;
    const { values, begins, of } = facets[name];
    failures ??= new Uint8Array(begins.length - 1);
    const isOn = Uint8Array.from(values, (value) => Number(!off.has(value)));
    const bit = facetBit(name);
    for (let record = 0; record < failures.length; record += 1) {
      let passes = 0;
      const end = begins[record + 1] ?? 0;
      for (let slot = begins[record] ?? 0; slot < end; slot += 1)
        passes |= isOn[of[slot] ?? 0] ?? 0;
      if (passes === 0) failures[record] = (failures[record] ?? 0) | bit;
    }
  }
  return failures;
}
