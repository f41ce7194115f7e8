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
export function fetchLessons(base: string, fetcher: Fetcher = fetch): Promise<Lessons> {
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

function toLesson({ notes, questions }: Readonly<Record<string, unknown>>): Lesson {
  return {
    notes: isObject(notes) ? (notes as Translated) : null,
    questions: Array.isArray(questions) ? (questions.filter(isObject) as Translated[]) : [],
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
