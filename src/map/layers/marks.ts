import type { LayerSpecification } from "maplibre-gl";
import type { Look } from "../../session/visible.ts";
import { haloImage } from "../halo-image.ts";
import { whenLook, whenSelected } from "../look-state.ts";

export const markSource = "marks";

/** The layers that draw one story layer's marks: an image for each look, of which one shows. */
export function markLayers(layer: string): readonly LayerSpecification[] {
  const looks: readonly Look[] = ["trace", "possible", "sure"];
  return looks.map((look) => ({
    id: `${layer}-${look}`,
    type: "symbol",
    source: markSource,
    filter: ["==", ["get", "layer"], layer],
    layout: {
      "icon-image": ["get", look],
      "icon-size": ["get", "size"],
      "icon-offset": ["get", "offset"],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      // Small ones last, so that a large one never covers them.
      "symbol-sort-key": ["-", 0, ["get", "order"]],
    },
    paint: { "icon-opacity": whenLook(look, 1) },
  }));
}

/** The ring around the mark that is selected. */
export const selectedMarkLayer: LayerSpecification = {
  id: "selected-mark",
  type: "symbol",
  source: markSource,
  layout: {
    "icon-image": haloImage,
    "icon-size": ["get", "size"],
    "icon-offset": ["get", "offset"],
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
  },
  paint: { "icon-opacity": whenSelected(1, 0) },
};
