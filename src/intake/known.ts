import type { Translated } from "../record/record.ts";
import type { Article, FigureDeclaration, Kind, Layer, Unit } from "../record/story.ts";
import type { Place } from "../record/where.ts";

/** What the rows of a story may refer to. */
export interface Known {
  /** Language codes; the first is the one that others fall back to last. */
  readonly languages: readonly string[];
  readonly layers: readonly Layer[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly figures: ReadonlyMap<string, FigureDeclaration>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly places: ReadonlyMap<string, Place>;
  /** Ids of articles and places whose own rows were kept out. */
  readonly rejected: {
    readonly articles: ReadonlySet<string>;
    readonly places: ReadonlySet<string>;
  };
}

/** The same text in each language, for what has no words of its own. */
export function inEachLanguage(languages: readonly string[], text: string): Translated {
  return Object.fromEntries(languages.map((language) => [language, text]));
}
