import type { Palette } from "./palette.ts";

/** Edge of an image, in pixels of the screen. */
const imageSize = 28;

/** Pixels of an image for one of the screen: sharp on a phone. */
export const routeImagePixelRatio = 3;

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
  const pixels = imageSize * routeImagePixelRatio;
  const context = new OffscreenCanvas(pixels, pixels).getContext("2d", {
    willReadFrequently: true,
  });
  if (!context) return null;
  context.scale(routeImagePixelRatio, routeImagePixelRatio);
  context.translate(imageSize / 2, imageSize / 2);
  draw(context, colour, palette);
  return context.getImageData(0, 0, pixels, pixels);
}
