import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import type { ProjectionSpecification, StyleSpecification } from "maplibre-gl";
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
import { loadWords } from "../../../src/words/dictionary.ts";
import { view } from "../points/camera.ts";
import type { Stage } from "./option.ts";

setWorkerUrl(workerUrl);
registerArchives();

await loadWords("en");
const labels = groundLabelLayers(palettes.light, "en");

/** The layer that every option draws its points below, so that names stay readable. */
export const firstLabels = labels[0]?.id ?? "";

/** Where the ground is looked at, and how; as every option of the benchmark does unless given. */
export interface GroundView {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly projection: ProjectionSpecification;
  /** Whether it listens to the mouse, as a map on a page does. */
  readonly interactive: boolean;
}

const forOptions: GroundView = {
  ...view,
  // Flat, since deck.gl and Leaflet can't follow a globe that flattens as one comes closer.
  projection: { type: "mercator" },
  // The hand moves time only; no option may pay for listeners of the mouse.
  interactive: false,
};

/** Opens the product's own ground, and resolves once nothing of it is left to load or draw. */
export async function openGround(
  { container, base }: Stage,
  { lon, lat, zoom, projection, interactive }: GroundView = forOptions,
): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style: groundStyle(base, projection),
    center: [lon, lat],
    zoom,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    interactive,
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

function groundStyle(base: string, projection: ProjectionSpecification): StyleSpecification {
  const absolute = (url: string) => new URL(url, base).href;
  return {
    version: 8,
    projection,
    sources: groundSources(base),
    "font-faces": {
      "Source Sans 3 Regular": absolute(regular),
      "Source Sans 3 Semibold": absolute(bold),
      "Source Sans 3 Italic": absolute(italic),
    },
    layers: [...groundLayers(palettes.light), ...labels],
  };
}
