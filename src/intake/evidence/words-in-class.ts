import type { Lesson } from "../../record/lesson.ts";
import type { Translated } from "../../record/record.ts";

/**
 * What a chapter has for a class, by the columns it stands in without their language; all questions as
 * one text, and all answers, for they stand in one cell.
 */
export function wordsInClass(
  lesson: Lesson | null,
): Readonly<Record<"notes" | "questions" | "answers", Translated | null>> {
  const { notes = null, questions = [], answers = [] } = lesson ?? {};
  const answered = answers.filter((answer) => answer !== null);
  return { notes, questions: asOne(questions), answers: asOne(answered) };
}

function asOne(lines: readonly Translated[]): Translated | null {
  const [first] = lines;
  if (!first) return null;
  const texts = Object.keys(first).map((language) => [
    language,
    lines.map((line) => line[language] ?? "").join("\n"),
  ]);
  return Object.fromEntries(texts);
}
