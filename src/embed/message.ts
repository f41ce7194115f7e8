import type { FilterText } from "../session/filter-text.ts";
import type { Theme } from "../session/theme.ts";

/** The version of the protocol that every message names as its `dateline`. */
export const version = 1;

/** What a page can ask of the map in its frame. Days as `YYYY-MM-DD`, all else as an address has it. */
export type Ask =
  | { readonly type: "setMoment"; readonly moment: string }
  /** `day`, `week`, `month`, `year`, `until-now`, or so many days as `45d`. */
  | { readonly type: "setWindow"; readonly window: string }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  /** To the next day on which something happened, or to the one before. */
  | { readonly type: "step"; readonly by: 1 | -1 }
  /** `layers` shows these alone, null all; of the filter only the facets that are given change, null for all. */
  | {
      readonly type: "show";
      readonly layers?: readonly string[] | null;
      readonly filter?: FilterText | null;
    }
  /** Opens a record's card; null closes it. */
  | { readonly type: "select"; readonly record: string | null }
  /** To places by their ids, or to `zoom/latitude/longitude`. */
  | { readonly type: "fly"; readonly places: readonly string[] }
  | { readonly type: "fly"; readonly map: string }
  /** Tells a chapter; null leaves the story, and the map as it is. */
  | { readonly type: "chapter"; readonly chapter: string | null }
  /** Looks for words; empty for nothing. */
  | { readonly type: "search"; readonly search: string }
  | { readonly type: "setLanguage"; readonly language: string }
  /** Null follows the reader's system. */
  | { readonly type: "setTheme"; readonly theme: Theme | null }
  | { readonly type: "get" };

export type AskType = Ask["type"];

/** Chosen by who asks, and given back with the answer. */
export type MessageId = string | number;

export type Request = { readonly dateline: typeof version; readonly id: MessageId } & Ask;

/** What the map shows. */
export interface Shown {
  readonly moment: string;
  readonly window: string;
  /** The first day that the window shows, of which `moment` is the last. */
  readonly from: string;
  readonly language: string;
  /** Null while it is the reader's system's. */
  readonly theme: Theme | null;
  readonly chapter: string | null;
  /** Whether the reader has moved away from what the chapter shows. */
  readonly astray: boolean;
  readonly record: string | null;
  readonly playing: boolean;
  readonly filter: FilterText;
  readonly search: string;
  /** Where the whole map shows the same. */
  readonly address: string;
}

/** To `get` with all that the map shows. */
export type Answer = {
  readonly dateline: typeof version;
  readonly id: MessageId;
  readonly type: "answer";
} & Partial<Shown>;

/** What is wrong, for who wrote the message. */
export interface Refusal {
  readonly dateline: typeof version;
  /** Null where the message had none that can be given back, or where no message was the cause. */
  readonly id: MessageId | null;
  readonly type: "error";
  readonly message: string;
  /** Which part of the message; null for the whole of it. */
  readonly field: string | null;
}

/** What the map tells by itself. */
export type Tidings =
  | ({ readonly type: "ready"; readonly title: string } & Shown)
  /** At rest, and some ten times a second while time runs. */
  | ({ readonly type: "momentchange" } & Pick<Shown, "moment" | "window" | "from" | "playing">)
  | { readonly type: "select"; readonly record: string | null }
  | ({ readonly type: "chapterchange" } & Pick<Shown, "chapter" | "astray">)
  /** Pixels that the map would like to be high at its width. */
  | { readonly type: "height"; readonly height: number }
  /** Whether the reader has the map in hand: a pointer is down on it, or a key or wheel just was. */
  | { readonly type: "using"; readonly using: boolean };

export type Told = { readonly dateline: typeof version } & Tidings;
