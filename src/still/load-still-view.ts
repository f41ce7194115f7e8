import { fetchGround } from "./fetch-ground.ts";
import type { StillViewOptions } from "./still-view.ts";
import { createStillView } from "./still-view.ts";
import { noGround } from "./still-ground.ts";

/** Fetches the ground and mounts the still map; without a ground where that can't be had, or is another's. */
export async function loadStillView(
  options: Omit<StillViewOptions, "ground">,
  /** Address of the site's root; null where the story lies on another ground. */
  base: string | null,
) {
  const ground = base === null ? noGround : await groundOrNone(base);
  return createStillView({ ...options, ground });
}

async function groundOrNone(base: string) {
  try {
    return await fetchGround(base);
  } catch (error) {
    console.error(error);
    return noGround;
  }
}
