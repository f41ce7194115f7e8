/** A word of a text: as it is compared, and where it stands, in UTF-16 units. */
export interface TextWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const marks = /\p{M}+/gu;
const words = /[\p{L}\p{N}]+/gu;
// eslint-disable-next-line no-control-regex -- the whole of ASCII
const ascii = /^[\x00-\x7f]*$/;

/**
 * A text as it is compared: without accents, and without a difference of upper and lower case or of
 * width (Unicode NFKD). The whole is its parts one after another.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replace(marks, "");
  // By way of capitals, which are alike where small letters differ (ς and σ, ß and ss).
  const folded = bare.toUpperCase().toLowerCase().replaceAll("ς", "σ");
  return folded.normalize("NFKD").replace(marks, "");
}

/** The words of a text as they are compared: runs of letters and digits. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(words) ?? [];
}

/** The same words with their places in the text as it is written. */
export function wordsOf(text: string): readonly TextWord[] {
  let folded = "";
  /** For each unit of `folded` where what it was made of begins and ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    // A mark is part of the letter before it.
    if (part === "" && ends.length > 0) ends[ends.length - 1] = at + character.length;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += part;
    at += character.length;
  }
  return [...folded.matchAll(words)].map(({ 0: word, index }) => ({
    folded: word,
    start: starts[index] ?? 0,
    end: ends[index + word.length - 1] ?? 0,
  }));
}
