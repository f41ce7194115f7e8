import type { LayerSpecification } from "maplibre-gl";
import { groundLayers } from "./base-map.ts";
import { groundLabelLayers } from "./ground-labels.ts";
import { areaLayers, lineLayers, ringLayers } from "./layers/areas.ts";
import { crossingsLayers } from "./layers/crossings.ts";
import { detentionCentresLayers } from "./layers/detention-centres.ts";
import { incidentsLayers } from "./layers/incidents.ts";
import { labelLayers } from "./layers/labels.ts";
import { selectedMarkLayer } from "./layers/marks.ts";
import { routeLineLayers, routeMarkLayer } from "./layers/routes.ts";
import type { OtherGround } from "./other-ground.ts";
import type { Palette } from "./palette.ts";

/**
 * Every layer of the map, from the ground up. `namedTowns` are the GeoNames ids of the towns that the
 * story labels itself, so that no name stands twice. Another ground replaces the site's own.
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
    ...routeLineLayers(palette),
    ...labelLayers(palette),
    selectedMarkLayer,
    ...crossingsLayers,
    ...detentionCentresLayers,
    routeMarkLayer,
    ...incidentsLayers,
  ];
}
