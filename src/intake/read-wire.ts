import type { Geometry, LineString } from "geojson";
import { parseIsoDay } from "../record/civil-day.ts";
import { parseQuantity, type Quantity } from "../record/quantity.ts";
import type { StoryRecord, Waypoint } from "../record/record.ts";
import type { Indicator, Story } from "../record/story.ts";
import { parseWhen, type When, type WhenReading } from "../record/when.ts";
import type { Bounds, Place } from "../record/where.ts";
import type {
  LightCollection,
  LightRecord,
  LightStop,
  WireIndicator,
  WireQuantity,
  WireStory,
} from "./wire.ts";

/** A story without its records, and with places whose lines and areas are still to come. */
export type Frame = Omit<Story, "places" | "records" | "indicators"> & {
  readonly places: ReadonlyMap<string, FramePlace>;
  /** Taken while `story.json` is read, so that layers that are none fail with that file. */
  readonly layerIds: readonly string[];
};

type FramePlace = Omit<Place, "geometry"> & {
  readonly geometry: Geometry | null;
  readonly bounds: Bounds | null;
};

export function toFrame(wire: WireStory): Frame {
  const places = Object.entries(wire.places).map(([id, place]) => {
    const { point: geometry, nameSide = null, ...rest } = place;
    return [id, { id, ...rest, nameSide, geometry }] as const;
  });
  return {
    title: wire.title,
    description: wire.description,
    about: wire.about,
    languages: wire.languages,
    address: wire.address,
    style: wire.style,
    embedOrigins: wire.embedOrigins,
    firstView: {
      places: wire.firstView.places,
      range: toWhen(wire.firstView.range, "period"),
      moment: parseIsoDay(wire.firstView.moment) ?? 0,
    },
    layers: [...wire.layers],
    layerIds: wire.layers.map(({ id }) => id),
    kinds: [...wire.kinds],
    units: [...wire.units],
    figures: [...wire.figures],
    articles: wire.articles.map((article) => ({
      ...article,
      published: toWhen(article.published, "event"),
    })),
    places: new Map(places),
    corrections: wire.corrections.map(({ date, ...correction }) => ({
      ...correction,
      when: toWhen(date, "event"),
    })),
    chapters: wire.chapters.map(({ date, ...chapter }) => ({
      ...chapter,
      when: toWhen(date, "period"),
      lesson: null,
    })),
  };
}

/**
 * The places with their shapes. One whose shape has not come keeps the corners of its bounds: it has its
 * name, and the map can look at it, but nothing of it is drawn.
 */
export function toPlaces(frame: Frame, shapes: ReadonlyMap<string, Geometry>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [id, { bounds, ...place }] of frame.places) {
    const geometry = place.geometry ?? shapes.get(id) ?? (bounds && corners(bounds));
    if (geometry) places.set(id, { ...place, geometry });
  }
  return places;
}

function corners([west, south, east, north]: Bounds): Geometry {
  return {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

/** The records of a layer: a record has one feature, or, as a route, one for each stop and segment. */
export function toRecords(wire: LightCollection): StoryRecord[] {
  const features = new Map<string, RouteFeature[]>();
  for (const feature of wire.features) {
    const { id } = feature.properties;
    const own = features.get(id);
    if (own) own.push(feature);
    else features.set(id, [feature]);
  }
  return [...features.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...toRecord(first.properties), waypoints: toWaypoints(own) }] : [];
  });
}

type RouteFeature = LightCollection["features"][number];

function toWaypoints(features: readonly RouteFeature[]): Waypoint[] {
  const lines = new Map<number, LineString>();
  const stops: LightStop[] = [];
  for (const { geometry, properties } of features) {
    if (!("part" in properties)) continue;
    if (properties.part === "stop") stops.push(properties);
    else if (geometry?.type === "LineString") lines.set(properties.order, geometry);
  }
  return stops
    .toSorted((a, b) => a.order - b.order)
    .map((stop) => ({
      place: stop.place,
      when: stop.stopDate === null ? null : toWhen(stop.stopDate, "event"),
      segment: stop.segment,
      line: lines.get(stop.order) ?? null,
      basis: stop.stopBasis,
      sources: stop.stopSources,
    }));
}

/** A record without stops. */
export function toRecord(wire: LightRecord): StoryRecord {
  return {
    id: wire.id,
    layer: wire.layer,
    kind: wire.kind,
    title: wire.title,
    summary: wire.summary,
    when: toWhen(wire.date, "event"),
    places: wire.places,
    figures: Object.fromEntries(
      Object.entries(wire.figures).map(([name, quantity]) => [name, toQuantity(quantity)]),
    ),
    status: wire.status,
    attributedTo: wire.attributedTo,
    basis: wire.basis,
    note: wire.note,
    accounts: wire.accounts,
    related: wire.related,
    sources: wire.sources,
    waypoints: [],
  };
}

export function toIndicator(wire: WireIndicator): Indicator {
  return {
    id: wire.id,
    series: wire.series,
    title: wire.title,
    measure: wire.measure,
    value: toQuantity(wire.value),
    unit: wire.unit,
    when: toWhen(wire.date, "period"),
    comparedTo: wire.comparedTo,
    places: wire.places,
    status: wire.status,
    attributedTo: wire.attributedTo,
    basis: wire.basis,
    note: wire.note,
    sources: wire.sources,
  };
}

/** The build has checked each date: one that does not parse was edited by hand and stands for no day. */
function toWhen(edtf: string, reading: WhenReading): When {
  const parsed = parseWhen(edtf, reading);
  if (parsed.ok) return parsed.when;
  return { edtf, earliest: null, latest: null, sure: null, precision: "day", qualified: false };
}

function toQuantity({ written, min, max, about, derived }: WireQuantity): Quantity {
  const parsed = parseQuantity(written);
  if (parsed.ok) return parsed.quantity;
  return { written, min, max, exclusive: false, about, derived };
}
