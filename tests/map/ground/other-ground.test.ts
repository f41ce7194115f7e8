import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mapContent } from "../../../src/map/map-content.ts";
import { fetchOtherGround, otherGround } from "../../../src/map/ground/other-ground.ts";
import { palettes } from "../../../src/scene/palette.ts";
import { firstOverShapes, mapStyle } from "../../../src/map/style.ts";
import { firstStory } from "../../first-story.ts";

const url = "https://maps.example.org/quiet/style.json";
const style = {
  version: 8,
  glyphs: "fonts/{fontstack}/{range}.pbf",
  sprite: "sprite",
  sources: {
    labels: { type: "vector", tiles: ["tiles/{z}/{x}/{y}.mvt"], attribution: "A. Mapmaker" },
    hills: { type: "raster-dem", url: "/hills.json" },
  },
  layers: [
    { id: "land", type: "background", paint: { "background-color": "#eeeeee" } },
    { id: "areas-fill", type: "fill", source: "labels", "source-layer": "water" },
    {
      id: "names",
      type: "symbol",
      source: "labels",
      "source-layer": "places",
      layout: { "text-field": ["get", "name"], "text-font": ["Some Font"] },
    },
    { id: "masts", type: "circle", source: "labels", "source-layer": "masts" },
  ],
};

function laidOn(ground: ReturnType<typeof otherGround>) {
  const content = mapContent(firstStory, "en");
  return mapStyle(content, palettes.light, "en", "https://site.example.org/map/", ground);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("another ground", () => {
  const ground = otherGround(style, url);
  const whole = laidOn(ground);
  const ids = whole.layers.map(({ id }) => id);

  it("makes a style that the specification allows", () => {
    expect(validateStyleMin(whole as StyleSpecification).map(({ message }) => message)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lies below the story's areas, its names above them", () => {
    // What is put under a layer lies over those before it.
    expect(firstOverShapes(ground)).toBe("ground:names");
    expect(ids.indexOf("ground:areas-fill")).toBeLessThan(ids.indexOf("ground:names"));
  });

  it("without names has the story's areas over all of it", () => {
    expect(firstOverShapes({ sources: {}, layers: [], names: [] })).toBeUndefined();
  });

  it("takes the place of the site's own", () => {
    expect(ids).not.toContain("land");
    expect(JSON.stringify(whole)).not.toContain("pmtiles");
    expect(Object.keys(whole.sources)).toEqual(["ground:labels", "ground:hills"]);
  });

  it("is asked for what it names beside itself", () => {
    expect(whole.glyphs).toBe("https://maps.example.org/quiet/fonts/{fontstack}/{range}.pbf");
    expect(whole.sprite).toBe("https://maps.example.org/quiet/sprite");
    expect(whole.sources["ground:labels"]).toMatchObject({
      tiles: ["https://maps.example.org/quiet/tiles/{z}/{x}/{y}.mvt"],
    });
    expect(whole.sources["ground:hills"]).toMatchObject({
      url: "https://maps.example.org/hills.json",
    });
  });

  it("that is none leaves the site's own", () => {
    expect(laidOn(null).layers.map(({ id }) => id)).toContain("land");
    expect(JSON.stringify(laidOn(null))).not.toContain("maps.example.org");
  });

  it.each([null, 8, "style", [], {}, { version: 7, sources: {}, layers: [] }, { version: 8 }])(
    "is not %j",
    (value) => {
      expect(otherGround(value, url)).toBeNull();
    },
  );

  it("that can't be had is said so in the console", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    vi.stubGlobal("fetch", async () => new Response("gone", { status: 410 }));
    expect(await fetchOtherGround(url)).toBeNull();
    vi.stubGlobal("fetch", async () => new Response("<html>"));
    expect(await fetchOtherGround(url)).toBeNull();
    vi.stubGlobal("fetch", async () => new Response("{}"));
    expect(await fetchOtherGround(url)).toBeNull();
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining("answered 410"),
      expect.stringContaining(url),
      expect.stringContaining("no style of version 8"),
    ]);
  });

  it("that can be had is", async () => {
    vi.stubGlobal("fetch", async () => Response.json(style));
    expect(await fetchOtherGround(url)).toEqual(ground);
  });
});
