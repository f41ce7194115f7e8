/** A number as an article gives it. */
export interface Quantity {
  /** As written, without space around it: "~1500", ">30", "800..1200", "5*", "hundreds". */
  readonly written: string;
  /** Least value it may have, inclusive unless `exclusive`; null where there is none. */
  readonly min: number | null;
  /** Greatest value it may have, inclusive unless `exclusive`; null where there is none. */
  readonly max: number | null;
  /** The bound itself is not meant: `>30`, `<25000`, `<~1500`. */
  readonly exclusive: boolean;
  /** "about", "nearly", or a number in words. */
  readonly about: boolean;
  /** We computed it (seven less two). */
  readonly derived: boolean;
}

export type QuantityResult =
  | { readonly ok: true; readonly quantity: Quantity }
  /** What to write instead; null for what is no number at all. */
  | { readonly ok: false; readonly message: string | null };

/** The orders of magnitude that a text may give in words, and what they span. */
export const magnitudes = {
  hundreds: [100, 999],
  thousands: [1000, 9999],
  "tens-of-thousands": [10_000, 99_999],
  "hundreds-of-thousands": [100_000, 999_999],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

type Bounds = Omit<Quantity, "written" | "derived">;

const plain = { exclusive: false, about: false } as const;

/**
 * Reads a quantity: `12`, `12.5`, `-76`, `~1500`, `<~1500`, `>30`, `>=20`, `<25000`, `800..1200` or
 * a magnitude in words, with `*` at its end where we computed it.
 * Never throws: of what is nearly a number the message says what is wrong with it and what to write.
 */
export function parseQuantity(text: string): QuantityResult {
  const written = text.trim();
  const derived = written.endsWith("*");
  const body = derived ? written.slice(0, -1) : written;
  const bounds = readMagnitude(body) ?? readRange(body) ?? readNumber(body);
  if (bounds === null) return { ok: false, message: null };
  if (typeof bounds === "string") return { ok: false, message: bounds };
  return { ok: true, quantity: { written, ...bounds, derived } };
}

/** The quantity as it is written in a file; `parseQuantity` reads it back to the same. */
export function formatQuantity(quantity: Quantity): string {
  return quantity.written;
}

/**
 * One number to size a mark by: the number written, the middle of a range, and for a magnitude in
 * words the geometric mean (some 300 for "hundreds"), since such words speak of powers of ten.
 */
export function typicalValue(quantity: Quantity): number {
  const { min, max, about } = quantity;
  if (min === null || max === null) return min ?? max ?? 0;
  if (min === max) return min;
  return about ? Math.sqrt(min * max) : (min + max) / 2;
}

function readMagnitude(body: string): Bounds | null {
  if (!isMagnitude(body)) return null;
  const [min, max] = magnitudes[body];
  return { min, max, exclusive: false, about: true };
}

/** Whether a word is one of the magnitudes, such as "tens-of-thousands". */
export function isMagnitude(word: string): word is keyof typeof magnitudes {
  return Object.hasOwn(magnitudes, word);
}

function readRange(body: string): Bounds | string | null {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(body) ?? [];
  if (low === undefined || high === undefined) return null;
  const [min, max] = [toNumber(low), toNumber(high)];
  if (min === null || max === null) return tooLong(body);
  if (min > max) return `${body} runs backwards: write ${high}..${low}`;
  return { min, max, ...plain };
}

function readNumber(body: string): Bounds | string | null {
  const [, sign, digits] = /^(~|<~|>=|>|<|)(-?\d+(?:\.\d+)?)$/.exec(body) ?? [];
  if (sign === undefined || digits === undefined) return null;
  const value = toNumber(digits);
  if (value === null) return tooLong(body);
  if (sign === ">=") return { min: value, max: null, ...plain };
  if (sign === ">") return { min: value, max: null, exclusive: true, about: false };
  if (sign === "<") return { min: null, max: value, exclusive: true, about: false };
  if (sign === "<~") return { min: null, max: value, exclusive: true, about: true };
  return { min: value, max: value, exclusive: false, about: sign === "~" };
}

/** Null where the number is too long to be held exactly. Adding zero turns -0 into 0. */
function toNumber(digits: string): number | null {
  const value = Number(digits) + 0;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

const tooLong = (body: string) =>
  `${body.slice(0, 60)}${body.length > 60 ? "…" : ""} is too long a number: write at most 15 digits`;
