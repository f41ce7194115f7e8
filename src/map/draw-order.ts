import type { LayerSpecification } from "maplibre-gl";
import { groundLayers } from "./base-map.ts";
import { groundLabelLayers, groundNameLayers } from "./ground/ground-labels.ts";
import { shapeNameLayers, townDots, townLayer, townNameLayer, townNames } from "./layers/labels.ts";
import type { OtherGround } from "./ground/other-ground.ts";
import type { Palette } from "../scene/palette.ts";

/** What the areas, rings and lines are added beneath: the names of the ground stay readable over them. */
export function firstOverShapes(ground: OtherGround | null): string {
  const [first = townDots] = ground ? ground.names.map(({ id }) => id) : groundNameLayers;
  return first;
}

/** What the routes are added beneath: all names stay readable over them. */
export const firstOverRoutes = "area-names";

/** What the marks are added beneath: names of towns stay readable over them. */
export const firstOverMarks = townNames;

/**
 * Every layer of the map but the shapes, the routes and the marks, from the ground up. `namedTowns` are the GeoNames
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
    // The areas, rings and lines come here: `firstOverShapes` is what they are put under.
    ...(ground ? ground.names : groundLabelLayers(palette, language, namedTowns)),
    townLayer(palette),
    // The routes come here: `firstOverRoutes` is what they are put under.
    ...shapeNameLayers(palette),
    // The marks come here: `firstOverMarks` is what they are put under.
    townNameLayer(palette),
  ];
}
