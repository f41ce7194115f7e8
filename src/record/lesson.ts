import type { Translated } from "./record.ts";

/** What a chapter has for a class besides what it tells its readers. */
export interface Lesson {
  /** For whoever teaches with it. */
  readonly notes: Translated | null;
  /** To ask a class. */
  readonly questions: readonly Translated[];
}
