import { ownArrows } from "../use-chapter-keys.ts";

/** What a key does while presenting. */
export type PresentAction =
  | "next"
  | "previous"
  | "nextChapter"
  | "previousChapter"
  | "first"
  | "last"
  | "black"
  | "white"
  | "question"
  | "answer"
  | "fullScreen"
  | "speaker"
  | "overview"
  | "others"
  | "help"
  | "escape"
  /** Goes to the chapter whose number was typed. */
  | "jump"
  | { readonly digit: string };

/** Where the focus is, as far as keys care. */
export type KeyPlace =
  /** Where letters are written. */
  | "text"
  /** On what has a use of its own for the arrow keys, such as the time slider. */
  | "arrows"
  /** On what Space and Enter press. */
  | "control"
  /** In a dialog over the page. */
  | "dialog"
  | "page";

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyState {
  readonly place: KeyPlace;
  /** Whether single letters act (WCAG 2.1.4). */
  readonly hasLetters: boolean;
  /** Whether a number has been typed. */
  readonly hasNumber: boolean;
}

/** A clicker has these, whatever has the focus. */
const always: Readonly<Record<string, PresentAction>> = { PageDown: "next", PageUp: "previous" };

const letters: Readonly<Record<string, PresentAction>> = {
  n: "next",
  p: "previous",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  q: "question",
  a: "answer",
  f: "fullScreen",
  s: "speaker",
  o: "overview",
  l: "others",
  "?": "help",
};

const arrows: Readonly<Record<string, readonly [plain: PresentAction, shifted: PresentAction]>> = {
  ArrowRight: ["next", "nextChapter"],
  ArrowDown: ["next", "nextChapter"],
  ArrowLeft: ["previous", "previousChapter"],
  ArrowUp: ["previous", "previousChapter"],
  Home: ["first", "first"],
  End: ["last", "last"],
};

/** What a key does while presenting; null for what it does anyway. */
export function presentAction(press: KeyPress, state: KeyState): PresentAction | null {
  const { key, shiftKey } = press;
  const { place, hasLetters, hasNumber } = state;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const paged = always[key];
  if (paged) return paged;
  if (place === "dialog" || place === "text") return null;
  if (key === "Escape") return "escape";
  // Some clickers begin a show with it, where it would load the page anew.
  if (key === "F5") return "fullScreen";
  if (key === " " && place === "control") return null;
  if (key === " ") return shiftKey ? "previous" : "next";
  if (key === "Enter") return hasNumber ? "jump" : null;
  const arrow = arrows[key];
  if (arrow) return place === "arrows" ? null : arrow[shiftKey ? 1 : 0];
  if (!hasLetters) return null;
  if (/^\d$/.test(key)) return { digit: key };
  return letters[key.toLowerCase()] ?? null;
}

const texts =
  "input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

/** What a press of Space or Enter is for, once it has the focus. */
export const controls = "button, summary, a[href], input[type=checkbox], input[type=radio]";

/** Where a key is pressed. */
export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return "page";
  // One that has just been closed may have the focus until the next frame.
  if (target.closest("dialog[open]")) return "dialog";
  if (target.closest(texts)) return "text";
  if (target.closest(controls)) return "control";
  return target.closest(ownArrows) ? "arrows" : "page";
}
