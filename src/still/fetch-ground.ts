import type { StillGround, StillGroundFile } from "./still-ground.ts";
import { readStillGround } from "./still-ground.ts";

/**
 * The ground that a picture lies on.
 *
 * @param base address of the site's root
 * @throws where it can't be had
 */
export async function fetchGround(base: string): Promise<StillGround> {
  const response = await fetch(new URL("base-map/still.json", base));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return readStillGround((await response.json()) as StillGroundFile);
}
