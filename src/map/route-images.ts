import { markPixelRatio, markSize } from "./mark-images.ts";
import type { Palette } from "./palette.ts";

type Draw = (context: OffscreenCanvasRenderingContext2D, colour: string, palette: Palette) => void;

/** The small images of a route, each drawn around the origin in pixels of the screen. */
const draws: Readonly<Record<string, Draw>> = {
  stop(context, colour, { paper }) {
    circle(context, 4.2, paper);
    circle(context, 3, colour);
  },
  head(context, colour, { paper }) {
    circle(context, 9, paper);
    circle(context, 7.4, colour);
    circle(context, 2.4, paper);
  },
  "estimated-head"(context, colour, { paper }) {
    circle(context, 9, paper);
    context.beginPath();
    context.arc(0, 0, 6.6, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = colour;
    context.stroke();
  },
  arrow(context, colour, { paper }) {
    context.beginPath();
    context.moveTo(0, -7);
    context.lineTo(6, 5);
    context.lineTo(0, 2);
    context.lineTo(-6, 5);
    context.closePath();
    context.lineJoin = "round";
    context.lineWidth = 2.5;
    context.strokeStyle = paper;
    context.stroke();
    context.fillStyle = colour;
    context.fill();
  },
  halo(context, _colour, { highlight, paper }) {
    context.beginPath();
    context.arc(0, 0, 13.2, 0, 2 * Math.PI);
    context.lineWidth = 1.6;
    context.strokeStyle = highlight;
    context.fillStyle = paper;
    context.fill();
    context.stroke();
  },
};

function circle(context: OffscreenCanvasRenderingContext2D, radius: number, colour: string) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

/** Draws `route/<name>/<colour>` for `map.addImage`; null for a name that is not one of these. */
export function drawRouteImage(imageName: string, palette: Palette): ImageData | null {
  const [head, name = "", colour = ""] = imageName.split("/");
  const draw = head === "route" ? draws[name] : undefined;
  if (!draw) return null;
  const pixels = markSize * markPixelRatio;
  const context = new OffscreenCanvas(pixels, pixels).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return null;
  context.scale(markPixelRatio, markPixelRatio);
  context.translate(markSize / 2, markSize / 2);
  draw(context, colour, palette);
  return context.getImageData(0, 0, pixels, pixels);
}
