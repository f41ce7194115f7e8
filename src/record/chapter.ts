import type { Citation } from "./citation.ts";
import type { Lesson } from "./lesson.ts";
import type { Translated } from "./record.ts";
import type { When } from "./when.ts";

/** One step of the guided story: words, and what the map shows beside them. */
export interface Chapter {
  readonly id: string;
  readonly title: Translated;
  /** Paragraphs, with an empty line between two. */
  readonly text: Translated;
  /** The moment, or the range of which the moment is the last day. */
  readonly when: When;
  /** The name of the window; null for the usual one. */
  readonly window: string | null;
  /** Where the map looks: at places, or at so many kilometres around one. */
  readonly camera: { readonly places: readonly string[]; readonly widthKm: number | null };
  /** The layers that show; empty for all. */
  readonly layers: readonly string[];
  /** Ids of the records that it tells of, in the order of telling. */
  readonly show: readonly string[];
  /** What is said before deaths are told of. */
  readonly contentNote: Translated | null;
  /** What it has for a class; null where that has not been asked for. */
  readonly lesson: Lesson | null;
  readonly sources: readonly Citation[];
}
