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
  /** As written. */
  readonly edtf: string;
  /** First day it may occupy; null where the start is open. */
  readonly earliest: CivilDay | null;
  /** The day after the last it may occupy; null where the end is open. */
  readonly latest: CivilDay | null;
  /** The days it surely occupies; null where none is sure. */
  readonly sure: DayRange | null;
  /** Of the finest unit written. */
  readonly precision: WhenPrecision;
}
