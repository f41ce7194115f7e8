import { fetchSiteFile } from "../loading/site-file.ts";
import type { Lesson } from "../record/lesson.ts";
import type { Translated } from "../record/record.ts";
import type { Fetcher } from "./fetch-json.ts";
import { fetchJson } from "./fetch-json.ts";

/** What a story has for a class. */
export type Lessons = ReadonlyMap<string, Lesson>;

/**
 * What each chapter has for a class, by its id, from the files that a build has put under `base`.
 * Rejects with a `FetchFailure` where it can't be had.
 */
export function fetchLessons(base: string, fetcher: Fetcher = fetchSiteFile): Promise<Lessons> {
  return fetchJson(new URL("lessons.json", base).href, { fetcher, read: toLessons, anew: false });
}

function toLessons(json: unknown): Lessons {
  if (!isObject(json)) throw new TypeError("not an object of lessons");
  return new Map(
    Object.entries(json).flatMap(([id, lesson]) =>
      isObject(lesson) ? [[id, toLesson(lesson)] as const] : [],
    ),
  );
}

function toLesson({
  minutes,
  notes,
  questions,
  answers,
}: Readonly<Record<string, unknown>>): Lesson {
  const given: readonly unknown[] = Array.isArray(answers) ? answers : [];
  // A question that can't be read takes its answer with it, else the next would have that.
  const asked = (Array.isArray(questions) ? questions : []).flatMap(
    (question: unknown, index): readonly Asked[] =>
      isObject(question)
        ? [{ question: question as Translated, answer: toTranslated(given[index]) }]
        : [],
  );
  return {
    minutes: typeof minutes === "number" ? minutes : null,
    notes: toTranslated(notes),
    questions: asked.map(({ question }) => question),
    answers: asked.map(({ answer }) => answer),
  };
}

interface Asked {
  readonly question: Translated;
  readonly answer: Translated | null;
}

function toTranslated(value: unknown): Translated | null {
  return isObject(value) ? (value as Translated) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
