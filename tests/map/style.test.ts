import type { LayerSpecification } from "maplibre-gl";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { groundSource, reliefSource } from "../../src/map/ground/ground-source.ts";
import { legendEntries } from "../../src/map/legend-entries.ts";
import { mapContent } from "../../src/map/map-content.ts";
import { palettes } from "../../src/scene/palette.ts";
import { shapeFeatures } from "../../src/scene/shape-features.ts";
import { storyPoints } from "../../src/scene/marks/story-points.ts";
import { firstOverShapes, mapStyle } from "../../src/map/style.ts";
import { glyphs } from "../../src/symbol/glyphs.ts";
import { languages, type Language } from "../../src/words/dictionary.ts";
import { firstStory } from "../first-story.ts";

const base = "https://example.org/maps/";
const styleOf = (theme: "light" | "dark", language: Language) =>
  mapStyle(mapContent(firstStory, language), palettes[theme], language, base);

const style = styleOf("light", "en");
const { layers } = style;
const sourceOf = (layer: LayerSpecification) => ("source" in layer ? layer.source : null);
const ids = (some: readonly LayerSpecification[]) => some.map(({ id }) => id);

describe.each(["light", "dark"] as const)("the %s style", (theme) => {
  it.each(languages)("in %s keeps to the style specification", (language) => {
    expect(validateStyleMin(styleOf(theme, language))).toEqual([]);
  });
});

describe("the check against the specification", () => {
  it("finds a layer that names no source", () => {
    const [first] = style.layers.filter(({ type }) => type === "line");
    const wrong = { ...first, id: "wrong", source: "nowhere" } as LayerSpecification;
    expect(validateStyleMin({ ...style, layers: [...layers, wrong] })).toHaveLength(1);
  });
});

describe("the style", () => {
  it("has a source for each layer and a layer for each source", () => {
    const named = layers.flatMap((layer) => sourceOf(layer) ?? []);
    expect(new Set(named)).toEqual(new Set(Object.keys(style.sources)));
  });

  it("has an id of its own for each layer", () => {
    expect(new Set(ids(layers)).size).toBe(layers.length);
  });

  it("brings each font that it writes in, from the site itself", () => {
    // A font may stand within an expression that chooses between two.
    const fonts = layers.flatMap((layer) =>
      layer.type === "symbol"
        ? (JSON.stringify(layer.layout?.["text-font"] ?? "").match(/Source Sans[^"]+/g) ?? [])
        : [],
    );
    const faces = style["font-faces"] ?? {};
    expect(new Set(fonts)).toEqual(new Set(Object.keys(faces)));
    for (const url of Object.values(faces)) expect(url).toMatch(/^https:\/\/example\.org\//);
  });

  it("asks nobody else for anything", () => {
    const { "font-faces": _faces, layers: _layers, ...rest } = style;
    // An attribution links to whom the licences want named; it is not fetched.
    const addresses = JSON.stringify(rest, (key: string, value: unknown) =>
      key === "attribution" ? undefined : value,
    ).match(/https?:[^"]+/g);
    expect(addresses?.length).toBeGreaterThan(0);
    for (const address of addresses ?? [])
      expect(address.startsWith(`${base}base-map/`)).toBe(true);
  });
});

describe("the draw order", () => {
  it("lays no filling over a name, nor over the story's areas and lines", () => {
    const firstSymbol = layers.findIndex(({ type }) => type === "symbol");
    expect(firstSymbol).toBeGreaterThan(0);
    expect(ids(layers.slice(firstSymbol).filter(({ type }) => type !== "symbol"))).toEqual([]);
    // The story's areas, rings and lines are put under the first name.
    expect(layers.findIndex(({ id }) => id === firstOverShapes(null))).toBe(firstSymbol);
  });

  it("holds the ground alone", () => {
    const sources = new Set(layers.flatMap((layer) => sourceOf(layer) ?? []));
    expect(sources).toEqual(new Set([groundSource, reliefSource]));
  });
});

describe("the first story's symbols", () => {
  it("are pictograms that we have, for every kind", () => {
    const unknown = firstStory.kinds.filter(({ symbol }) => !Object.hasOwn(glyphs, symbol));
    expect(unknown).toEqual([]);
  });

  it("are explained in the legend, layer by layer", () => {
    const points = storyPoints(firstStory);
    const onTheMap = new Set([
      ...Array.from(points.columns.layer, (layer) => points.layers[layer]?.id),
      ...shapeFeatures(firstStory, "light").areas.map(({ properties }) => properties.layer),
    ]);
    expect(new Set(legendEntries.map(({ layer }) => layer))).toEqual(onTheMap);
  });
});
