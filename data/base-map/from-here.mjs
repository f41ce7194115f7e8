import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Loads a package from the folder a recipe is *run in*, not from the project: recipes need heavy
 * packages once, and the project must not carry them. Throws as `require` does if it isn't there.
 */
export const fromHere = createRequire(join(process.cwd(), "run-here.js"));
