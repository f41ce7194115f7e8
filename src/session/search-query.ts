import type { Story } from "../record/story.ts";

/** What a search keeps to: the reports of one place, or those that one article tells of. */
export interface SearchScope {
  readonly of: "place" | "article";
  readonly id: string;
}

export interface SearchQuery {
  /** As typed. */
  readonly words: string;
  readonly within: SearchScope | null;
}

export const noSearch: SearchQuery = { words: "", within: null };

/** Longer than anybody types; what an address holds beyond it is left out. */
export const longestSearch = 200;

/** A text that is short enough, and fit for an address: without halves of surrogate pairs. */
export function heldWords(text: string): string {
  return text.slice(0, longestSearch).replace(/\p{Surrogate}/gu, "");
}

/**
 * Reads a search as an address has it: `words`, `place:some-id`, or `article:some-id words`. What names
 * no place or article of the story is words.
 */
export function parseSearch(
  text: string,
  { places, articles }: Pick<Story, "places" | "articles">,
): SearchQuery {
  const words = heldWords(text);
  const [scope, of, id = ""] = /^(place|article):([a-z0-9-]+)(?:\s+|$)/.exec(words) ?? [];
  if (scope === undefined) return { words, within: null };
  const rest = words.slice(scope.length);
  if (of === "place" && places.has(id)) return { words: rest, within: { of, id } };
  if (of === "article" && articles.some((article) => article.id === id)) {
    return { words: rest, within: { of, id } };
  }
  return { words, within: null };
}

/** Writes a search for an address; empty where nothing is looked for. */
export function formatSearch({ words, within }: SearchQuery): string {
  const text = words.trim();
  return within ? `${within.of}:${within.id} ${text}`.trim() : text;
}
