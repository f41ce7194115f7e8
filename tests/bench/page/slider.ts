import { groundProjection } from "../../../src/map/base-map.ts";
import { openGround } from "../options/ground.ts";
import { readSliderPage } from "./slider-address.ts";

/**
 * The least that a slider over a map can do: the browser's own slider, as large as the product's, and the
 * product's ground alone, as large and looked at from the same place, drawn anew at each of its steps.
 */
const { site, map: mapBox, slider: sliderBox, view } = readSliderPage(location.search);

function laidOut<Kind extends HTMLElement>(id: string, box: typeof mapBox): Kind {
  const element = document.getElementById(id) as Kind | null;
  if (!element) throw new Error(`the page has no #${id}`);
  const { x, y, width, height } = box;
  Object.assign(element.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return element;
}

const slider = laidOut<HTMLInputElement>("time", sliderBox);
const container = laidOut("map", mapBox);
const ground = await openGround(
  { container, base: new URL(site, location.href).href },
  { ...view, projection: groundProjection, interactive: true },
);
let drawn = 0;
ground.on("render", () => {
  drawn += 1;
  container.dataset["drawn"] = String(drawn);
});
slider.addEventListener("input", () => ground.triggerRepaint());
container.dataset["ground"] = "";
