import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { groundLayers, groundProjection, groundSources } from "../../../src/map/base-map.ts";
import { groundLabelLayers } from "../../../src/map/ground/ground-labels.ts";
import type { Theme } from "../../../src/session/theme.ts";
import { palettes } from "../../../src/scene/palette.ts";

const themes: readonly Theme[] = ["light", "dark"];
const cases = themes.flatMap((theme) =>
  ["en", "es"].map((language) => ({ theme, language, style: styleOf(theme, language) })),
);

function styleOf(theme: Theme, language: string): StyleSpecification {
  return {
    version: 8,
    projection: groundProjection,
    sources: groundSources("https://example.org/news/"),
    "font-faces": Object.fromEntries(
      ["Regular", "Semibold", "Italic"].map((cut) => [`Source Sans 3 ${cut}`, `${cut}.woff2`]),
    ),
    layers: [
      ...groundLayers(palettes[theme]),
      ...groundLabelLayers(palettes[theme], language, [3516266]),
    ],
  } as StyleSpecification;
}

describe.each(cases)("the ground, $theme, in $language", ({ style, language }) => {
  it("is a style that the specification allows", () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it("names only sources that are there", () => {
    const named = style.layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
    expect(Object.keys(style.sources)).toEqual(expect.arrayContaining(named));
  });

  it("has no name under a fill", () => {
    const types = style.layers.map(({ type }) => type);
    const last = Math.max(types.lastIndexOf("fill"), types.lastIndexOf("raster"));
    expect(types.indexOf("symbol")).toBeGreaterThan(last);
  });

  it("writes with fonts that are there", () => {
    const fonts = JSON.stringify(style.layers).match(/Source Sans 3 \w+/g) ?? [];
    const faces = (style as { "font-faces"?: object })["font-faces"] ?? {};
    expect(Object.keys(faces)).toEqual(expect.arrayContaining([...new Set(fonts)]));
  });

  it("names everything in the reader's language", () => {
    const names = style.layers.flatMap((layer) =>
      layer.type === "symbol" ? [JSON.stringify(layer.layout?.["text-field"])] : [],
    );
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(name).toContain(`name_${language}`);
  });
});

it("fetches nothing from anywhere but the site", () => {
  const addresses = JSON.stringify(
    Object.values(groundSources("https://example.org/news/")).map((source) =>
      "tiles" in source ? source.tiles : source,
    ),
  ).match(/https?:\/\/[^/"]+/g);
  expect(new Set(addresses)).toEqual(new Set(["https://example.org"]));
});

it("leaves the towns that a story names to the story", () => {
  const [towns] = groundLabelLayers(palettes.light, "en", [3516266]).filter(
    ({ id }) => id === "ground-towns",
  );
  expect(JSON.stringify(towns)).toContain("3516266");
});
