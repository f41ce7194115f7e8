import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import type { StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import italic from "@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url";
import regular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import { groundLayers, groundSources } from "../../../src/map/base-map.ts";
import { drawGroundImage, groundImagePixelRatio } from "../../../src/map/ground/ground-images.ts";
import { groundLabelLayers } from "../../../src/map/ground/ground-labels.ts";
import { registerArchives } from "../../../src/map/ground/ground-protocol.ts";
import { palettes } from "../../../src/scene/palette.ts";
import { view } from "../points/camera.ts";
import type { Stage } from "./option.ts";

setWorkerUrl(workerUrl);
registerArchives();

const labels = groundLabelLayers(palettes.light, "en");

/** The layer that every option draws its points below, so that names stay readable. */
export const firstLabels = labels[0]?.id ?? "";

/** Opens the product's own ground, and resolves once nothing of it is left to load or draw. */
export async function openGround({ container, base }: Stage): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style: groundStyle(base),
    center: [view.lon, view.lat],
    zoom: view.zoom,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    // The hand moves time only; no option may pay for listeners of the mouse.
    interactive: false,
  });
  map.setMissingStyleImageResolver((id) => {
    const image = map.hasImage(id) ? null : drawGroundImage(id, palettes.light);
    if (image) map.addImage(id, image, { pixelRatio: groundImagePixelRatio });
  });
  await new Promise<void>((resolve) => {
    map.once("idle", () => resolve());
  });
  return map;
}

function groundStyle(base: string): StyleSpecification {
  const absolute = (url: string) => new URL(url, base).href;
  return {
    version: 8,
    // Flat, since deck.gl and Leaflet can't follow a globe that flattens as one comes closer.
    projection: { type: "mercator" },
    sources: groundSources(base),
    "font-faces": {
      "Source Sans 3 Regular": absolute(regular),
      "Source Sans 3 Semibold": absolute(bold),
      "Source Sans 3 Italic": absolute(italic),
    },
    layers: [...groundLayers(palettes.light), ...labels],
  };
}
