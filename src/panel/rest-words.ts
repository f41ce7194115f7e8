import type { Dictionary } from "../words/dictionary.ts";

/** What shows while the clock rests, for the ear. */
export interface AtRest {
  /** The moment, or the days of a range, in words. */
  readonly days: string;
  /** How many reports show, and how many of the time shown the filter leaves out. */
  readonly shown: number;
  readonly leftOut: number;
  /** What is looked for, in words; empty for nothing. */
  readonly found: string;
  /** The chapter that is told, by number and title; empty for none. */
  readonly chapter: string;
  /** Titles of the reports of the time shown, by id; null where they are too many to be told apart. */
  readonly titles: ReadonlyMap<string, string> | null;
  readonly language: string;
}

/** What the reader has heard already: from the handle of the time bar, or at a chapter's title. */
export interface Heard {
  readonly day?: boolean | undefined;
  readonly chapter?: boolean | undefined;
}

/**
 * Says what has changed since the clock rested last: the chapter, what is looked for, the day, how much shows,
 * and what has come and gone with time. What was `heard` is not said again. Empty where that leaves nothing.
 */
export function restWords(
  now: AtRest,
  before: AtRest | null,
  words: Pick<Dictionary, "momentText" | "shownText" | "noneFound" | "come" | "cameMany" | "gone">,
  heard: Heard = {},
): string {
  const last = before?.language === now.language ? before : null;
  const isNewDay = now.days !== last?.days;
  const isNewFind = now.found !== last?.found;
  const isNewChapter = now.chapter !== last?.chapter;
  const isNew = isNewDay || isNewFind || isNewChapter;
  const hasNone = now.found !== "" && now.shown + now.leftOut === 0;
  const { noneFound, momentText, shownText } = words;
  const shown = hasNone
    ? [...(isNew ? [now.days] : []), noneFound].join(", ")
    : isNew
      ? momentText(now.days, now.shown, now.leftOut)
      : shownText(now.shown, now.leftOut);
  const isByTime = last && isNewDay && !isNewFind && !isNewChapter;
  const sentences = [
    isNewChapter && !heard.chapter ? now.chapter : "",
    isNewFind ? now.found : "",
    isByTime && heard.day ? "" : shown,
    ...(isByTime ? comeAndGone(now, last, words) : []),
  ];
  return sentences.filter(Boolean).join(". ");
}

/** What of the reports is new and how many are gone; nothing where all are others. */
function comeAndGone(
  now: AtRest,
  last: AtRest,
  words: Pick<Dictionary, "come" | "cameMany" | "gone">,
): readonly string[] {
  const [titles, old] = [now.titles, last.titles];
  if (!titles || !old) return [];
  const come = [...titles].filter(([id]) => !old.has(id));
  const gone = [...old.keys()].filter((id) => !titles.has(id)).length;
  if (come.length === titles.size && old.size > 0 && come.length > 1) return [];
  const [first] = come;
  return [
    come.length === 1 && first ? words.come(first[1]) : "",
    come.length > 1 ? words.cameMany(come.length) : "",
    gone > 0 ? words.gone(gone) : "",
  ];
}
