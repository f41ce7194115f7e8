import { foldedWords } from "./search-words.ts";

/** Finds texts by the beginnings of their words. */
export interface SearchIndex {
  /**
   * The numbers of those texts, ascending, in which every word of `query` begins a word, accents and
   * case aside, in any order. A query without a word finds nothing.
   */
  find(query: string): Uint32Array;
}

/**
 * Reads texts once, each of several parts; a text's number is its place. The words of all stand
 * sorted, so that those which begin in one way lie side by side. Whatever a text or a query holds is
 * words and what stands between them.
 */
export function createSearchIndex(texts: Iterable<Iterable<string>>): SearchIndex {
  const found = new Map<string, number[]>();
  let count = 0;
  for (const parts of texts) {
    for (const part of parts) {
      for (const word of foldedWords(part)) {
        const numbers = found.get(word);
        if (!numbers) found.set(word, [count]);
        else if (numbers.at(-1) !== count) numbers.push(count);
      }
    }
    count += 1;
  }
  const vocabulary = [...found.keys()].toSorted();
  const numbersOf = vocabulary.map((word) => Uint32Array.from(found.get(word) ?? []));

  /** The place of the first word that does not come before a text. */
  function firstFrom(text: string): number {
    let [low, high] = [0, vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((vocabulary[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    find(query) {
      const asked = [...new Set(foldedWords(query))];
      if (asked.length === 0) return new Uint32Array();
      /** How many of the words, from the first on, each text has. */
      const matched = new Uint32Array(count);
      for (const [passed, start] of asked.entries()) {
        for (let at = firstFrom(start); vocabulary[at]?.startsWith(start); at += 1) {
          for (const number of numbersOf[at] ?? []) {
            if (matched[number] === passed) matched[number] = passed + 1;
          }
        }
      }
      const all = new Uint32Array(count);
      let size = 0;
      for (let number = 0; number < count; number += 1) {
        if (matched[number] !== asked.length) continue;
        all[size] = number;
        size += 1;
      }
      return all.slice(0, size);
    },
  };
}
