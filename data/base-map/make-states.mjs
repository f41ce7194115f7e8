import { fromHere } from "./from-here.mjs";
import { REGION } from "./region.mjs";
import { made, sources } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// Where Natural Earth's country isn't the one a map wants: Baikonur's leased ground has no border
// round it.
const COUNTRY_OF = { KAB: "KAZ" };

/** One clean topology of the world's states, from which coast, countries and states are cut. */
export async function makeStates() {
  await mapshaper.runCommands(
    [
      `-i "${sources.states}"`,
      `-each 'country = ${JSON.stringify(COUNTRY_OF)}[adm0_a3] || adm0_a3, iso = iso_a2'`,
      "-each 'name_en = name_en || name, name_es = name_es || name_en, lon = longitude, lat = latitude'",
      "-filter-fields country,iso,name,name_en,name_es,lon,lat",
      "-clean gap-fill-area=5km2",
      `-o "${made("states.topojson")}" force no-quantization`,
    ].join(" "),
  );
  await mapshaper.runCommands(
    [
      `-i "${made("states.topojson")}" -clip bbox=${REGION.join(",")} name=region`,
      "-lines + name=inner where='B !== null' each='country = A.iso, level = A.country === B.country ? 4 : 2'",
      `-o "${made("inner-lines.json")}" force format=geojson target=inner`,
      "-dissolve target=region",
      `-o "${made("land.json")}" force format=geojson target=region`,
    ].join(" "),
  );
}
