/** A text for comparing: lower case, no accents, one kind of apostrophe, dash and blank. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The words of a text, plain, without the marks between them and without a genitive's s. */
export function plainWords(text: string): readonly string[] {
  return (plain(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).map((word) =>
    word.replace(/'s$/, ""),
  );
}

/** Whether some words stand one after another in a text. */
export function hasPhrase(text: string, phrase: string): boolean {
  const words = plainWords(phrase);
  return words.length > 0 && ` ${plainWords(text).join(" ")} `.includes(` ${words.join(" ")} `);
}
