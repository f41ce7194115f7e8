import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Story } from "../record/story.ts";
import { facetNames } from "./story-facets.ts";
import type { SearchQuery, SearchScope } from "./search-query.ts";
import { formatSearch, heldWords, noSearch, parseSearch } from "./search-query.ts";
import { loadSearch, searchAtHand } from "./search-later.ts";

/** The bit of what a search leaves out, among those of the facets that a record does not pass. */
const searchBit = 1 << facetNames.length;

/** What a search finds among all records, whatever the time and the filter. */
export interface Found {
  /** Numbers, ascending. */
  readonly records: Uint32Array;
  /** A byte a record: 1 where it is found. */
  readonly mask: Uint8Array;
}

interface SearchOptions {
  readonly story: Story;
  /** What the filter leaves out, as `createFilterShown` has it. */
  readonly filterMask: ReadonlySignal<Uint8Array | null>;
  readonly filterFailures: ReadonlySignal<Uint8Array | null>;
}

const none = new Uint32Array();

/** The part of the session that is the search. Records are gone through as its words change. */
export function createSearchShown({ story, filterMask, filterFailures }: SearchOptions) {
  /** Null until its script is here, which most readers do without. */
  const search = signal(searchAtHand(story));
  const searchMissing = signal(false);
  const query = signal<SearchQuery>(noSearch);
  const found = computed<Found | null>(() => {
    const records = search.value?.records(query.value);
    if (!records) return null;
    const mask = new Uint8Array(story.records.length);
    for (const number of records) mask[number] = 1;
    return { records, mask };
  });

  function ask(wanted: SearchQuery) {
    query.value = wanted;
    if (!search.peek() && (wanted.words !== "" || wanted.within)) void prepareSearch();
  }

  /** Reads the story for a search that is to come, so that its first letter need not wait. */
  async function prepareSearch(): Promise<void> {
    searchMissing.value = false;
    try {
      if (!search.peek()) await loadSearch();
      search.value ??= searchAtHand(story);
      search.peek()?.prepare();
    } catch (error) {
      console.error(error);
      searchMissing.value = true;
    }
  }

  const actions = {
    prepareSearch,
    /** Looks for words, within the place or article that the search keeps to. */
    setSearchWords(words: string) {
      ask({ ...query.peek(), words: heldWords(words) });
    },
    /** Keeps to the reports of a place or an article, all of them; null for the whole story. */
    searchWithin(within: SearchScope | null) {
      ask({ words: within ? "" : query.peek().words, within });
    },
    clearSearch() {
      query.value = noSearch;
    },
    /** Takes the search of an address. */
    readSearch(text: string) {
      ask(parseSearch(text, story));
    },
  };

  return {
    state: {
      search: query as ReadonlySignal<SearchQuery>,
      /** The search as an address has it; empty where nothing is looked for. */
      searchText: computed(() => (found.value ? formatSearch(query.value) : "")),
      /** Null where nothing is looked for. */
      found,
      /** A byte a record: 0 where filter or search leaves it out; null where neither does. */
      recordMask: computed<Uint8Array | null>(() => {
        const passing = filterMask.value;
        const sought = found.value?.mask;
        if (!passing || !sought) return passing ?? sought ?? null;
        return passing.map((byte, record) => byte & (sought[record] ?? 0));
      }),
      /** For each record the bits of what leaves it out, facets and search; null where nothing does. */
      failures: computed<Uint8Array | null>(() => {
        const failures = filterFailures.value;
        const sought = found.value?.mask;
        if (!sought) return failures;
        return sought.map(
          (byte, record) => (failures?.[record] ?? 0) | (byte === 0 ? searchBit : 0),
        );
      }),
      /** How many records another search would find. */
      countFound: (other: SearchQuery) => search.value?.records(other)?.length ?? 0,
      /** Places and articles by name, and their records. */
      searchOf: {
        places: (words: string) => search.value?.places(words) ?? [],
        articles: (words: string) => search.value?.articles(words) ?? none,
        within: (scope: SearchScope) => search.value?.within(scope) ?? none,
      },
      /** What searches could not be had. */
      searchMissing: searchMissing as ReadonlySignal<boolean>,
    },
    actions,
  };
}
