import type { LayerSpecification } from "maplibre-gl";
import { groundLabelLayers, groundLayers } from "./base-map.ts";
import { areaLayers, lineLayers, ringLayers } from "./layers/areas.ts";
import { crossingsLayers } from "./layers/crossings.ts";
import { detentionCentresLayers } from "./layers/detention-centres.ts";
import { incidentsLayers } from "./layers/incidents.ts";
import { labelLayers } from "./layers/labels.ts";
import { selectedMarkLayer } from "./layers/marks.ts";
import type { Palette } from "./palette.ts";

/** The lowest of the names, which stay readable over the routes; what the routes are added beneath. */
export const firstOverRoutes = "town-names";

/**
 * Every layer of the map but the routes, from the ground up. `namedTowns` are the GeoNames ids of the towns that the
 * story labels itself, so that no name stands twice.
 */
export function drawOrder(
  palette: Palette,
  language: string,
  namedTowns: readonly number[],
): LayerSpecification[] {
  return [
    ...groundLayers(palette),
    ...areaLayers(palette),
    ...groundLabelLayers(palette, language, namedTowns),
    ...lineLayers,
    ...ringLayers,
    ...labelLayers(palette),
    selectedMarkLayer,
    ...crossingsLayers,
    ...detentionCentresLayers,
    ...incidentsLayers,
  ];
}
