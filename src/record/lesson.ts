import type { Translated } from "./record.ts";

/** What a chapter has for a class besides what it tells its readers. */
export interface Lesson {
  /** To plan for the chapter, in whole or half minutes; null where the story does not say. */
  readonly minutes: number | null;
  /** For whoever teaches with it: one idea a paragraph, with an empty line between two. */
  readonly notes: Translated | null;
  /** To ask a class. */
  readonly questions: readonly Translated[];
  /** What to listen for, one for each question, in their order; null where a question is open. */
  readonly answers: readonly (Translated | null)[];
}
