import type { MarkPath, MarkSpec } from "../symbol/mark.ts";
import { markPaths } from "../symbol/mark.ts";
import type { Palette } from "./palette.ts";

/** Edge of a mark's image at size 1, in pixels of the screen; the field of 24 plus room for its edge. */
export const markSize = 28;

/** Pixels of the image for one of the screen: sharp on a phone. */
export const markPixelRatio = 3;

const field = 24;

/** The name of a mark's image in the style. */
export function markImageName(spec: MarkSpec, colour: string): string {
  return ["mark", spec.shape, spec.glyph, spec.style, spec.look, colour].join("/");
}

/** The mark that an image name stands for; null for a name that is not a mark's. */
export function parseMarkImageName(name: string): { spec: MarkSpec; colour: string } | null {
  const [head, shape = "", glyph = "", style = "", look = "", colour = ""] = name.split("/");
  if (head !== "mark") return null;
  return { spec: { shape, glyph, style, look } as MarkSpec, colour };
}

/** Draws a mark in a colour for `map.addImage`. */
export function drawMark(spec: MarkSpec, colour: string, palette: Palette): ImageData {
  const pixels = markSize * markPixelRatio;
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return new ImageData(pixels, pixels);
  const margin = (markSize - field) / 2;
  context.scale(markPixelRatio, markPixelRatio);
  context.translate(margin, margin);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const path of markPaths(spec)) paintPath(context, path, colour, palette);
  return context.getImageData(0, 0, pixels, pixels);
}

function paintPath(
  context: OffscreenCanvasRenderingContext2D,
  { path, fill, stroke, strokeWidth, dash, opacity }: MarkPath,
  ink: string,
  { paper }: Palette,
) {
  const shape = new Path2D(path);
  context.globalAlpha = opacity;
  if (fill !== "none") {
    context.fillStyle = fill === "ink" ? ink : paper;
    context.fill(shape);
  }
  if (stroke !== "none") {
    context.strokeStyle = stroke === "ink" ? ink : paper;
    context.lineWidth = strokeWidth;
    context.setLineDash([...dash]);
    context.stroke(shape);
  }
}
