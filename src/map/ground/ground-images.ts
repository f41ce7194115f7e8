import { capitalImage, townImage } from "./ground-labels.ts";
import type { Palette } from "../../scene/palette.ts";

/** Screen pixels that a pixel of the images is. */
export const groundImagePixelRatio = 2;

/** The dot of a town, ringed twice for a capital; null for any other image. */
export function drawGroundImage(id: string, palette: Palette): ImageData | null {
  if (id !== townImage && id !== capitalImage) return null;
  const isCapital = id === capitalImage;
  const side = isCapital ? 26 : 18;
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  const disc = (radius: number) => {
    context.beginPath();
    context.arc(side / 2, side / 2, radius, 0, 2 * Math.PI);
  };
  disc(isCapital ? 7.5 : 4.4);
  context.fillStyle = palette.halo;
  context.fill();
  context.lineWidth = isCapital ? 2.6 : 2.2;
  context.strokeStyle = palette.groundTown;
  context.stroke();
  if (isCapital) {
    disc(3);
    context.fillStyle = palette.groundTown;
    context.fill();
  }
  return context.getImageData(0, 0, side, side);
}
