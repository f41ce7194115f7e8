import { readFileSync } from "node:fs";
import { fromHere } from "./from-here.mjs";
import { clipBounds, MAX_ZOOM, OSM_FROM_ZOOM, REGION_AT } from "./region.mjs";
import { featuresOf, made, readMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// Metres that a pixel of a 512-pixel tile has at zoom 0, on the equator.
const METRES_PER_PIXEL = 78_271.5;

// How coarse each line is. The last zooms are finer than a pixel, because the very last is enlarged.
const COAST_METRES = { 6: 400, 7: 110 };
const BORDER_METRES = { 6: 260, 7: 45 };
const RIVER_METRES = { 6: 300, 7: 60 };

// Built-up areas: how coarse, and the km² of the smallest.
const URBAN = { 5: [900, 40], 6: [500, 12], 7: [220, 3] };

// Pixels by which a river is smoothed for its name: letters can't follow every bend.
const NAME_SMOOTHING = 5;

// The least important river shown at each zoom, by Natural Earth's rank.
const RIVER_RANK = { 3: 3, 4: 5, 5: 7, 6: 12, 7: 12 };

// Countries whose states are divided at all, and those only from zoom 6 on.
const STATES_EARLY = ["US", "MX", "CA"];
const STATES_LATE = ["GT", "HN", "SV", "NI", "CR", "PA", "BZ", "CO", "VE", "EC", "CU", "HT", "DO"];

/**
 * Everything a zoom's tiles are made of, as GeoJSON features by layer. `land` is there to cut the
 * sea from. Labels come a zoom before they show, and all that are left with the last zoom.
 */
export async function layersAt(zoom) {
  const metres = COAST_METRES[zoom] ?? coarseness(zoom);
  const { land, borders, stateLines } = await outlineAt(zoom, metres);
  const fine = zoom >= OSM_FROM_ZOOM;
  const shown = (name) =>
    readMade(name).filter(
      ({ properties }) =>
        (properties.zoom <= zoom + 1 || zoom === MAX_ZOOM) &&
        (properties.until ?? Infinity) >= Math.min(zoom, MAX_ZOOM),
    );
  return {
    land,
    lakes: await lakesAt(zoom, metres),
    urban: URBAN[zoom] ? await urbanAt(zoom) : [],
    coast: coastOf(land, zoom),
    rivers: zoom >= 3 ? await riversAt(zoom) : [],
    states: zoom >= 4 ? shown("state-labels.json") : [],
    "state-lines": fine
      ? await simplified("state-lines.json", zoom, BORDER_METRES[zoom])
      : stateLines,
    borders: fine ? await simplified("borders.json", zoom, BORDER_METRES[zoom]) : borders,
    countries: zoom >= 1 ? shown("country-labels.json") : [],
    waters: zoom >= 1 ? shown("sea-labels.json") : [],
    "river-names": zoom >= 5 ? await riverNamesAt(zoom) : [],
    towns: zoom >= 3 ? shown("town-labels.json") : [],
  };
}

function coarseness(zoom) {
  return (METRES_PER_PIXEL / 2 ** zoom) * 0.55;
}

/** The km² of the smallest island or lake that a zoom shows: a little over two pixels square. */
function leastArea(zoom) {
  return zoom === MAX_ZOOM ? 0.6 : ((METRES_PER_PIXEL / 2 ** zoom / 1000) * 2.2) ** 2;
}

const clip = (zoom) => (REGION_AT[zoom] ? `-clip bbox=${clipBounds(zoom).join(",")}` : "");

/** Runs mapshaper and returns its outputs as lists of features. */
async function shaped(commands, input) {
  const outputs = await mapshaper.applyCommands(commands.join(" "), input);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => [name, featuresOf(JSON.parse(text))]),
  );
}

/** Coast, country and state borders cut from the same simplified topology, so that they agree. */
async function outlineAt(zoom, metres) {
  const outputs = await shaped(
    [
      `-i states.topojson name=states ${clip(zoom)}`,
      `-simplify weighted interval=${metres}`,
      `-filter-islands min-area=${leastArea(zoom)}km2 remove-empty`,
      "-lines target=states + name=inner where='B !== null'",
      "each='country = A.country === B.country ? A.iso : null'",
      "-dissolve target=inner country",
      "-dissolve target=states + name=land -filter-fields target=land",
      "-o target=land land.json format=geojson precision=0.00001",
      "-o target=inner inner.json format=geojson precision=0.00001",
    ],
    { "states.topojson": readFileSync(made("states.topojson")) },
  );
  const inner = outputs["inner.json"];
  const divided = zoom < 3 ? [] : zoom === 3 ? ["US", "MX"] : STATES_EARLY;
  return {
    land: outputs["land.json"],
    borders: inner
      .filter(({ properties: { country } }) => country === null)
      .map((feature) => ({ ...feature, properties: {} })),
    stateLines: inner.filter(({ properties: { country } }) => divided.includes(country)),
  };
}

async function lakesAt(zoom, metres) {
  const least = zoom === MAX_ZOOM ? 3 : leastArea(zoom) * 1.2;
  const outputs = await shaped(
    [
      `-i lakes.json ${clip(zoom)} -filter 'area > ${least}' -simplify weighted interval=${metres}`,
      `-filter-islands min-area=${leastArea(zoom)}km2 remove-empty -filter-fields`,
      "-o lakes-out.json format=geojson precision=0.00001",
    ],
    { "lakes.json": readFileSync(made("lakes.json")) },
  );
  return outputs["lakes-out.json"];
}

async function urbanAt(zoom) {
  const [metres, least] = URBAN[zoom];
  const outputs = await shaped(
    [
      `-i urban.json ${clip(zoom)} -filter 'area > ${least}' -simplify weighted interval=${metres}`,
      `-filter-islands min-area=${least / 2}km2 remove-empty -filter-fields`,
      "-o urban-out.json format=geojson precision=0.0001",
    ],
    { "urban.json": readFileSync(made("urban.json")) },
  );
  return outputs["urban-out.json"];
}

/** Lines made before, at a zoom's coarseness; states only of the countries that are divided. */
async function simplified(name, zoom, metres) {
  const divided = new Set([...STATES_EARLY, ...STATES_LATE]);
  const outputs = await shaped(
    [
      `-i ${name} ${clip(zoom)} -simplify weighted interval=${metres}`,
      "-o lines-out.json format=geojson precision=0.00001",
    ],
    { [name]: readFileSync(made(name)) },
  );
  return outputs["lines-out.json"]
    .filter(({ properties: { country } }) => !country || divided.has(country))
    .map(({ properties: { country }, ...feature }) => ({
      ...feature,
      properties: country ? { country } : {},
    }));
}

async function riversAt(zoom) {
  const name = zoom >= OSM_FROM_ZOOM ? "rivers-fine.json" : "rivers-coarse.json";
  // Rivers that are a border have to be exactly as coarse as it is.
  const metres = RIVER_METRES[zoom] ?? coarseness(zoom);
  const outputs = await shaped(
    [
      `-i ${name} ${clip(zoom)} -filter 'rank <= ${RIVER_RANK[zoom]}'`,
      `-simplify weighted variable interval='this.properties.border ? ${BORDER_METRES[zoom] ?? metres} : ${metres}'`,
      "-o rivers-out.json format=geojson precision=0.00001",
    ],
    { [name]: readFileSync(made(name)) },
  );
  return outputs["rivers-out.json"].map(({ properties: { rank, border }, ...feature }) => ({
    ...feature,
    properties: border ? { rank, border } : { rank },
  }));
}

/** Smoothed rivers to write their names along. */
async function riverNamesAt(zoom) {
  const name = zoom >= OSM_FROM_ZOOM ? "rivers-fine.json" : "rivers-coarse.json";
  const outputs = await shaped(
    [
      `-i ${name} ${clip(zoom)} -filter '!!name && rank <= ${RIVER_RANK[zoom]}'`,
      `-dissolve name,name_es -simplify dp interval=${(METRES_PER_PIXEL / 2 ** zoom) * NAME_SMOOTHING}`,
      "-o names-out.json format=geojson precision=0.0001",
    ],
    { [name]: readFileSync(made(name)) },
  );
  return outputs["names-out.json"].map(({ geometry, properties: { name: english, name_es } }) => ({
    type: "Feature",
    geometry,
    properties: name_es === english ? { name: english } : { name: english, name_es },
  }));
}

/**
 * Outlines of the land as lines, without the edges it was cut out along, and with the land on
 * their left (as the screen shows it), so that a glow can be laid on the sea side.
 */
function coastOf(land, zoom) {
  const [west, south, east, north] = clipBounds(zoom);
  const near = REGION_AT[zoom] ? (360 / 2 ** zoom) * 0.01 : 0.02;
  const isInside = ([x, y]) =>
    x > west + near && x < east - near && y > south + near && y < north - near;
  const lines = land.flatMap(({ geometry: { type, coordinates } }) =>
    (type === "Polygon" ? [coordinates] : coordinates).flatMap((rings) =>
      rings.flatMap((ring, index) => pieces(wound(ring, index === 0), isInside)),
    ),
  );
  return [
    { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } },
  ];
}

function wound(ring, isOutline) {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return isOutline === doubled > 0 ? ring : ring.toReversed();
}

function pieces(ring, isInside) {
  const found = [[]];
  for (const point of ring) {
    if (isInside(point)) found.at(-1).push(point);
    else if (found.at(-1).length > 0) found.push([]);
  }
  return found.filter((line) => line.length > 1);
}
