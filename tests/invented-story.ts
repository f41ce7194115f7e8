import type { Geometry, LineString, Position } from "geojson";
import { emptyStory } from "../src/intake/empty-story.ts";
import { parseQuantity } from "../src/record/quantity.ts";
import type { Quantity } from "../src/record/quantity.ts";
import type { SegmentKind, StoryRecord, Waypoint } from "../src/record/record.ts";
import type { Article, Indicator, Kind, Layer, Story } from "../src/record/story.ts";
import type { Place } from "../src/record/where.ts";
import { when } from "./time/days.ts";

/** A quantity; a test with a wrong one fails at once. */
export function quantity(written: string): Quantity {
  const parsed = parseQuantity(written);
  if (!parsed.ok) throw new Error(parsed.message ?? "no number");
  return parsed.quantity;
}

export function layer(id: string, given: Partial<Layer> = {}): Layer {
  return {
    id,
    name: { en: id, es: id },
    colour: { light: "#112233", dark: "#ddeeff" },
    symbol: "disc",
    leavesTrace: false,
    ...given,
  };
}

export function kind(id: string, layerId: string, given: Partial<Kind> = {}): Kind {
  return { id, layer: layerId, name: { en: id, es: id }, symbol: "", ...given };
}

export function article(id: string, given: Partial<Article> = {}): Article {
  return {
    id,
    title: id,
    author: "",
    publisher: "Paper",
    published: when("2001-05-02"),
    publishedBasis: "",
    language: "en",
    url: `https://example.org/${id}`,
    paragraphs: 9,
    openings: {},
    ...given,
  };
}

/** A record of 1 May 2001 that was reported, unless more is given. */
export function record(id: string, given: Partial<StoryRecord> = {}): StoryRecord {
  return {
    id,
    layer: "incidents",
    kind: "storm",
    title: { en: id, es: id },
    summary: { en: "", es: "" },
    when: when("2001-05-01"),
    places: [],
    figures: {},
    status: "reported",
    attributedTo: null,
    basis: null,
    note: null,
    accounts: [],
    related: [],
    sources: [],
    waypoints: [],
    ...given,
  };
}

/** A count of people in 2001 that was reported, unless more is given. */
export function indicator(id: string, given: Partial<Indicator> = {}): Indicator {
  return {
    id,
    series: "",
    title: { en: id, es: id },
    measure: "count",
    value: quantity("12"),
    unit: "people",
    when: when("2001", "period"),
    comparedTo: "",
    places: [],
    status: "reported",
    attributedTo: null,
    basis: null,
    note: null,
    sources: [],
    ...given,
  };
}

export function place(id: string, geometry: Geometry, given: Partial<Place> = {}): Place {
  return {
    id,
    name: { en: id, es: `${id} (es)` },
    aliases: [],
    precision: geometry.type === "Point" ? "town" : "state",
    geometry,
    uncertaintyKm: null,
    country: "",
    admin1: "",
    geonamesId: "",
    nameSide: null,
    note: null,
    ...given,
  };
}

export function town(id: string, longitude: number, latitude: number): Place {
  return place(id, { type: "Point", coordinates: [longitude, latitude] });
}

/** A square area of a degree, by its south-west corner. */
export function square(id: string, west: number, south: number, given: Partial<Place> = {}): Place {
  const ring = [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ];
  return place(id, { type: "Polygon", coordinates: [ring] }, given);
}

export function river(id: string, ...coordinates: Position[]): Place {
  return place(id, { type: "LineString", coordinates }, { precision: "border" });
}

/** A stop of a route; `line` is that which leads to it. */
export function stop(
  placeId: string,
  segment: SegmentKind,
  edtf: string | null,
  ...line: Position[]
): Waypoint {
  return {
    place: placeId,
    when: edtf === null ? null : when(edtf),
    segment,
    line: line.length > 0 ? ({ type: "LineString", coordinates: line } satisfies LineString) : null,
    basis: null,
    sources: [],
  };
}

interface Invented extends Partial<Omit<Story, "places">> {
  readonly places?: readonly Place[];
}

/** A story with a layer of incidents and one of routes, unless more is given. */
export function inventedStory({ places = [], ...given }: Invented): Story {
  return {
    ...emptyStory,
    languages: ["en", "es"],
    layers: [layer("incidents"), layer("routes", { symbol: "line" })],
    firstView: {
      places: places.map(({ id }) => id),
      range: when("2001", "period"),
      moment: when("2001-05-01").earliest ?? 0,
    },
    places: new Map(places.map((each) => [each.id, each])),
    ...given,
  };
}
