import { formatIsoDay } from "../record/civil-day.ts";
import { extentOf } from "../record/extent.ts";
import type { Issue } from "../record/issue.ts";
import type { Story } from "../record/story.ts";
import { boundsOf, simplifyShape, type Place } from "../record/where.ts";
import { layerFile, lightLayerFile, shapesFile } from "./layer-file.ts";
import { layerGeojson, lightLayer } from "./layer-geojson.ts";
import { placelessLayer } from "./reserved-layers.ts";
import { shapeTopology } from "./shape-topology.ts";
import type { WireCollection, WirePlace, WireShape, WireStory } from "./wire.ts";
import { wireIndicator, wireRecord } from "./wire-record.ts";

/** The files of `data/` (see `wire.ts`): file name -> text. */
export function wireFiles(story: Story, issues: readonly Issue[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const write = (file: string, value: unknown) => files.set(file, `${JSON.stringify(value)}\n`);
  write("story.json", wireStory(story));
  write("places.geojson", wireShapes(story));
  write(shapesFile, shapeTopology(story.places.values()));
  const lighter = { ...story, places: simplifyPlaces(story.places) };
  for (const { id } of story.layers) {
    if (id === placelessLayer) continue;
    write(layerFile(id), layerGeojson(lighter, id));
    write(lightLayerFile(id), lightLayer(story, id));
  }
  const placeless = story.records.filter((record) => record.layer === placelessLayer);
  write(
    layerFile(placelessLayer),
    placeless.map((record) => wireRecord(story, record)),
  );
  write(
    "indicators.json",
    story.indicators.map((indicator) => wireIndicator(story, indicator)),
  );
  write("lessons.json", Object.fromEntries(story.chapters.map(({ id, lesson }) => [id, lesson])));
  write("licence.json", { license: story.license || null });
  write("issues.json", issues);
  return files;
}

function wireStory(story: Story): WireStory {
  const dates = [...story.records, ...story.indicators].map(({ when }) => when);
  const extent = extentOf(dates);
  return {
    title: story.title,
    description: story.description,
    about: story.about,
    languages: story.languages,
    address: story.address,
    style: story.style,
    embedOrigins: story.embedOrigins,
    firstView: {
      places: story.firstView.places,
      range: story.firstView.range.edtf,
      moment: formatIsoDay(story.firstView.moment),
    },
    layers: story.layers,
    kinds: story.kinds,
    units: story.units,
    figures: story.figures,
    articles: story.articles.map((article) => ({ ...article, published: article.published.edtf })),
    places: Object.fromEntries([...story.places].map(([id, place]) => [id, wirePlace(place)])),
    corrections: story.corrections.map(({ when, record, what, why }) => ({
      date: when.edtf,
      record,
      what,
      why,
    })),
    chapters: story.chapters.map(({ when, lesson: _lesson, ...chapter }) => ({
      ...chapter,
      date: when.edtf,
    })),
    extent: extent && { earliest: formatIsoDay(extent.start), latest: formatIsoDay(extent.end) },
  };
}

/** Each shape made lighter once, however many records lie there. */
function simplifyPlaces(places: Story["places"]): Story["places"] {
  return new Map(
    [...places].map(([id, place]) => [id, { ...place, geometry: simplifyShape(place.geometry) }]),
  );
}

function wireShapes(story: Story): WireCollection<WireShape> {
  const shapes = [...story.places.values()].filter(({ geometry }) => geometry.type !== "Point");
  return {
    type: "FeatureCollection",
    features: shapes.map(({ id, name, precision, geometry }) => ({
      type: "Feature",
      id,
      geometry,
      properties: { id, name, precision },
    })),
  };
}

function wirePlace(place: Place): WirePlace {
  const { geometry } = place;
  return {
    name: place.name,
    aliases: place.aliases,
    precision: place.precision,
    point: geometry.type === "Point" ? geometry : null,
    bounds: boundsOf([place]),
    uncertaintyKm: place.uncertaintyKm,
    country: place.country,
    admin1: place.admin1,
    geonamesId: place.geonamesId,
    ...(place.nameSide && { nameSide: place.nameSide }),
    note: place.note,
  };
}
