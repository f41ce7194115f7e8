/** The text of an article, paragraph by paragraph. */
export interface ArticleText {
  readonly id: string;
  /** Of the front matter; empty where it has none. */
  readonly title: string;
  /** Number, counted from 1, -> text without markup. */
  readonly paragraphs: ReadonlyMap<number, string>;
}

/**
 * Reads an article's text: front matter between two lines of `---` with at least an `id`, then
 * paragraphs that begin with their number in brackets, `[1] …`. Asterisks around words, as of
 * italics, are taken away. Null where there is no id.
 */
export function readArticle(text: string): ArticleText | null {
  const [, front, body] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return null;
  const id = frontValue(front, "id");
  if (id === "") return null;
  const paragraphs = new Map<number, string>();
  for (const block of body.split(/^(?=\[\d+\])/m)) {
    const [, number, words] = /^\[(\d+)\]\s*([\s\S]*)$/.exec(block) ?? [];
    if (number === undefined || words === undefined) continue;
    paragraphs.set(Number(number), words.replaceAll("*", "").replace(/\s+/g, " ").trim());
  }
  return { id, title: frontValue(front, "title"), paragraphs };
}

function frontValue(front: string, name: string): string {
  const line = front.split(/\r?\n/).find((each) => each.startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? "";
  return /^".*"$/.test(value) ? value.slice(1, -1) : value;
}
