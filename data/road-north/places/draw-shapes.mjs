import { writeFileSync } from "node:fs";
import { fromHere } from "../../base-map/from-here.mjs";
import { landOf } from "../../base-map/land.mjs";
import { BORDER_SOURCE, fitToBorders } from "../../base-map/fit-borders.mjs";
import { outline, OUTLINE_SOURCE } from "../../base-map/outline.mjs";
import { joined, nearestVertex, parallelAcross, rightHanded } from "./geometry.mjs";
import { SHAPES } from "./shapes.mjs";

// For an outline that is only ever seen from afar.
const COARSE = "-filter-islands min-area=15000km2 -simplify interval=30000";

// Two pixels at zoom 9, four at the nearest: finer lines would weigh more than the whole ground seen first.
const NEAR_METRES = 320;
const FAR_METRES = 1200;

const FAR_BORDERS = "BLZ-GTM GTM-HND GTM-SLV HND-SLV HND-NIC CRI-NIC CRI-PAN COL-PAN".split(" ");

/** How fine a border between two countries is to be; null where Natural Earth's is fine enough. */
function borderMetres(pair) {
  if (pair.includes("MEX")) return NEAR_METRES;
  return FAR_BORDERS.includes(pair) ? FAR_METRES : null;
}

const mapshaper = fromHere("mapshaper");
const { mesh } = fromHere("topojson-client");
const topology = await outline();
const { pieces } = topology.objects;
const fitted = await fitToBorders(topology, pieces.geometries, borderMetres);

/** The land of the countries or states named, as one area. */
function land(names) {
  const isWanted = ({ properties: { country, state } }) =>
    names.includes(country) || names.includes(state);
  const wanted = pieces.geometries.filter(isWanted);
  const missing = names.filter(
    (name) => !wanted.some(({ properties: { country, state } }) => [country, state].includes(name)),
  );
  if (missing.length > 0) throw new Error(`no such country or state: ${missing.join(", ")}`);
  return westernOnly(landOf(topology, wanted));
}

// Alaska's last islands lie beyond 180°. With them its box would span the world, and so would any
// camera fitted to it; no shape of this story needs them.
function westernOnly(area) {
  const coordinates = area.coordinates.filter(([[[longitude]]]) => longitude < 0);
  return { type: "MultiPolygon", coordinates };
}

async function edited(area, commands, precision = 0.0001) {
  const { "out.json": out } = await mapshaper.applyCommands(
    `-i in.json ${commands} -o out.json format=geojson geojson-type=FeatureCollection precision=${precision}`,
    { "in.json": area },
  );
  return JSON.parse(out).features[0].geometry;
}

async function area({ areas, within, coarse, parts }) {
  if (parts) {
    const drawn = await Promise.all(parts.map(area));
    const features = drawn.map((geometry) => ({ type: "Feature", properties: {}, geometry }));
    return edited({ type: "FeatureCollection", features }, "-clean -dissolve");
  }
  const whole = land(areas);
  if (within) return edited(whole, `-clip bbox=${within.join(",")} -filter-islands min-area=5km2`);
  if (coarse) return edited(whole, COARSE, 0.01);
  return whole;
}

function line({ border, from, until }) {
  const isShared = (a, b) =>
    [a, b].every(({ properties: { country } }) => border.includes(country)) &&
    a.properties.country !== b.properties.country;
  const whole = joined(mesh(topology, pieces, isShared).coordinates);
  const start = from ? nearestVertex(whole, from) : 0;
  const end = until ? nearestVertex(whole, until) + 1 : whole.length;
  return whole.slice(start, end);
}

async function geometry(shape) {
  if (shape.border) return { type: "LineString", coordinates: line(shape) };
  if (shape.latitude) {
    const coordinates = parallelAcross(land([shape.across]), shape.latitude);
    return { type: "MultiLineString", coordinates };
  }
  const polygons = rightHanded(await area(shape));
  if (polygons.length === 1) return { type: "Polygon", coordinates: polygons[0] };
  return { type: "MultiPolygon", coordinates: polygons };
}

/** The credit of a shape; with the borders' where one of its edges is of theirs. */
function sourceOf({ areas = [], border, parts = [], coarse }) {
  const names = [...areas, ...parts.flatMap((part) => part.areas)];
  const arcs = pieces.geometries
    .filter(
      ({ properties: { country, state } }) => names.includes(country) || names.includes(state),
    )
    .flatMap((piece) => piece.arcs.flat(2));
  const isFitted = border || arcs.some((arc) => fitted.has(arc < 0 ? ~arc : arc));
  return isFitted && !coarse ? `${OUTLINE_SOURCE}; ${BORDER_SOURCE}` : OUTLINE_SOURCE;
}

const features = [];
for (const [id, shape] of Object.entries(SHAPES)) {
  const properties = { id, source: sourceOf(shape) };
  features.push({ type: "Feature", properties, geometry: await geometry(shape) });
}
const file = new URL("../places.geojson", import.meta.url);
writeFileSync(
  file,
  [
    '{"type":"FeatureCollection","features":[',
    features.map((feature) => JSON.stringify(feature)).join(",\n"),
    "]}\n",
  ].join("\n"),
);
console.log(`${features.length} shapes drawn`);
