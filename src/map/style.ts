import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import italic from "@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url";
import regular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import { groundProjection, groundSources } from "./base-map.ts";
import { drawOrder } from "./draw-order.ts";
import type { MapContent } from "./map-content.ts";
import type { OtherGround } from "./ground/other-ground.ts";
import type { Palette } from "../scene/palette.ts";

/** The whole style: the ground (the site's own, or another), the story's sources, every layer in its order. */
export function mapStyle(
  content: MapContent,
  palette: Palette,
  language: string,
  base: string,
  ground: OtherGround | null = null,
): StyleSpecification {
  const absolute = (url: string) => new URL(url, base).href;
  const sources: StyleSpecification["sources"] = ground
    ? { ...ground.sources }
    : groundSources(base);
  for (const [name, features] of Object.entries(content.features)) {
    sources[name] = {
      type: "geojson",
      promoteId: "key",
      data: { type: "FeatureCollection", features: [...features] },
    } satisfies GeoJSONSourceSpecification;
  }
  return {
    version: 8,
    projection: groundProjection,
    sources,
    "font-faces": {
      "Source Sans 3 Regular": absolute(regular),
      "Source Sans 3 Semibold": absolute(bold),
      "Source Sans 3 Italic": absolute(italic),
    },
    ...(ground?.glyphs ? { glyphs: ground.glyphs } : {}),
    ...(ground?.sprite ? { sprite: ground.sprite } : {}),
    layers: drawOrder(palette, language, content.namedTowns, ground),
  };
}
