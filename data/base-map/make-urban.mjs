import { fromHere } from "./from-here.mjs";
import { REGION } from "./region.mjs";
import { made, sources } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

/** Built-up areas of the region with their `area` in km². */
export async function makeUrban() {
  await mapshaper.runCommands(
    [
      `-i "${sources.urban}" -clip bbox=${REGION.join(",")} -explode`,
      "-each 'area = this.area / 1e6' -filter-fields area",
      `-o "${made("urban.json")}" force format=geojson precision=0.00001`,
    ].join(" "),
  );
}
