import type { StillViewOptions } from "./still-view.ts";
import { createStillView } from "./still-view.ts";
import type { StillGroundFile } from "./still-ground.ts";
import { noGround, readStillGround } from "./still-ground.ts";

/** Fetches the ground and mounts the still map; without a ground where that can't be had, or is another's. */
export async function loadStillView(
  options: Omit<StillViewOptions, "ground">,
  /** Address of the site's root; null where the story lies on another ground. */
  base: string | null,
) {
  const ground = base === null ? noGround : await fetchGround(base);
  return createStillView({ ...options, ground });
}

async function fetchGround(base: string) {
  try {
    const response = await fetch(new URL("base-map/still.json", base));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return readStillGround((await response.json()) as StillGroundFile);
  } catch (error) {
    console.error(error);
    return noGround;
  }
}
