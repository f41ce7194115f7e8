import { glyphNames, glyphs } from "../../symbol/glyphs.ts";

/** Pixels of a pictogram's image, which shows the middle 16 of its field of 24. */
export const glyphPixels = 96;

const shown = 16;
const field = 24;

/** How much of each pixel a pictogram covers, 0 to 255, one image after the other. */
export function glyphImages(): Uint8Array {
  const area = glyphPixels * glyphPixels;
  const images = new Uint8Array(area * glyphNames.length);
  const context = new OffscreenCanvas(glyphPixels, glyphPixels).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return images;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = 1.9;
  const scale = glyphPixels / shown;
  const margin = (shown - field) / 2;
  for (const [index, name] of glyphNames.entries()) {
    const { filled, stroked } = glyphs[name] ?? {};
    context.resetTransform();
    context.clearRect(0, 0, glyphPixels, glyphPixels);
    context.scale(scale, scale);
    context.translate(margin, margin);
    if (filled) context.fill(new Path2D(filled));
    if (stroked) context.stroke(new Path2D(stroked));
    const { data } = context.getImageData(0, 0, glyphPixels, glyphPixels);
    for (let pixel = 0; pixel < area; pixel += 1) {
      images[index * area + pixel] = data[pixel * 4 + 3] ?? 0;
    }
  }
  return images;
}
