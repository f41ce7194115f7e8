/** A number as an article gives it. */
export interface Quantity {
  /** As written: "~1500", ">30", "800..1200", "5*", "hundreds". */
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
