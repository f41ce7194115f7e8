import { writeFileSync } from "node:fs";
import { fromHere } from "./from-here.mjs";
import { landOf } from "./land.mjs";
import { AMERICAS, outline } from "./outline.mjs";

const mapshaper = fromHere("mapshaper");
const { mesh } = fromHere("topojson-client");

// Labels in three ranks, largest first; the rest of the world is ground only.
const RANKS = [
  ["US", "MX", "CA", "BR"],
  ["GT", "HN", "NI", "CU", "CO", "VE", "EC", "PE", "PA", "CR", "SV", "DO", "HT"],
  ["BZ", "JM", "BS", "PR", "TT", "GY", "SR"],
];

// Where the middle of the largest piece of land would put a name off what the map shows.
const LABEL_AT = { US: [-98.5, 39.5], CA: [-106, 57], MX: [-102.3, 23.9] };

const topology = await outline();
const { pieces } = topology.objects;

const isBetweenCountries = (a, b) => a !== b && a.properties.country !== b.properties.country;

async function labels() {
  const wanted = pieces.geometries.filter(({ properties: { country } }) =>
    AMERICAS.includes(country),
  );
  const countries = {
    ...topology,
    objects: { countries: { type: "GeometryCollection", geometries: wanted } },
  };
  const { "points.json": points } = await mapshaper.applyCommands(
    "-i countries.json -dissolve iso -points inner -o points.json format=geojson precision=0.01",
    { "countries.json": countries },
  );
  const names = ["en", "es"].map((language) => new Intl.DisplayNames(language, { type: "region" }));
  return JSON.parse(points).features.flatMap(({ geometry, properties: { iso } }) => {
    const rank = RANKS.findIndex((countries) => countries.includes(iso)) + 1;
    if (rank === 0) return [];
    const [name_en, name_es] = names.map((language) => language.of(iso));
    const coordinates = LABEL_AT[iso] ?? geometry.coordinates;
    return feature({ kind: "label", rank, name_en, name_es }, { type: "Point", coordinates });
  });
}

function feature(properties, geometry) {
  return { type: "Feature", properties, geometry };
}

const features = [
  feature({ kind: "land" }, landOf(topology, pieces.geometries)),
  feature({ kind: "border" }, mesh(topology, pieces, isBetweenCountries)),
  ...(await labels()),
];
const file = new URL("../../public/base-map/ground.json", import.meta.url);
writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
console.log(`${features.length} features written`);
