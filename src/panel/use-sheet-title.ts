import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { useShownWords } from "./use-shown-words.ts";

/** What the sheet holds, in a line: what is open, or how much shows. Short where that stands below it too. */
export function useSheetTitle(): string {
  const { session, sheet } = usePanel();
  const { words, language } = useWords();
  const shown = useShownWords();
  const isLow = sheet.height.value === "low";
  const record = session.selected.value;
  const chapter = session.chapter.value;
  const at = session.chapterIndex.value;
  if (record) return isLow ? inLanguage(record.title, language) : "";
  if (!chapter || session.found.value) return shown;
  return isLow
    ? words.chapterTitled(at + 1, inLanguage(chapter.title, language))
    : words.chapterOf(at + 1, session.story.chapters.length);
}
