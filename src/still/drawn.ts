import type { Look } from "../session/visible.ts";
import type { Pixel } from "./svg.ts";

/** What stands for a record on a picture; a record may have several. */
export interface Drawn {
  readonly record: string;
  readonly look: Look;
  /** As a mark of its own; as a route's stop or head, or its line; as a line, an area or a ring that is its place. */
  readonly how: "mark" | "stop" | "head" | "route" | "line" | "area" | "ring";
  /** The place it stands at; empty for a route's line and head. */
  readonly place: string;
  /** Pixels from the picture's upper left corner to its middle; not a number where it lies outside. */
  readonly x: number;
  readonly y: number;
  /** As wide as a country. */
  readonly wide: boolean;
  /** Pixels from its middle within which it is hit; marks only. */
  readonly radius?: number;
  /** What is hit of an area, in pixels. */
  readonly rings: readonly (readonly Pixel[])[];
  /** What is hit of a line, in pixels. */
  readonly lines: readonly (readonly Pixel[])[];
}
