import type { Geometry } from "geojson";
import type { Translated } from "./record.ts";

export const precisions = [
  "site",
  "town",
  "municipality",
  "stretch",
  "region",
  "state",
  "country",
  "border",
] as const;
export type Precision = (typeof precisions)[number];

export interface Place {
  readonly id: string;
  readonly name: Translated;
  readonly precision: Precision;
  /** A Point for a town or better, else the line or area it is (RFC 7946, degrees). */
  readonly geometry: Geometry;
  /** Radius in kilometres within which the true place lies; null where the place is exact. */
  readonly uncertaintyKm: number | null;
  /** ISO 3166-1 alpha-2, or empty where it spans several. */
  readonly country: string;
  readonly admin1: string;
  /** GeoNames id of a town, or empty. */
  readonly geonamesId: string;
  readonly note: Translated | null;
}
