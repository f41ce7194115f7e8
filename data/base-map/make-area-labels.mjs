import { readFileSync } from "node:fs";
import { fromHere } from "./from-here.mjs";
import { made, readMade, writeMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// Where the middle of the largest piece of land puts a name badly: on a border, a town, a mountain
// range, or off what the map of the region shows.
const COUNTRY_AT = {
  USA: [-99.5, 39.6],
  CAN: [-106, 58],
  MEX: [-102.4, 24.1],
  GTM: [-90.25, 15.75],
  BLZ: [-88.72, 17.05],
  HND: [-86.6, 14.75],
  SLV: [-88.85, 13.62],
  NIC: [-85.2, 12.95],
  CRI: [-84.1, 10.1],
  PAN: [-80.6, 8.45],
  COL: [-73.3, 3.9],
  VEN: [-66.2, 7.4],
  ECU: [-78.4, -1.4],
  CUB: [-78.7, 21.75],
  HTI: [-72.6, 19],
  DOM: [-70.4, 18.85],
  PER: [-75, -9.6],
  BRA: [-53, -9.5],
  PRI: [-66.45, 18.22],
  JAM: [-77.3, 18.15],
  BHS: [-76, 24.2],
  RUS: [96, 62],
  FRA: [2.6, 46.6],
  NOR: [9.5, 61.2],
  CHL: [-70.7, -30],
};

// From which whole zoom on (the style compares with those of tiles) a country is named, where its area says otherwise than its place here.
const COUNTRY_ZOOM = {
  USA: 1,
  CAN: 1,
  MEX: 1,
  BRA: 1,
  RUS: 1,
  CHN: 1,
  IND: 1,
  AUS: 1,
  COL: 3,
  VEN: 3,
  ECU: 3,
  PER: 3,
  GTM: 4,
  HND: 4,
  NIC: 4,
  PAN: 4,
  CUB: 4,
  BLZ: 5,
  SLV: 5,
  CRI: 5,
  HTI: 5,
  DOM: 5,
  PRI: 5,
  JAM: 5,
  BHS: 5,
  TTO: 6,
};

// Natural Earth gives these no code of their own.
const ISO = { FRA: "FR", NOR: "NO" };

const STATE_ZOOM = {
  US: 5,
  MX: 5,
  CA: 4,
  CO: 6,
  VE: 6,
  EC: 7,
  PA: 7,
  CR: 7,
  NI: 7,
  HN: 7,
  GT: 7,
  SV: 8,
  BZ: 7,
};

// States too small for their name at their country's zoom: one zoom later.
const SMALL_STATES = new Set(
  (
    "Delaware,Rhode Island,Connecticut,Maryland,New Jersey,Massachusetts,Vermont,New Hampshire," +
    "Tlaxcala,Morelos,Colima,Aguascalientes,State of Mexico,Querétaro,Hidalgo,Puebla,Nayarit," +
    "Guanajuato,Tabasco,Prince Edward Island,Nova Scotia,New Brunswick"
  ).split(","),
);

// Official names that no map uses, and a capital that is a state and a town at once.
const SHORT_NAME = { "Coahuila de Zaragoza": "Coahuila", "Estado de Veracruz": "Veracruz" };
const LEFT_OUT = new Set(["District of Columbia", "Washington, D.C.", "Mexico City"]);

export async function makeAreaLabels() {
  await makeCountryLabels();
  makeStateLabels();
}

/** Countries, named by Unicode CLDR in English and Spanish, with `zoom`, from which they show. */
async function makeCountryLabels() {
  await mapshaper.runCommands(
    [
      `-i "${made("states.topojson")}" -dissolve country copy-fields=iso -explode`,
      "-each 'area = this.area / 1e6' -sort area descending -uniq country -points inner",
      `-o "${made("country-points.json")}" force format=geojson`,
    ].join(" "),
  );
  const [english, spanish] = ["en", "es"].map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  const labels = readMade("country-points.json").flatMap(({ geometry, properties }) => {
    const { country, area } = properties;
    const iso = ISO[country] ?? properties.iso;
    if (!/^[A-Z]{2}$/.test(iso) || country === "ATA") return [];
    const name = english.of(iso);
    const zoom = COUNTRY_ZOOM[country] ?? zoomOfArea(area);
    if (!name || !zoom) return [];
    const coordinates = COUNTRY_AT[country] ?? geometry.coordinates;
    return labelFeature(coordinates, { name, name_es: spanish.of(iso), zoom });
  });
  writeMade("country-labels.json", labels);
}

function zoomOfArea(area) {
  if (area > 2.5e6) return 1;
  if (area > 6e5) return 3;
  if (area > 1.5e5) return 4;
  if (area > 3e4) return 5;
  return area > 1_500 ? 6 : null;
}

function makeStateLabels() {
  const states = readTopologyProperties();
  const labels = states.flatMap(({ iso, name, name_en, name_es, lon, lat }) => {
    const from = STATE_ZOOM[iso];
    const isCapital = LEFT_OUT.has(name_en) || name === "Distrito Federal";
    if (!from || !name_en || isCapital) return [];
    const english = (SHORT_NAME[name_en] ?? name_en).replace(
      / (Department|Province|District)$/,
      "",
    );
    const spanish = (SHORT_NAME[name_es] ?? name_es).replace(
      /^(Departamento|Provincia|Distrito) del? /,
      "",
    );
    const zoom = from + (SMALL_STATES.has(english) ? 1 : 0);
    return labelFeature([lon, lat], { name: english, name_es: spanish, zoom });
  });
  writeMade("state-labels.json", labels);
}

function readTopologyProperties() {
  const { objects } = JSON.parse(readFileSync(made("states.topojson"), "utf8"));
  return Object.values(objects)[0].geometries.map(({ properties }) => properties);
}

export function labelFeature([lon, lat], properties) {
  const coordinates = [Number(lon.toFixed(4)), Number(lat.toFixed(4))];
  return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
}
