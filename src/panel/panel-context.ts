import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lesson } from "../record/lesson.ts";
import type { MissingPart } from "../record/missing-part.ts";
import type { Dictionary, Language } from "../words/dictionary.ts";
import { dictionaryOf, isSpoken } from "../words/dictionary.ts";
import type { FramePart } from "../session/frame-parts.ts";
import type { Session } from "../session/session.ts";
import type { Theme } from "../session/theme.ts";
import type { Visible } from "../session/visible.ts";
import type { Sheet } from "./create-sheet.ts";
import type { ReadonlySignal } from "@preact/signals";

/** What shows, as a picture to keep. */
export interface TakenStill {
  /** An `svg` document that needs nothing else. */
  readonly svg: string;
  /** What it shows, for whom it can't be seen. */
  readonly alt: string;
  /** What a file of it may be called, without its ending. */
  readonly name: string;
  /** The same in pixels; rejects where the browser makes none. */
  png(): Promise<Blob>;
}

/** Points at places on the map, as whoever speaks before a class does. */
export interface Pointing {
  /** A ring around a place, degrees (WGS 84); null for none. */
  show(place: PlacePointed | null): void;
  /** Tells where the pointer is over the map, null once it is not; returns what ends that. */
  follow(tell: (place: PlacePointed | null) => void): () => void;
}

export interface PlacePointed {
  readonly lon: number;
  readonly lat: number;
}

/** What every part of the panel reads. */
export interface PanelContext {
  readonly session: Session;
  /** For counts in words: follows once in a while as the clock moves. */
  readonly visible: ReadonlySignal<Visible>;
  /** For lists: the same, but that they wait for a hand that moves the clock. */
  readonly listed: ReadonlySignal<Visible>;
  /** What the map shows at this very moment. */
  readonly visibleNow: ReadonlySignal<Visible>;
  readonly theme: ReadonlySignal<Theme>;
  /** Of what shows, as the fragment of a URL. */
  readonly address: ReadonlySignal<string>;
  readonly sheet: Sheet;
  /** What the page has in another page's frame; null where it is the whole page. */
  readonly frame: ReadonlySet<FramePart> | null;
  /** What of the story could not be fetched. */
  readonly missing: ReadonlySignal<readonly MissingPart[]>;
  /** Makes a picture of what shows; rejects where a part of the page that it needs can't be had. */
  readonly takeStill: () => Promise<TakenStill>;
  /** What each chapter has for a class, by its id; rejects where that can't be had. */
  readonly fetchPlans: () => Promise<ReadonlyMap<string, Lesson>>;
  /** Points at places on the live map; null where there is none. */
  readonly pointing: () => Promise<Pointing | null>;
}

export const PanelContext = createContext<PanelContext | null>(null);

/** The session and what shows of it; must stand within the panel. */
export function usePanel(): PanelContext {
  const context = useContext(PanelContext);
  if (!context) throw new Error("usePanel stands outside of the panel");
  return context;
}

/** Whether a page has a part: the whole one has all of them. */
export function hasPart({ frame }: Pick<PanelContext, "frame">, part: FramePart): boolean {
  return frame === null || frame.has(part);
}

/** The same of the page that this stands in. */
export function useHas(): (part: FramePart) => boolean {
  const context = usePanel();
  return (part) => hasPart(context, part);
}

/** The words of the interface in the reader's language. */
export function useWords(): {
  readonly words: Dictionary;
  /** The story's, whether or not the interface speaks it. */
  readonly language: Language;
  /** For the attribute `lang` of what the story says, where the interface speaks another. */
  readonly storyLang: Language | undefined;
} {
  const language = usePanel().session.language.value;
  const storyLang = isSpoken(language) ? undefined : language;
  return { words: dictionaryOf(language), language, storyLang };
}
