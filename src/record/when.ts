import { readEdtf, type Edtf } from "./edtf.ts";
import type { DateUnit } from "./edtf-unit.ts";

/** Days since 1970-01-01; civil days, no instant, no time zone. */
export type CivilDay = number;

/** A half-open range of civil days, `[start, end)`. */
export interface DayRange {
  readonly start: CivilDay;
  readonly end: CivilDay;
}

export type WhenPrecision = "day" | "month" | "season" | "year" | "decade" | "century";

/** A date as written (EDTF, ISO 8601-2) and the civil days it stands for. */
export interface When {
  /** As written, without space around it. */
  readonly edtf: string;
  /** First day it may occupy; null where the start is open. */
  readonly earliest: CivilDay | null;
  /** The day after the last it may occupy; null where the end is open. */
  readonly latest: CivilDay | null;
  /** The days it surely occupies; null where none is sure. */
  readonly sure: DayRange | null;
  /** Of the finest unit written. */
  readonly precision: WhenPrecision;
  /** Marked as uncertain (`?`), approximate (`~`) or both (`%`) anywhere in it. */
  readonly qualified: boolean;
}

/**
 * How a unit longer than a day is meant: an event happened at some time in it, a period fills it.
 * "2023-03" is one day of March in the one case and the whole of March in the other.
 */
export type WhenReading = "event" | "period";

export type WhenResult =
  | { readonly ok: true; readonly when: When }
  /** What to write instead; null for what is no date at all. */
  | { readonly ok: false; readonly message: string | null };

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1, or a one-of-a-set of level 2, as civil days.
 * Times of day, days that do not exist and intervals that end before they start are refused.
 * Never throws: of what is nearly a date the message says what is wrong with it and what to write.
 */
export function parseWhen(text: string, reading: WhenReading): WhenResult {
  const edtf = text.trim();
  const result = readEdtf(edtf);
  if (!result.ok) return result;
  const units = unitsOf(result.edtf);
  return {
    ok: true,
    when: {
      edtf,
      ...daysOf(result.edtf, reading),
      precision: precisions.find((each) => units.some((unit) => unit.precision === each)) ?? "day",
      qualified: units.some(({ uncertain, approximate }) => uncertain || approximate),
    },
  };
}

/** The EDTF of a date; `parseWhen` reads it back to the same. */
export function formatWhen(when: When): string {
  return when.edtf;
}

/** From the finest to the coarsest. */
const precisions: readonly WhenPrecision[] = [
  "day",
  "month",
  "season",
  "year",
  "decade",
  "century",
];

type Days = Pick<When, "earliest" | "latest" | "sure">;

function daysOf(edtf: Edtf, reading: WhenReading): Days {
  if (edtf.kind === "unit") return daysOfUnit(edtf.unit, reading);
  if (edtf.kind === "set") return daysOfSet(edtf);
  const start = typeof edtf.start === "object" ? edtf.start : null;
  const end = typeof edtf.end === "object" ? edtf.end : null;
  return {
    earliest: start && firstDay(start),
    latest: end && dayAfterLast(end),
    sure: sureOfInterval(start, end),
  };
}

function daysOfUnit(unit: DateUnit, reading: WhenReading): Days {
  const fills = unit.precision === "day" || reading === "period";
  return {
    earliest: firstDay(unit),
    latest: dayAfterLast(unit),
    sure: isSettled(unit) && fills ? { start: unit.start, end: unit.end } : null,
  };
}

/** A set is one of its days, so none is sure unless there is only one. */
function daysOfSet(set: Extract<Edtf, { kind: "set" }>): Days {
  const earliest = set.earlier
    ? null
    : Math.min(...set.members.map(({ first }) => firstDay(first)));
  const latest = set.later ? null : Math.max(...set.members.map(({ last }) => dayAfterLast(last)));
  const single = earliest !== null && latest === earliest + 1;
  const sure = single && unitsOf(set).every(isSettled) ? { start: earliest, end: latest } : null;
  return { earliest, latest, sure };
}

/**
 * The unit at an unsure end does not count. With one end only, what is sure is that it had begun
 * by the end of its first unit, or that it still held on its last day.
 */
function sureOfInterval(start: DateUnit | null, end: DateUnit | null): DayRange | null {
  if (start && !end) return isSettled(start) ? { start: start.start, end: start.end } : null;
  if (end && !start) return isSettled(end) ? { start: end.end - 1, end: end.end } : null;
  if (!start || !end || !(isSettled(start) || isSettled(end))) return null;
  const from = isSettled(start) ? start.start : start.end;
  const to = isSettled(end) ? end.end : end.start;
  return from < to ? { start: from, end: to } : null;
}

/** Nothing about it is marked as unsure or left unsaid. */
function isSettled(unit: DateUnit): boolean {
  return !unit.uncertain && !unit.approximate && !unit.unspecified;
}

function firstDay(unit: DateUnit): CivilDay {
  return unit.start - padding(unit);
}

function dayAfterLast(unit: DateUnit): CivilDay {
  return unit.end + padding(unit);
}

/** "About" reaches half the unit's length, in whole days, beyond it on each side. */
function padding(unit: DateUnit): number {
  return unit.approximate ? Math.ceil((unit.end - unit.start) / 2) : 0;
}

function unitsOf(edtf: Edtf): readonly DateUnit[] {
  if (edtf.kind === "unit") return [edtf.unit];
  if (edtf.kind === "set") return edtf.members.flatMap(({ first, last }) => [first, last]);
  return [edtf.start, edtf.end].filter((end) => typeof end === "object");
}
