import type { LayerSpecification } from "maplibre-gl";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { groundSource, reliefSource } from "../../src/map/ground/ground-source.ts";
import { legendEntries } from "../../src/map/legend-entries.ts";
import { lookCodes } from "../../src/map/look-state.ts";
import { mapContent } from "../../src/map/map-content.ts";
import { firstOverMarks } from "../../src/map/draw-order.ts";
import { palettes } from "../../src/scene/palette.ts";
import { storyPoints } from "../../src/scene/marks/story-points.ts";
import { mapStyle } from "../../src/map/style.ts";
import { glyphs } from "../../src/symbol/glyphs.ts";
import { languages } from "../../src/words/dictionary.ts";
import { firstStory } from "../first-story.ts";
import { opacitiesOf } from "./opacity.ts";

const base = "https://example.org/maps/";
const styleOf = (theme: "light" | "dark", language: "en" | "es") =>
  mapStyle(mapContent(firstStory, theme, language), palettes[theme], language, base);

const content = mapContent(firstStory, "light", "en");
const style = styleOf("light", "en");
const { layers } = style;
const sourceOf = (layer: LayerSpecification) => ("source" in layer ? layer.source : null);
const isGround = (layer: LayerSpecification) =>
  [groundSource, reliefSource].includes(sourceOf(layer) ?? "");
const storyLayers = layers.filter((layer) => sourceOf(layer) && !isGround(layer));
const ids = (some: readonly LayerSpecification[]) => some.map(({ id }) => id);

/** The features of a source that a layer may draw, its filter left aside, one for each kind of them. */
function samplesFor(layer: LayerSpecification) {
  const features = content.features[sourceOf(layer) as keyof typeof content.features];
  const type = features[0]?.geometry.type;
  if (!type) throw new Error(`nothing to draw in ${layer.id}`);
  const seen = new Map<string, object>();
  for (const { properties } of features) {
    const { key: _key, ...rest } = properties;
    seen.set(JSON.stringify("wide" in rest ? rest.wide : "shape" in rest ? rest.shape : 0), rest);
  }
  return [...seen.values()].map((properties) => ({ type, properties }));
}

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

  it("has a key of its own for each feature of a source", () => {
    for (const features of Object.values(content.features)) {
      const keys = features.map(({ properties }) => properties.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
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
  it("lays no filling over a name or a mark", () => {
    const firstSymbol = layers.findIndex(({ type }) => type === "symbol");
    expect(firstSymbol).toBeGreaterThan(0);
    expect(ids(layers.slice(firstSymbol).filter(({ type }) => type === "fill"))).toEqual([]);
    expect(ids(layers.filter(({ type }) => type === "fill"))).toContain("rings-fill");
  });

  it("tints areas and rings so faintly that the ground is read through them", () => {
    const tints = layers.filter(({ id }) => id === "areas-fill" || id === "rings-fill");
    expect(tints).toHaveLength(2);
    for (const layer of tints) {
      for (const sample of samplesFor(layer)) {
        const state = { look: lookCodes.sure };
        const { "fill-opacity": opacity } = opacitiesOf(layer, { ...sample, state, zoom: 5 });
        expect(opacity).toBeLessThanOrEqual(0.2);
      }
    }
  });

  it("lays the story over the ground, and marks over all but the names of towns", () => {
    const marks = layers.findIndex(({ id }) => id === firstOverMarks);
    const lastOf = (test: (layer: LayerSpecification) => boolean) => layers.findLastIndex(test);
    expect(marks).toBeGreaterThan(0);
    expect(lastOf(isGround)).toBeLessThan(marks);
    expect(lastOf(({ type }) => type !== "symbol")).toBeLessThan(marks);
    expect(ids(layers.slice(marks))).toEqual(["town-names"]);
  });
});

describe("a feature", () => {
  it.each(ids(storyLayers))("without a state does not show in %s", (id) => {
    const layer = storyLayers.find((each) => each.id === id);
    if (!layer) throw new Error(`no layer ${id}`);
    for (const sample of samplesFor(layer)) {
      const opacities = Object.values(opacitiesOf(layer, { ...sample, state: {}, zoom: 3 }));
      expect(opacities.length).toBeGreaterThan(0);
      expect(opacities.every((opacity) => opacity === 0)).toBe(true);
    }
  });

  const shownBy = (source: string, properties: object, state: Record<string, number | boolean>) =>
    storyLayers
      .filter((layer) => sourceOf(layer) === source)
      .filter((layer) => {
        const [sample] = samplesFor(layer);
        const drawn = { type: sample?.type ?? "Point", properties, state, zoom: 5 } as const;
        return Object.values(opacitiesOf(layer, drawn)).some((opacity) => opacity > 0);
      })
      .map(({ id }) => id);

  it.each([true, false])(
    "that is a line is drawn solid or dashed, never both (solid: %s)",
    (solid) => {
      const shown = shownBy("lines", {}, { look: 3, solid, strand: 0, edged: true });
      expect(shown).toEqual([solid ? "lines-solid" : "lines-dashed"]);
    },
  );

  it.each([
    { wide: false, edged: true },
    { wide: false, edged: false },
    { wide: true, edged: true },
    { wide: true, edged: false },
  ])("that is contested has its two colours only where it has an edge (%o)", ({ wide, edged }) => {
    for (const selected of [true, false]) {
      const state = { look: 3, solid: true, contested: true, edged, selected };
      const shown = shownBy("areas", { wide }, state);
      if (shown.includes("areas-contested")) expect(shown).toContain("areas-solid");
    }
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
      ...content.shapes.areas.map(({ properties }) => properties.layer),
    ]);
    expect(new Set(legendEntries.map(({ layer }) => layer))).toEqual(onTheMap);
  });
});
