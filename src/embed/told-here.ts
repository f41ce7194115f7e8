import type { Steps } from "./steps.ts";

/** Where the reader is on the map. Days as `YYYY-MM-DD`. */
export interface Place {
  readonly moment?: string;
  /** The first day that the window shows. */
  readonly from?: string;
  readonly record?: string | null;
  readonly chapter?: string | null;
  readonly astray?: boolean;
}

/**
 * Which of an article's steps tell where the reader is on the map: those of the record that is open; else those
 * of the chapter that is told; else the latest of which the moment has come, while its day is still shown.
 */
export function toldHere<Item extends { readonly steps: Steps }>(
  items: readonly Item[],
  { moment = "", from = "", record, chapter, astray }: Place,
): readonly Item[] {
  const having = (name: string, value: string | null | undefined) =>
    value ? items.filter(({ steps }) => steps.get(name) === value) : [];
  const ofRecord = having("select", record);
  if (ofRecord.length > 0) return ofRecord;
  const ofChapter = having("chapter", astray ? null : chapter);
  if (ofChapter.length > 0) return ofChapter;
  let latest = "";
  for (const { steps } of items) {
    const day = steps.get("moment") ?? "";
    if (day > latest && day >= from && day <= moment) latest = day;
  }
  return having("moment", latest);
}
