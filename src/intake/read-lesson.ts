import type { Lesson } from "../record/lesson.ts";
import { readAnswers } from "./fields/answers.ts";
import { readMinutes } from "./fields/minutes.ts";
import { readTranslated } from "./fields/translated.ts";
import { readTranslatedLines } from "./fields/translated-lines.ts";
import type { Row } from "./row.ts";
import type { RowReport } from "./row-report.ts";
import { longestNotes, longestQuestion } from "./text-limits.ts";

/** What a row of `chapters.csv` has for a class; what is wrong with it is a warning, for readers need none of it. */
export function readLesson(row: Row, languages: readonly string[], report: RowReport): Lesson {
  const notes = readTranslated(row, "notes", languages, report, longestNotes);
  const questions = readTranslatedLines(row, "questions", languages, report, longestQuestion);
  const answers = readAnswers(row, languages, questions.length, report);
  return { minutes: readMinutes(row, report), notes, questions, answers };
}
