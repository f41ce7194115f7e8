import { markPixelRatio, markSize } from "./mark-images.ts";
import type { Palette } from "./palette.ts";

export const haloImage = "halo";

/** Draws the ring around a mark for `map.addImage`; null for the name of another image. */
export function drawHalo(imageName: string, { highlight, paper }: Palette): ImageData | null {
  if (imageName !== haloImage) return null;
  const pixels = markSize * markPixelRatio;
  const context = new OffscreenCanvas(pixels, pixels).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return null;
  context.scale(markPixelRatio, markPixelRatio);
  context.translate(markSize / 2, markSize / 2);
  context.beginPath();
  context.arc(0, 0, 13.2, 0, 2 * Math.PI);
  context.lineWidth = 1.6;
  context.strokeStyle = highlight;
  context.fillStyle = paper;
  context.fill();
  context.stroke();
  return context.getImageData(0, 0, pixels, pixels);
}
