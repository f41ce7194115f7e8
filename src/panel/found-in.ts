import type { StoryRecord, Translated } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import { searchExcerpt, searchPieces } from "../session/search-pieces.ts";
import { foldedWords } from "../session/search-words.ts";
import { namesOf, placesOf } from "../session/place-names.ts";
import type { ReportCells } from "./report-cells.ts";

/** A part of a report in which words stand that its row does not show. */
export interface FoundIn {
  readonly text: string;
  /** Its language where that is not the reader's. */
  readonly language?: string;
}

/** Where the words of a search are found that stand in no cell of a report's row; null for none. */
export function foundIn(
  record: StoryRecord,
  cells: ReportCells,
  story: Story,
  words: string,
  language: string,
): FoundIn | null {
  const shown = [cells.title, cells.where, cells.who];
  const missing = foldedWords(words)
    .filter((word) =>
      shown.every((text) => searchPieces(text, word).every(({ isFound }) => !isFound)),
    )
    .join(" ");
  if (missing === "") return null;
  const kind = story.kinds.find(({ id }) => id === record.kind);
  const inOwn = [record.summary, kind?.name ?? {}].map((text) => text[language] ?? "");
  const own = firstExcerpt(inOwn, missing);
  if (own !== null) return { text: own };
  const texts = [record.title, record.summary, kind?.name ?? {}, record.attributedTo ?? {}];
  for (const code of languagesOf(texts)) {
    const other = firstExcerpt(
      texts.map((text) => text[code] ?? ""),
      missing,
    );
    if (other !== null)
      return code === language ? { text: other } : { text: other, language: code };
  }
  const names = placesOf(record).flatMap((id) => namesOf(story.places.get(id)));
  const name = firstExcerpt(names, missing);
  return name === null ? null : { text: name };
}

function firstExcerpt(texts: readonly string[], words: string): string | null {
  for (const text of texts) {
    const excerpt = searchExcerpt(text, words);
    if (excerpt !== null) return excerpt;
  }
  return null;
}

function languagesOf(texts: readonly Translated[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => Object.keys(text)));
}
