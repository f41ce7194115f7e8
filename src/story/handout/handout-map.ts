import type { Look } from "../../session/visible.ts";
import type { Language } from "../../words/dictionary.ts";
import type { Layer } from "../../record/story.ts";

/** A map as it lies on the paper. */
export interface HandoutMap {
  /** An `svg` element, as text. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** The layers of which something stands on it, and the looks that are seen of them. */
  readonly layers: readonly Layer[];
  readonly looks: ReadonlySet<Look>;
  /** The records that the chapter points to and that are on it, with the letters that they have there. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Draws the maps of a story. */
export interface HandoutMaps {
  /** Whose ground they lie on; empty where they lie on none. */
  readonly credit: string;
  /** The ground could not be had. */
  readonly isGroundMissing: boolean;
  /** The map of a chapter at its moment, or with null that of the whole story. */
  draw(chapter: string | null): HandoutMap;
}

/** Has what maps are drawn with at hand. Resolves without a ground where that can't be had. */
export type PrepareMaps = (options: {
  readonly language: Language;
  /** What letters there are to name things by on a map. */
  readonly alphabet: string;
}) => Promise<HandoutMaps>;
