import { fromHere } from "./from-here.mjs";
import { closeGaps, joinLines, lengthOf, lineFeature, linesOf, segmentIndex } from "./lines.mjs";
import { OSM_COUNTRIES, REGION } from "./region.mjs";
import { made, readMade, sources, writeMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// Reservoirs on the border are holes in the source: Amistad and Falcón leave gaps of some 25 km.
const GAP = { "MEX-USA": 30_000 };
const COMMON_GAP = 6_000;

// A piece of border shorter than this is an island in a river, or a scrap at the coast.
const LEAST = 3_000;

// How far OpenStreetMap's coast, where its borders end, lies from Natural Earth's.
const COAST_REACH = 6_000;

/** Country borders of the region, from OpenStreetMap, ending at Natural Earth's coast. */
export async function makeBorders() {
  await mapshaper.runCommands(
    [
      `-i "${sources.countriesOfOsm}"`,
      `-filter '${JSON.stringify(OSM_COUNTRIES)}.includes(A3)'`,
      `-clip bbox=${REGION.join(",")} -filter-fields A3`,
      `-o "${made("osm-countries.json")}" force format=geojson precision=0.00001`,
      "-lines where='B !== null' each='pair = [A.A3, B.A3].sort().join(\"-\")'",
      "-filter-fields pair -dissolve pair",
      `-o "${made("osm-borders.json")}" force format=geojson precision=0.00001`,
    ].join(" "),
  );
  const whole = readMade("osm-borders.json").map(({ geometry, properties: { pair } }) => {
    const joined = joinLines(linesOf(geometry));
    const closed = closeGaps(joined, GAP[pair] ?? COMMON_GAP);
    return lineFeature(
      closed.filter((line) => lengthOf(line) > LEAST),
      { pair },
    );
  });
  writeMade("borders-whole.json", whole);
  await mapshaper.runCommands(
    `-i "${made("borders-whole.json")}" -clip "${made("land.json")}" -o "${made("borders-on-land.json")}" force format=geojson`,
  );

  const coast = segmentIndex(coastLines());
  const borders = readMade("borders-on-land.json").flatMap(({ geometry, properties }) => {
    const lines = linesOf(geometry)
      .filter((line) => lengthOf(line) > LEAST)
      .map((line) => toCoast(toCoast(line, coast).toReversed(), coast));
    return lines.length > 0 ? lineFeature(lines, properties) : [];
  });
  writeMade("borders.json", borders);
}

/** A line with its last point carried on to the coast where that is near. */
function toCoast(line, coast) {
  const near = coast.nearest(line.at(-1), COAST_REACH);
  return near && near.metres > 1 ? [...line, near.point] : line;
}

/** The rings of the land, without the straight edges along which the region was cut out. */
function coastLines() {
  const [west, south, east, north] = REGION;
  const isEdge = ([x, y]) =>
    [x - west, x - east, y - south, y - north].some((apart) => Math.abs(apart) < 1e-6);
  return readMade("land.json").flatMap(({ geometry: { type, coordinates } }) => {
    const polygons = type === "Polygon" ? [coordinates] : coordinates;
    return polygons.flat().map((ring) => ring.filter((point) => !isEdge(point)));
  });
}
