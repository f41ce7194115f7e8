import type { StyleSpecification } from "maplibre-gl";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import italic from "@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url";
import regular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import { groundLayers, groundProjection, groundSources } from "./base-map.ts";
import { groundLabelLayers, groundNameLayers } from "./ground/ground-labels.ts";
import type { MapContent } from "./map-content.ts";
import type { OtherGround } from "./ground/other-ground.ts";
import type { Palette } from "../scene/palette.ts";

/**
 * The style of the ground, the site's own or another; all that the story shows are layers of ours. `namedTowns` are the
 * GeoNames ids of the towns that the story labels itself, so that no name stands twice.
 */
export function mapStyle(
  { namedTowns }: Pick<MapContent, "namedTowns">,
  palette: Palette,
  language: string,
  base: string,
  ground: OtherGround | null = null,
): StyleSpecification {
  const absolute = (url: string) => new URL(url, base).href;
  return {
    version: 8,
    projection: groundProjection,
    sources: ground ? { ...ground.sources } : groundSources(base),
    "font-faces": {
      "Source Sans 3 Regular": absolute(regular),
      "Source Sans 3 Semibold": absolute(bold),
      "Source Sans 3 Italic": absolute(italic),
    },
    ...(ground?.glyphs ? { glyphs: ground.glyphs } : {}),
    ...(ground?.sprite ? { sprite: ground.sprite } : {}),
    layers: ground
      ? [...ground.layers, ...ground.names]
      : [...groundLayers(palette), ...groundLabelLayers(palette, language, namedTowns)],
  };
}

/** What the areas, rings and lines are added beneath: the names of the ground, which stay readable; all else lies over them. */
export function firstOverShapes(ground: OtherGround | null): string | undefined {
  return ground ? ground.names[0]?.id : groundNameLayers[0];
}
