import type { StoryRecord, Translated } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import { namesOf, placesOf } from "./place-names.ts";
import { createSearchIndex } from "./search-index.ts";
import type { SearchIndex } from "./search-index.ts";
import type { SearchQuery, SearchScope } from "./search-query.ts";
import { foldedWords } from "./search-words.ts";

/** What a story can be searched for. Reads the story when it is first asked for something. */
export interface StorySearch {
  /** The numbers of the records found, ascending; null where nothing is looked for. */
  records(query: SearchQuery): Uint32Array | null;
  /** The places whose names have all of the words, those with a report, in the story's order. */
  places(words: string): readonly Place[];
  /** Places in `story.articles` of those whose title, author or publisher has all of the words. */
  articles(words: string): Uint32Array;
  /** The numbers of the records of one place or article, ascending. */
  within(scope: SearchScope): Uint32Array;
  /** Reads the story now. */
  prepare(): void;
}

/**
 * Searches records by title, summary, kind, whom they quote, and the names of their places and stops;
 * places by name; articles by title, author and publisher: in all languages at once.
 */
export function createStorySearch(story: Story): StorySearch {
  const kinds = new Map(story.kinds.map(({ id, name }) => [id, name]));
  const placeNames = [...story.places.values()];
  let recordIndex: SearchIndex | null = null;
  let placeIndex: SearchIndex | null = null;
  let articleIndex: SearchIndex | null = null;
  let recordsAt: ReadonlyMap<string, readonly number[]> | null = null;
  const scopes = new Map<string, Uint32Array>();

  function textsOf(record: StoryRecord): readonly string[] {
    const { title, summary, attributedTo } = record;
    const names = placesOf(record).flatMap((id) => namesOf(story.places.get(id)));
    return [title, summary, attributedTo, kinds.get(record.kind)].flatMap(values).concat(names);
  }

  const allRecords = () => (recordIndex ??= createSearchIndex(story.records.map(textsOf)));
  const allPlaces = () => (placeIndex ??= createSearchIndex(placeNames.map(namesOf)));
  const allArticles = () =>
    (articleIndex ??= createSearchIndex(
      story.articles.map(({ title, author, publisher }) => [title, author, publisher]),
    ));

  function within({ of, id }: SearchScope): Uint32Array {
    const key = `${of} ${id}`;
    const known = scopes.get(key);
    if (known) return known;
    const numbers = of === "place" ? recordsIn(id) : recordsOf(id);
    const found = Uint32Array.from(new Set(numbers)).toSorted();
    scopes.set(key, found);
    return found;
  }

  /** The numbers of the records of a place and of those within it. */
  function recordsIn(id: string): readonly number[] {
    recordsAt ??= recordsByPlace(story);
    return [...placesWithin(story, id)].flatMap((each) => recordsAt?.get(each) ?? []);
  }

  function recordsOf(article: string): readonly number[] {
    const isOf = tellsOf(article);
    return story.records.flatMap((record, number) => (isOf(record) ? [number] : []));
  }

  return {
    records({ words, within: scope }) {
      const hasWords = foldedWords(words).length > 0;
      if (!hasWords) return scope ? within(scope) : null;
      const found = allRecords().find(words);
      if (!scope) return found;
      const inScope = new Set(within(scope));
      return found.filter((number) => inScope.has(number));
    },
    places: (words) =>
      Array.from(allPlaces().find(words), (at) => placeNames[at]).filter(
        (place): place is Place =>
          place !== undefined && within({ of: "place", id: place.id }).length > 0,
      ),
    articles: (words) => allArticles().find(words),
    within,
    prepare: allRecords,
  };
}

/** The texts of a translated one, in each of its languages. */
function values(text: Translated | null | undefined): readonly string[] {
  return Object.values(text ?? {});
}

function recordsByPlace({ records }: Story): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, record] of records.entries()) {
    for (const id of placesOf(record)) {
      const numbers = found.get(id);
      if (numbers) numbers.push(number);
      else found.set(id, [number]);
    }
  }
  return found;
}

/** A place itself, and, of a state or country, those that lie within it. */
function placesWithin({ places }: Story, id: string): ReadonlySet<string> {
  const { precision, country = "", admin1 = "" } = places.get(id) ?? {};
  const inState = precision === "state" && admin1 !== "";
  const inCountry = precision === "country" && country !== "";
  const within = new Set([id]);
  for (const place of places.values()) {
    if (inState ? place.admin1 === admin1 : inCountry && place.country === country) {
      within.add(place.id);
    }
  }
  return within;
}

/** Whether an article tells of a record, of one of its stops, or of one side's account. */
function tellsOf(article: string): (record: StoryRecord) => boolean {
  return ({ sources, waypoints, accounts }) =>
    [{ sources }, ...waypoints, ...accounts].some((part) =>
      part.sources.some((source) => source.article === article),
    );
}
