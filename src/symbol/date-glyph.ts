import type { DateLook } from "../record/date-look.ts";
import { dateLook } from "../record/date-look.ts";
import type { When } from "../record/when.ts";
import { wavePath } from "./mark-foot.ts";

/** Pixels of a date on the time bar; a day is a dot as wide as it is high. */
export const dateGlyphHeight = 6;
export const dateGlyphSizes = { dot: dateGlyphHeight, arrow: 9, stretch: 10 } as const;

/** Of what covers more than a day, where its length is not told. */
const sampleStretch = 20;

/** Pixels from the left edge. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A date as it is drawn on the time bar. */
export interface DateGlyphSpec {
  readonly look: DateLook;
  /** The days that are drawn, the arrow of an open side aside. */
  readonly body: Stretch;
  /** Those that are sure; null where none is. */
  readonly sure: Stretch | null;
  /** One day, which is a dot. */
  readonly isDot: boolean;
  /** The side that is open, to which an arrow leads. */
  readonly open: "start" | "end" | null;
  /** It goes on beyond what is in sight, so that no end is drawn there. */
  readonly cutStart?: boolean;
  readonly cutEnd?: boolean;
}

/** One path in the colour of its layer, filled or drawn along. */
export interface DateGlyphPath {
  readonly path: string;
  readonly isFilled: boolean;
}

/** Width of the lines that are drawn along. */
export const dateGlyphLine = 1.4;

const [top, middle, bottom] = [0, dateGlyphHeight / 2, dateGlyphHeight];
const inset = dateGlyphLine / 2;

/**
 * The paths of a date: what is sure is filled, a range of which one day is meant is hollow, what is
 * inferred is a wave, and an arrow leads to an open side.
 */
export function dateGlyphPaths(spec: DateGlyphSpec): readonly DateGlyphPath[] {
  const { look, body, sure, isDot, open } = spec;
  const filled = (path: string) => ({ path, isFilled: true });
  const drawn = (path: string) => ({ path, isFilled: false });
  const arrow = open ? [drawn(shaft(body, open)), filled(head(body, open))] : [];
  if (isDot) {
    const radius = sure ? middle : middle - inset;
    const dot = circle((body.from + body.to) / 2, radius);
    return [...arrow, sure ? filled(dot) : drawn(dot)];
  }
  const solid = sure ? [filled(bar(sure))] : [];
  if (look !== "inferred") {
    const isWhole = sure && sure.from <= body.from && sure.to >= body.to;
    return [...arrow, ...(isWhole ? [] : [drawn(frame(spec))]), ...solid];
  }
  const waves = [
    { from: body.from, to: sure?.from ?? body.to },
    { from: sure?.to ?? body.to, to: body.to },
  ].filter(({ from, to }) => to > from);
  return [...arrow, ...waves.map((each) => drawn(wave(each))), ...solid];
}

/** What of a date is told where it stands beside words, its length aside. */
export type DateSample = Pick<DateGlyphSpec, "look" | "open"> & {
  /** Some of it is sure; of what is inferred that is not told. */
  readonly isSure: boolean;
};

export function dateSample(when: When): DateSample {
  return {
    look: dateLook(when),
    open: when.earliest === null ? "start" : when.latest === null ? "end" : null,
    isSure: when.sure !== null,
  };
}

/** A date as it stands beside words, as wide as any other of its look. */
export function dateGlyphSample({ look, open, isSure }: DateSample): DateGlyphSpec & {
  readonly width: number;
} {
  const isDot = look === "day" || look === "open";
  const from = open === "start" ? dateGlyphSizes.arrow : 0;
  const body = { from, to: from + (isDot ? dateGlyphSizes.dot : sampleStretch) };
  const sure = isSure && look !== "inferred" ? body : null;
  const width = body.to + (open === "end" ? dateGlyphSizes.arrow : 0);
  return { look, body, sure, isDot, open, width };
}

function circle(x: number, radius: number): string {
  const across = 2 * radius;
  return `M${x - radius} ${middle}a${radius} ${radius} 0 1 1 ${across} 0a${radius} ${radius} 0 1 1 ${-across} 0Z`;
}

function bar({ from, to }: Stretch): string {
  return `M${from} ${top}H${to}V${bottom}H${from}Z`;
}

/** The outline of a range, left open where it goes on beyond what is in sight. */
function frame({ body, cutStart, cutEnd }: DateGlyphSpec): string {
  const [left, right] = [body.from + (cutStart ? 0 : inset), body.to - (cutEnd ? 0 : inset)];
  const [up, down] = [top + inset, bottom - inset];
  if (cutStart && cutEnd) return `M${left} ${up}H${right}M${left} ${down}H${right}`;
  if (cutStart) return `M${left} ${up}H${right}V${down}H${left}`;
  if (cutEnd) return `M${right} ${up}H${left}V${down}H${right}`;
  return `M${left} ${up}H${right}V${down}H${left}Z`;
}

/** Pixels of half a swing, and how high it is. */
const [waveLength, waveHeight] = [5, 2];

function wave({ from, to }: Stretch): string {
  const halves = Math.max(1, Math.round((to - from) / waveLength));
  return wavePath(from, middle, (to - from) / halves, halves, waveHeight);
}

/** From the known day outwards, to within the arrow's head. */
function shaft({ from, to }: Stretch, open: "start" | "end"): string {
  const length = dateGlyphSizes.arrow - 3;
  return open === "start"
    ? `M${from} ${middle}H${from - length}`
    : `M${to} ${middle}H${to + length}`;
}

function head({ from, to }: Stretch, open: "start" | "end"): string {
  const side = open === "start" ? -1 : 1;
  const tip = open === "start" ? from - dateGlyphSizes.arrow : to + dateGlyphSizes.arrow;
  return `M${tip} ${middle}L${tip - side * 4.5} ${top + 0.2}V${bottom - 0.2}Z`;
}
