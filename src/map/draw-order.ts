import type { LayerSpecification } from "maplibre-gl";
import { groundLayers } from "./base-map.ts";
import { groundLabelLayers } from "./ground-labels.ts";
import { areaLayers, lineLayers, ringLayers } from "./layers/areas.ts";
import { labelLayers, townLayer } from "./layers/labels.ts";
import type { OtherGround } from "./other-ground.ts";
import type { Palette } from "./palette.ts";

/** The lowest of the names, which stay readable over routes and marks; what those are added beneath. */
export const firstOverMarks = "town-names";

/**
 * Every layer of the map but the routes and the marks, from the ground up. `namedTowns` are the GeoNames
 * ids of the towns that the story labels itself, so that no name stands twice. Another ground replaces
 * the site's own.
 */
export function drawOrder(
  palette: Palette,
  language: string,
  namedTowns: readonly number[],
  ground: OtherGround | null = null,
): LayerSpecification[] {
  return [
    ...(ground ? ground.layers : groundLayers(palette)),
    ...areaLayers(palette),
    ...ringLayers,
    ...(ground ? ground.names : groundLabelLayers(palette, language, namedTowns)),
    ...lineLayers,
    townLayer(palette),
    // The routes and over them the marks come here: `firstOverMarks` is what they are put under.
    ...labelLayers(palette),
  ];
}
