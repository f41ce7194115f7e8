import { fromHere } from "./from-here.mjs";
import { made, sources } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

/** Lakes with their area in km², and rivers with rank and the name Natural Earth gives. */
export async function makeWater() {
  await mapshaper.runCommands(
    `-i "${sources.lakes}" -each 'area = this.area / 1e6' -filter-fields area -o "${made("lakes.json")}" force format=geojson precision=0.00001`,
  );
  await mapshaper.runCommands(
    `-i "${sources.rivers}" -each 'rank = Math.round(scalerank)' -filter-fields name,rank -o "${made("rivers.json")}" force format=geojson precision=0.00001`,
  );
}
