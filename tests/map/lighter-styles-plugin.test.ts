import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { lighterStyles } from "../../src/map/lighter-styles-plugin.ts";

const whole = readFileSync(
  createRequire(import.meta.url).resolve("maplibre-gl/dist/maplibre-gl.css"),
  "utf8",
);

describe("the live map's styles in the built page", () => {
  it("have what the map itself needs, and nothing of controls, popups and markers", () => {
    const light = lighterStyles(whole);
    for (const kept of ["canvas{", "interactive", "touch-action", "cooperative-gesture-screen"]) {
      expect(light).toContain(kept);
    }
    expect(light).not.toMatch(/ctrl|popup|marker|user-location|url\(|@keyframes/);
    expect(light.length).toBeLessThan(whole.length / 10);
  });

  it("keep the part of a rule that is for the map", () => {
    const css = ".maplibregl-map,.maplibregl-ctrl{top:0}@media print{.maplibregl-popup{top:0}}";
    expect(lighterStyles(css)).toBe(".maplibregl-map{top:0}");
  });
});
