import type { Chapter } from "./chapter.ts";
import type { Place } from "./where.ts";
import type { Status, StoryRecord, Translated } from "./record.ts";
import type { Citation } from "./citation.ts";
import type { Quantity } from "./quantity.ts";
import type { When } from "./when.ts";

/** A newspaper article that records cite. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Empty where the text names nobody. */
  readonly author: string;
  readonly publisher: string;
  readonly published: When;
  readonly publishedBasis: string;
  /** Language code of the article's own text. */
  readonly language: string;
  readonly url: string;
  /** How many numbered paragraphs it has. */
  readonly paragraphs: number;
  /** Paragraph number -> its first few words, to which a link can point. */
  readonly openings: Readonly<Record<number, string>>;
}

/** One of the story's layers. Its id is the name of the file its records stand in. */
export interface Layer {
  readonly id: string;
  readonly name: Translated;
  readonly colour: { readonly light: string; readonly dark: string };
  readonly symbol: string;
  /** What was reported of a place stays as a faint trace after its window. */
  readonly leavesTrace: boolean;
}

export interface Kind {
  readonly id: string;
  readonly layer: string;
  readonly name: Translated;
  readonly symbol: string;
}

export interface Unit {
  readonly id: string;
  readonly name: Translated;
  /** Counts whole things: more than 30 is at least 31. */
  readonly whole: boolean;
}

export interface FigureDeclaration {
  readonly name: string;
  readonly label: Translated;
  readonly unit: string;
  /** Counts people harmed. */
  readonly harm: boolean;
}

export const measures = ["count", "rate", "share", "change"] as const;
export type Measure = (typeof measures)[number];

/** One number with an area and a period. */
export interface Indicator {
  readonly id: string;
  /** Numbers that may share one line have the same series; empty for one that stands alone. */
  readonly series: string;
  readonly title: Translated;
  readonly measure: Measure;
  readonly value: Quantity;
  readonly unit: string;
  readonly when: When;
  /** What a change is measured against: a date or an indicator's id; empty otherwise. */
  readonly comparedTo: string;
  readonly places: readonly string[];
  readonly status: Status;
  readonly attributedTo: Translated | null;
  readonly basis: Translated | null;
  readonly note: Translated | null;
  readonly sources: readonly Citation[];
}

export interface Correction {
  readonly when: When;
  readonly record: string;
  readonly what: Translated;
  readonly why: Translated;
}

/** A folder of data, read and checked. */
export interface Story {
  readonly title: Translated;
  readonly description: Translated;
  /** How it was made and what is left out, as paragraphs with an empty line between two; may be empty. */
  readonly about: Translated;
  readonly languages: readonly string[];
  /** The absolute URL it is published under; may be empty. */
  readonly address: string;
  /**
   * The view that pictures of it elsewhere show, as the fragment of an address; the opening one unless
   * given. Known where the story is read from its folder, as is the next.
   */
  readonly poster?: string;
  /** Address of the licence that its data stand under. */
  readonly license?: string;
  /**
   * Address of another map style to lay the story on, absolute (http or https) or relative to the
   * page; empty for the ground that comes with the site.
   */
  readonly style: string;
  /** Origins of the pages that may drive the map in a frame; null for any. */
  readonly embedOrigins: readonly string[] | null;
  readonly firstView: {
    /** Ids of places that the first picture shows. */
    readonly places: readonly string[];
    /** The range of time that the slider opens on. */
    readonly range: When;
    /** The day it opens at, in days since 1970-01-01. */
    readonly moment: number;
  };
  readonly layers: readonly Layer[];
  readonly kinds: readonly Kind[];
  readonly units: readonly Unit[];
  readonly figures: readonly FigureDeclaration[];
  readonly articles: readonly Article[];
  readonly places: ReadonlyMap<string, Place>;
  readonly records: readonly StoryRecord[];
  readonly indicators: readonly Indicator[];
  readonly corrections: readonly Correction[];
  /** The guided story, in order; empty where there is none. */
  readonly chapters: readonly Chapter[];
}
