import { fileURLToPath } from "node:url";
import { makeAreaLabels } from "./make-area-labels.mjs";
import { makeBorders } from "./make-borders.mjs";
import { makeRelief } from "./make-relief.mjs";
import { makeRivers } from "./make-rivers.mjs";
import { makeSeaLabels } from "./make-sea-labels.mjs";
import { makeStateLines } from "./make-state-lines.mjs";
import { makeStates } from "./make-states.mjs";
import { makeStill } from "./make-still.mjs";
import { makeTiles } from "./make-tiles.mjs";
import { makeTownLabels } from "./make-town-labels.mjs";
import { makeUrban } from "./make-urban.mjs";
import { makeWater } from "./make-water.mjs";
import { writeManifest } from "./manifest.mjs";

const result = (name) => fileURLToPath(new URL(`../../public/base-map/${name}`, import.meta.url));

// Each step reads what those above it made.
const steps = {
  states: makeStates,
  water: makeWater,
  urban: makeUrban,
  borders: makeBorders,
  rivers: makeRivers,
  "state-lines": makeStateLines,
  "area-labels": makeAreaLabels,
  "town-labels": makeTownLabels,
  "sea-labels": makeSeaLabels,
  tiles: () => makeTiles(result("ground.pmtiles")),
  relief: () => makeRelief(result("relief.pmtiles")),
  still: () => makeStill(result("still.json")),
  manifest: writeManifest,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(steps, name));
if (unknown)
  throw new Error(`unknown step: ${unknown}; steps are ${Object.keys(steps).join(", ")}`);

for (const [name, make] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  console.log(name);
  const bytes = await make();
  const size = bytes ? `, ${Math.round(bytes / 1024)} KB` : "";
  console.log(`  done in ${Math.round((Date.now() - start) / 1000)} s${size}`);
}
