import { fetchSiteFile } from "../loading/site-file.ts";
import type { StillGround, StillGroundFile } from "./still-ground.ts";
import { readStillGround } from "./still-ground.ts";

/** What has been fetched, or is on its way, by the address it was fetched from. */
const grounds = new Map<string, Promise<StillGround>>();

/**
 * The ground that a picture lies on: fetched once, and again only after it could not be had.
 *
 * @param base address of the site's root
 * @throws where it can't be had
 */
export function fetchGround(base: string): Promise<StillGround> {
  const known = grounds.get(base);
  if (known) return known;
  const coming = readGround(base).catch((error: unknown) => {
    grounds.delete(base);
    throw error;
  });
  grounds.set(base, coming);
  return coming;
}

async function readGround(base: string): Promise<StillGround> {
  const response = await fetchSiteFile(new URL("base-map/still.json", base).href);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return readStillGround((await response.json()) as StillGroundFile);
}
