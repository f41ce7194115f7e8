import { readFileSync } from "node:fs";
import { fromHere } from "./from-here.mjs";
import { made, writeMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// GeoNames' codes of countries by OpenStreetMap's.
const ISO_OF = {
  MEX: "MX",
  GTM: "GT",
  USA: "US",
  BLZ: "BZ",
  HND: "HN",
  SLV: "SV",
  NIC: "NI",
  CRI: "CR",
  PAN: "PA",
  COL: "CO",
  VEN: "VE",
  ECU: "EC",
  CAN: "CA",
  HTI: "HT",
  DOM: "DO",
  BRA: "BR",
  PER: "PE",
  GUY: "GY",
  SUR: "SR",
};

/** For each [longitude, latitude] whether Natural Earth's land is under it, and in which country OSM has it. */
export async function sidesOf(points) {
  const features = points.map((coordinates, index) => ({
    type: "Feature",
    properties: { index },
    geometry: { type: "Point", coordinates },
  }));
  writeMade("tries.json", features);
  await mapshaper.runCommands(
    [
      `-i "${made("land.json")}" -each 'land = true' -filter-fields land -rename-layers land`,
      `-i "${made("osm-countries.json")}" -rename-layers countries`,
      `-i "${made("tries.json")}" -rename-layers tries`,
      "-join land fields=land target=tries -join countries fields=A3 target=tries",
      `-o "${made("sides.json")}" force target=tries format=json`,
    ].join(" "),
  );
  const sides = [];
  const rows = JSON.parse(readFileSync(made("sides.json"), "utf8"));
  for (const { index, land, A3 } of rows) sides[index] = { land, country: ISO_OF[A3] };
  return sides;
}

/** Whether GeoNames and OpenStreetMap mean the same country, or the second has none at the place. */
export function isSameCountry(ofGeonames, ofOsm) {
  // OpenStreetMap counts Puerto Rico as the United States.
  return !ofOsm || ofOsm === (ofGeonames === "PR" ? "US" : ofGeonames);
}
