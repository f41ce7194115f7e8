import type { Quantity } from "../record/quantity.ts";
import type { Indicator } from "../record/story.ts";
import type { DayRange, When } from "../record/when.ts";
import { fractionOf } from "./axis.ts";

/**
 * How far a number is known: as given; `about`; `least`, that or more; `most`, that or less; or
 * somewhere in a `range`.
 */
export type ValueLook = "exact" | "about" | "least" | "most" | "range";

/** A value on its way from zero, in the unit's own measure; `near` and `far` are on one side of it. */
export interface ValueShape {
  readonly look: ValueLook;
  /** Up to here it surely reaches. */
  readonly near: number;
  /** Up to here it may; equal to `near` where it is given as one number, or may be any more. */
  readonly far: number;
}

/** A fall is the mirror of a rise: less than −50 is a fall of at least 50. */
export function valueShape({ min, max, about }: Quantity): ValueShape {
  const falls = (max ?? min ?? 0) < 0;
  const [near, far] = falls ? [max, min] : [min, max];
  if (near === null && far === null) return { look: "range", near: 0, far: 0 };
  if (far === null) return { look: "least", near: near ?? 0, far: near ?? 0 };
  if (near === null && about) return { look: "about", near: far, far };
  if (near === null) return { look: "most", near: 0, far };
  if (near !== far) return { look: "range", near: near < 0 !== far < 0 ? 0 : near, far };
  return { look: about ? "about" : "exact", near, far };
}

/** How the time of a number is known: all of it; about; since a day or until a day. */
export type PeriodLook = "known" | "inferred" | "since" | "until";

export interface PeriodShape {
  readonly look: PeriodLook;
  /** Of the axis, 0 at its start and 1 at its end; within both. */
  readonly from: number;
  readonly to: number;
}

/** A number of an open period stands at the one day of it that is known. */
export function periodShape(when: When, axis: DayRange): PeriodShape {
  const { earliest, latest, sure, qualified } = when;
  const within = (day: number) => Math.min(1, Math.max(0, fractionOf(day, axis)));
  const start = earliest ?? (latest === null ? axis.start : latest - 1);
  const end = latest ?? (earliest === null ? axis.end : (sure?.end ?? earliest + 1));
  const open = earliest === null ? "until" : latest === null ? "since" : null;
  return {
    look: open ?? (qualified || !sure ? "inferred" : "known"),
    from: within(start),
    to: within(end),
  };
}

export type NumberShape = {
  readonly value: ValueShape;
  readonly period: PeriodShape;
  /** It has not come to be: planned, or forecast. */
  readonly isAhead: boolean;
};

export function numberShape(
  { value, when, status }: Pick<Indicator, "value" | "when" | "status">,
  axis: DayRange,
): NumberShape {
  return {
    value: valueShape(value),
    period: periodShape(when, axis),
    isAhead: status === "planned" || status === "forecast",
  };
}
