import type { Geometry, LineString, Point } from "geojson";
import type { Chapter } from "../record/chapter.ts";
import type { Citation } from "../record/citation.ts";
import type { SegmentKind, Status, Translated } from "../record/record.ts";
import type {
  Article,
  FigureDeclaration,
  Kind,
  Layer,
  Measure,
  Story,
  Unit,
} from "../record/story.ts";
import type { Bounds, NameSide, Precision } from "../record/where.ts";

/**
 * The files of `data/`, which the page fetches and other programs may: `story.json`; a GeoJSON file
 * for each layer, with each record's properties in its feature; `timeline.json` for the records
 * without a place; `indicators.json`; `places.geojson`; `lessons.json` for what the chapters have for a class, by
 * their ids (a `Lesson` each, as it is in the record); `licence.json` for the address of the licence that all of
 * it stands under; `issues.json`.
 *
 * Many records may lie in one country, and the feature of each has its shape: in the layers' files
 * lines and areas of places are therefore simplified (`simplifyShape`). The exact ones, which the map
 * draws, are in `places.geojson`, each once. Towns and the lines of a route's segments are exact
 * everywhere.
 *
 * Dates are EDTF as written, with the days they may occupy as ISO days, half-open, null where open.
 * Texts stand in each of the story's languages.
 */

/** A quantity, ready to use: of whole things an exclusive bound is stepped, so `>30` people is min 31. */
export interface WireQuantity {
  readonly written: string;
  readonly min: number | null;
  readonly max: number | null;
  /** Only where the bound itself is not meant and could not be stepped. */
  readonly exclusive?: true;
  readonly about: boolean;
  readonly derived: boolean;
  readonly unit: string;
}

export interface WireDays {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface WireAccount {
  readonly about: Translated;
  readonly party: Translated;
  readonly says: Translated;
  readonly sources: readonly Citation[];
}

/** What is said of a record: the properties of its feature, and an item of `timeline.json`. */
export interface WireRecord extends WireDays {
  readonly id: string;
  readonly layer: string;
  readonly kind: string;
  readonly title: Translated;
  readonly summary: Translated;
  readonly date: string;
  readonly places: readonly string[];
  /** Null for a record without a place. */
  readonly placeName: Translated | null;
  /** The coarsest of its places; null likewise. */
  readonly placePrecision: Precision | null;
  readonly figures: Readonly<Record<string, WireQuantity>>;
  readonly status: Status;
  readonly attributedTo: Translated | null;
  readonly basis: Translated | null;
  readonly note: Translated | null;
  readonly accounts: readonly WireAccount[];
  readonly related: readonly string[];
  readonly sources: readonly Citation[];
}

/** A feature of `routes.geojson` that is a stop. */
export interface WireStop extends WireRecord {
  readonly route: string;
  readonly part: "stop";
  /** Counted from 1. */
  readonly order: number;
  /** How the stretch to this stop is known. */
  readonly segment: SegmentKind;
  readonly place: string;
  readonly stopDate: string | null;
  readonly stopEarliest: string | null;
  readonly stopLatest: string | null;
  readonly stopBasis: Translated | null;
  readonly stopSources: readonly Citation[];
  readonly stopName: Translated;
  readonly stopPrecision: Precision;
}

/** A feature of `routes.geojson` that is the stretch to the stop of the same order. */
export interface WireSegment extends WireRecord {
  readonly route: string;
  readonly part: "segment";
  readonly order: number;
  readonly segment: SegmentKind;
  readonly from: string;
  readonly to: string;
  readonly departure: string | null;
  readonly arrival: string | null;
}

export interface WireFeature<Properties = WireRecord> {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: Geometry | LineString | null;
  readonly properties: Properties;
}

export interface WireCollection<Properties = WireRecord> {
  readonly type: "FeatureCollection";
  readonly features: readonly WireFeature<Properties>[];
}

type Derived = keyof WireDays | "placeName" | "placePrecision";
export type LightRecord = Omit<WireRecord, Derived>;
export type LightStop = Omit<
  WireStop,
  Derived | "stopEarliest" | "stopLatest" | "stopName" | "stopPrecision"
>;
export type LightSegment = Omit<WireSegment, Derived>;
export type LightProperties = LightRecord | LightStop | LightSegment;

/** What the page reads of a layer: the features of its GeoJSON file without what it has from elsewhere. */
export interface LightCollection {
  readonly features: readonly {
    readonly geometry: Geometry | null;
    readonly properties: LightProperties;
  }[];
}

export interface WireIndicator extends WireDays {
  readonly id: string;
  readonly series: string;
  readonly title: Translated;
  readonly measure: Measure;
  readonly value: WireQuantity;
  readonly unit: string;
  readonly date: string;
  readonly comparedTo: string;
  readonly places: readonly string[];
  readonly placeName: Translated | null;
  readonly placePrecision: Precision | null;
  readonly status: Status;
  readonly attributedTo: Translated | null;
  readonly basis: Translated | null;
  readonly note: Translated | null;
  readonly sources: readonly Citation[];
}

export interface WirePlace {
  readonly name: Translated;
  readonly aliases: readonly string[];
  readonly precision: Precision;
  /** Null for a line or an area; that is in `places.geojson`. */
  readonly point: Point | null;
  readonly bounds: Bounds | null;
  readonly uncertaintyKm: number | null;
  readonly country: string;
  readonly admin1: string;
  readonly geonamesId: string;
  /** Left out for the usual one. */
  readonly nameSide?: NameSide;
  readonly note: Translated | null;
}

/** The properties of a feature of `places.geojson`, which has every line and area once. */
export interface WireShape {
  readonly id: string;
  readonly name: Translated;
  readonly precision: Precision;
}

export interface WireStory {
  readonly title: Translated;
  readonly description: Translated;
  readonly about: Translated;
  readonly languages: readonly string[];
  readonly address: string;
  readonly style: string;
  readonly embedOrigins: Story["embedOrigins"];
  readonly firstView: {
    readonly places: readonly string[];
    readonly range: string;
    /** ISO day. */
    readonly moment: string;
  };
  readonly layers: readonly Layer[];
  readonly kinds: readonly Kind[];
  readonly units: readonly Unit[];
  readonly figures: readonly FigureDeclaration[];
  readonly articles: readonly (Omit<Article, "published"> & { readonly published: string })[];
  readonly places: Readonly<Record<string, WirePlace>>;
  readonly corrections: readonly (Omit<Story["corrections"][number], "when"> & {
    readonly date: string;
  })[];
  readonly chapters: readonly (Omit<Chapter, "when" | "lesson"> & { readonly date: string })[];
  /** The days of all records and indicators, half-open; null for an empty story. */
  readonly extent: { readonly earliest: string; readonly latest: string } | null;
}
