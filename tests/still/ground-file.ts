import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StillGroundFile } from "../../src/still/still-ground.ts";
import { readStillGround } from "../../src/still/still-ground.ts";

export const groundText = readFileSync(
  join(import.meta.dirname, "../../public/base-map/still.json"),
  "utf8",
);

/** The ground that the project comes with. */
export const ground = readStillGround(JSON.parse(groundText) as StillGroundFile);
