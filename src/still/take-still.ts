import type { CaptionedStill, CaptionedStillOptions } from "./captioned-still.ts";
import { captionedStill } from "./captioned-still.ts";
import { fetchGround } from "./fetch-ground.ts";
import { pngOfSvg } from "./png-of-svg.ts";
import { noGround } from "./still-ground.ts";

/**
 * What a page shows now, as a picture to keep.
 *
 * @param base address of the site's root; null where the story lies on another ground
 * @throws where the ground can't be had
 */
export async function takeStill(
  options: Omit<CaptionedStillOptions, "ground">,
  base: string | null,
): Promise<CaptionedStill & { readonly png: () => Promise<Blob> }> {
  const ground = base === null ? noGround : await fetchGround(base);
  const still = captionedStill({ ...options, ground });
  return { ...still, png: () => pngOfSvg(still.svg, still) };
}
