import type { LineString } from "geojson";
import type { Citation } from "./citation.ts";
import type { Quantity } from "./quantity.ts";
import type { When } from "./when.ts";

/** A text in each of the story's languages: language code -> words. Data is text, never markup. */
export type Translated = Readonly<Record<string, string>>;

export const statuses = ["reported", "contested", "claimed", "planned", "forecast"] as const;
export type Status = (typeof statuses)[number];

/** One party's version of a contested record. */
export interface Account {
  /** What the versions differ about. */
  readonly about: Translated;
  readonly party: Translated;
  readonly says: Translated;
  readonly sources: readonly Citation[];
}

export const segmentKinds = ["start", "reported", "inferred", "intended"] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** One stop of a route. `segment` says how the stretch that leads to it is known. */
export interface Waypoint {
  readonly place: string;
  /** Null where the stop was intended and the article gives no date. */
  readonly when: When | null;
  readonly segment: SegmentKind;
  /**
   * The line that leads here from the stop before, as drawn (RFC 7946, degrees): clear of shapes at
   * either end; null for the first stop and between shapes that touch. Made once, when the story is
   * loaded from its folder; the page reads it from the segment's feature.
   */
  readonly line: LineString | null;
  readonly basis: Translated | null;
  readonly sources: readonly Citation[];
}

/** One thing that the articles report. */
export interface StoryRecord {
  readonly id: string;
  /** The file it stands in: "incidents", "crossings", "detention-centres", "routes" or "events". */
  readonly layer: string;
  readonly kind: string;
  readonly title: Translated;
  readonly summary: Translated;
  readonly when: When;
  /** Ids of places; several where the article gives one number for several; none for an event. */
  readonly places: readonly string[];
  readonly figures: Readonly<Record<string, Quantity>>;
  readonly status: Status;
  readonly attributedTo: Translated | null;
  readonly basis: Translated | null;
  readonly note: Translated | null;
  readonly accounts: readonly Account[];
  /** Ids of other records and of indicators on the same matter. */
  readonly related: readonly string[];
  readonly sources: readonly Citation[];
  /** The stops of a route in their order; empty for everything else. */
  readonly waypoints: readonly Waypoint[];
}
