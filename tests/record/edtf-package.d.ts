/** As much of the untyped package as the oracle asks of it. */
declare module "edtf" {
  /** Milliseconds since 1970-01-01 UTC; ±Infinity where open, null where unknown. Throws. */
  export default function edtf(text: string): {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
  };
}
