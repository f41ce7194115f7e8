import { dateLook, dateLooks } from "../record/date-look.ts";
import type { Quantity } from "../record/quantity.ts";
import type { StoryRecord } from "../record/record.ts";
import { statuses } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import { precisions } from "../record/where.ts";
import type { Language } from "../words/dictionary.ts";
import { localeOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import type { ReportSort, ReportSorting } from "./report-view.ts";

/** Of a record that has nothing to sort by. */
const nothing = 0xffff_ffff;

export interface ReportOrder {
  /** Some records' numbers, given in the order they happened, sorted; what is alike keeps that order. */
  sort(numbers: Uint32Array, sorting: ReportSorting, language: Language): Uint32Array;
}

/**
 * Sorts a story's records: by the first day they may have been; by layer and kind as the story has
 * them; by the place's name; from the surest to the least sure; from the most people harmed to the
 * fewest, and then by other figures; by who is quoted, and then by the article. Records are looked at
 * when something is first sorted by, and never again.
 */
export function createReportOrder(story: Story): ReportOrder {
  const made = new Map<string, Uint32Array>();

  function ranksOf(by: Exclude<ReportSort, "when">, language: Language): Uint32Array {
    const key = `${by} ${language}`;
    const known = made.get(key);
    if (known) return known;
    const ranks = rankRecords(story, by, language);
    made.set(key, ranks);
    return ranks;
  }

  return {
    sort(numbers, { by, isReversed }, language) {
      if (by === "when") return isReversed ? numbers.toReversed() : numbers;
      const ranks = ranksOf(by, language);
      const rank = (number: number) => ranks[number] ?? nothing;
      const sign = isReversed ? -1 : 1;
      return numbers.toSorted((a, b) => {
        const [one, other] = [rank(a), rank(b)];
        if (one === other) return 0;
        return one === nothing || other === nothing ? one - other : sign * (one - other);
      });
    },
  };
}

function rankRecords(
  story: Story,
  by: Exclude<ReportSort, "when">,
  language: Language,
): Uint32Array {
  switch (by) {
    case "layer":
      return rankNumbers(story, layerRank(story));
    case "sure":
      return rankNumbers(story, surenessRank(story));
    case "many":
      return rankNumbers(story, figureRank(story));
    case "where":
      return rankNames(story, language, ({ places, waypoints }) => {
        const place = story.places.get(places[0] ?? waypoints[0]?.place ?? "");
        return place ? inLanguage(place.name, language) : null;
      });
    case "who":
      return rankNames(story, language, ({ attributedTo, sources }) => {
        if (attributedTo) return inLanguage(attributedTo, language);
        const at = story.articles.findIndex(({ id }) => id === sources[0]?.article);
        // After every name, in the order of the articles.
        return at < 0 ? null : `\uFFFF${String(at).padStart(6, "0")}`;
      });
  }
}

/** Ranks by numbers, the least first; those without one have none. */
function rankNumbers(
  { records }: Story,
  numberOf: (record: StoryRecord) => number | null,
): Uint32Array {
  const numbers = records.map(numberOf);
  const known = [...new Set(numbers)].filter((each) => each !== null).toSorted((a, b) => a - b);
  const ranks = new Map(known.map((each, rank) => [each, rank]));
  return Uint32Array.from(numbers, (each) => (each === null ? nothing : (ranks.get(each) ?? 0)));
}

/** Ranks by names, as the language sorts them. */
function rankNames(
  { records }: Story,
  language: Language,
  nameOf: (record: StoryRecord) => string | null,
): Uint32Array {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  const names = records.map(nameOf);
  const known = [...new Set(names)].filter((each) => each !== null).toSorted(compare);
  const ranks = new Map(known.map((each, rank) => [each, rank]));
  return Uint32Array.from(names, (each) => (each === null ? nothing : (ranks.get(each) ?? 0)));
}

function layerRank({ layers, kinds }: Story): (record: StoryRecord) => number {
  const layerAt = new Map(layers.map(({ id }, at) => [id, at]));
  const kindAt = new Map(kinds.map(({ id }, at) => [id, at]));
  return ({ layer, kind }) =>
    (layerAt.get(layer) ?? 0) * (kinds.length + 1) + (kindAt.get(kind) ?? kinds.length);
}

function surenessRank({ places }: Story): (record: StoryRecord) => number {
  return ({ status, when, places: ids, waypoints }) => {
    const coarsest = [...ids, ...waypoints.map(({ place }) => place)].reduce((most, id) => {
      const place = places.get(id);
      return place ? Math.max(most, precisions.indexOf(place.precision)) : most;
    }, 0);
    return (
      (statuses.indexOf(status) * dateLooks.length + dateLooks.indexOf(dateLook(when))) *
        precisions.length +
      coarsest
    );
  };
}

/** Larger than any figure, so that whoever is harmed comes before all else that is counted. */
const harmComesFirst = 1e12;

function figureRank({ figures }: Story): (record: StoryRecord) => number | null {
  return (record) => {
    let most: number | null = null;
    for (const { name, harm } of figures) {
      const quantity = record.figures[name];
      if (!quantity) continue;
      const amount = amountOf(quantity) + (harm ? harmComesFirst : 0);
      most = most === null ? amount : Math.max(most, amount);
    }
    return most === null ? null : -most;
  };
}

function amountOf({ min, max }: Quantity): number {
  return min ?? max ?? 0;
}
