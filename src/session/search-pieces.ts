import { foldedWords, wordsOf } from "./search-words.ts";

/** A stretch of a text; those of a text are the whole of it, in order. */
export interface TextPiece {
  readonly text: string;
  /** The beginning of a word that was looked for. */
  readonly isFound: boolean;
}

/** Cuts a text so that the words which a search looks for stand out, each as a whole. */
export function searchPieces(text: string, query: string): readonly TextPiece[] {
  const asked = foldedWords(query);
  const pieces: TextPiece[] = [];
  let at = 0;
  if (asked.length > 0) {
    for (const { folded, start, end } of wordsOf(text)) {
      if (!asked.some((word) => folded.startsWith(word))) continue;
      // Two words of one character, such as a ligature, have one place.
      if (start < at) continue;
      if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
      pieces.push({ text: text.slice(start, end), isFound: true });
      at = end;
    }
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

/**
 * A part of a text around the first word that a search looks for, up to some number of characters or
 * a word more, with an ellipsis where it is cut; null where the text has no such word.
 */
export function searchExcerpt(text: string, query: string, length = 110): string | null {
  const asked = foldedWords(query);
  const all = wordsOf(text);
  const first = all.find(({ folded }) => asked.some((word) => folded.startsWith(word)));
  if (!first) return null;
  if (text.length <= length) return text;
  const from = all.find(({ start }) => start >= first.start - length / 3)?.start ?? 0;
  const to = all.findLast(({ end }) => end <= from + length)?.end ?? text.length;
  const end = Math.max(to, first.end);
  return `${from > 0 ? "…" : ""}${text.slice(from, end)}${end < text.length ? "…" : ""}`;
}
