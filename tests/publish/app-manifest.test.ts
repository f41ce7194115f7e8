import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { appManifestOf, iconDrawings } from "../../src/publish/app-manifest.ts";
import { drawPng } from "../../src/publish/draw-png.ts";
import { firstStory } from "../first-story.ts";

interface Manifest {
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly purpose?: string;
  }[];
}

describe("the manifest of the installed page", () => {
  test("calls it by the story's name, in each language, and stands under any path", () => {
    const manifest = appManifestOf(firstStory);
    expect(manifest).toMatchObject({
      lang: "en",
      name: "The road north",
      name_localized: { es: "El camino al norte" },
      display: "standalone",
    });
    const { start_url, scope, icons } = manifest as Manifest;
    for (const address of [start_url, scope, ...icons.map(({ src }) => src)]) {
      const { href } = new URL(address, "https://a.example/news/map/manifest.webmanifest");
      expect(href).toMatch(/^https:\/\/a\.example\/news\/map\//);
    }
  });

  test("has icons of the sizes that it says, of which the one that is cut fills its square", async () => {
    const icon = await readFile(join(import.meta.dirname, "../../public/icon.svg"), "utf8");
    const { icons } = appManifestOf(firstStory) as Manifest;
    const drawings = iconDrawings(icon);
    expect([...drawings.keys()]).toEqual(
      icons.map(({ src }) => src).filter((src) => src.endsWith(".png")),
    );
    for (const [file, svg] of drawings) {
      // oxlint-disable-next-line no-await-in-loop -- one program draws them all
      const { width, height, data } = PNG.sync.read(Buffer.from(await drawPng(svg)));
      const described = icons.find(({ src }) => src === file);
      expect(`${width}x${height}`).toBe(described?.sizes);
      const opacity = (x: number, y: number) => data[(y * width + x) * 4 + 3];
      expect(opacity(0, 0)).toBe(described?.purpose === "maskable" ? 255 : 0);
      expect(opacity(width / 2, height / 2)).toBe(255);
      // What is drawn on the icon's ground is seen: the light line across it.
      const light = [...Array(width).keys()].filter(
        (x) => (data[(Math.round(height * 0.65) * width + x) * 4] ?? 0) > 200,
      );
      expect(light.length).toBeGreaterThan(width * 0.3);
    }
  });
});
