import type { StoryRecord } from "../record/record.ts";
import { statuses } from "../record/record.ts";
import type { Story } from "../record/story.ts";

/** What a reader can tell records apart by, in the order of the legend. */
export const facetNames = ["layers", "kinds", "statuses", "articles", "harm"] as const;
export type FacetName = (typeof facetNames)[number];

/** The value of what has none of the others. No id of a story is written so. */
export const noneOfThese = "_none";

/** The values of a facet, and which of them each record has; a record's number is its place. */
export interface Facet {
  /** Ids in the order to show them. */
  readonly values: readonly string[];
  /** Slots of `of` at which the values of each record begin, and after the last of them its length. */
  readonly begins: Uint32Array;
  /** Places in `values`; every record has at least one. */
  readonly of: Uint32Array;
}

export type Facets = Readonly<Record<FacetName, Facet>>;

/** The facets of a story. All its layers are values; of all else what some record has. */
export function storyFacets({ layers, kinds, figures, articles, records }: Story): Facets {
  const harm = figures.filter((figure) => figure.harm).map(({ name }) => name);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return {
    layers: readFacet(records, ids(layers), ({ layer }) => [layer], true),
    kinds: readFacet(records, ids(kinds), ({ kind }) => [kind]),
    statuses: readFacet(records, statuses, ({ status }) => [status]),
    articles: readFacet(records, ids(articles), articlesOf),
    harm: readFacet(records, harm, ({ figures: given }) =>
      harm.filter((name) => Object.hasOwn(given, name)),
    ),
  };
}

/** The articles that tell of a record, of one of its stops, or of one side's account. */
function articlesOf({ sources, waypoints, accounts }: StoryRecord): readonly string[] {
  const all = [...sources, ...[...waypoints, ...accounts].flatMap((each) => each.sources)];
  return all.map(({ article }) => article);
}

function readFacet(
  records: readonly StoryRecord[],
  declared: readonly string[],
  valuesOf: (record: StoryRecord) => readonly string[],
  keepsUnused = false,
): Facet {
  const known = [...declared, noneOfThese];
  const numbers = new Map(known.map((value, number) => [value, number]));
  const none = declared.length;
  const isUsed = known.map((_value, number) => keepsUnused && number !== none);
  const begins = new Uint32Array(records.length + 1);
  const found: number[] = [];
  for (const [at, record] of records.entries()) {
    const from = found.length;
    for (const value of new Set(valuesOf(record))) {
      const number = numbers.get(value);
      if (number !== undefined) found.push(number);
    }
    if (found.length === from) found.push(none);
    begins[at + 1] = found.length;
  }
  for (const number of found) isUsed[number] = true;
  const places = new Map<number, number>();
  for (const number of known.keys()) if (isUsed[number]) places.set(number, places.size);
  return {
    values: known.filter((_value, number) => isUsed[number]),
    begins,
    of: Uint32Array.from(found, (number) => places.get(number) ?? 0),
  };
}
