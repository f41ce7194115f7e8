import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPng } from "../../src/publish/draw-png.ts";
import { posterOf } from "../../src/publish/poster.ts";
import { noGround } from "../../src/still/still-ground.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, layer, record, town } from "../invented-story.ts";
import { ground } from "../still/ground-file.ts";

/** How many pixels of a picture have a colour, within a box of it. */
function count({ width, data }: PNG, hex: string, box: { left: number; right: number }) {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width;
    if (x < box.left || x >= box.right) continue;
    if (wanted.every((channel, part) => channel === data[at + part])) found += 1;
  }
  return found;
}

const words = { left: 0, right: 430 };
const map = { left: 431, right: 1200 };

describe("the poster of the first story", { timeout: 60_000 }, () => {
  const { svg, alt } = posterOf(firstStory, ground, "en");
  let picture: PNG;
  beforeAll(async () => {
    picture = PNG.sync.read(Buffer.from(await drawPng(svg)));
  }, 60_000);

  it("has the size that cards are cut to, and is filled to its corners", () => {
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    const corner = (x: number, y: number) =>
      [0, 1, 2, 3].map((part) => picture.data[(y * 1200 + x) * 4 + part]);
    expect(corner(0, 0)).toEqual([0xfb, 0xfa, 0xf6, 255]);
    expect(corner(1199, 0)[3]).toBe(255);
  });

  it("has sea, land and the marks of its layers on the map, and words beside it", () => {
    expect(count(picture, "#cfdfe7", map)).toBeGreaterThan(100_000);
    expect(count(picture, "#f0ede5", map)).toBeGreaterThan(10_000);
    for (const id of ["incidents", "routes", "crossings"]) {
      const colour = firstStory.layers.find((each) => each.id === id)?.colour.light ?? "";
      expect(count(picture, colour, map)).toBeGreaterThan(80);
    }
    // The title's letters.
    expect(count(picture, "#1d2126", words)).toBeGreaterThan(3_000);
  });

  it("shows the view that the story chooses for it, and says so", () => {
    expect(firstStory.poster).toContain("moment=2023-12-27&window=week");
    expect(svg).toContain("21–27 Dec 2023");
    expect(alt).toContain("Map of Mexico, from 21 to 27 December 2023. Incidents: ");
    const { poster: _poster, ...opening } = firstStory;
    expect(posterOf(opening, ground, "en").svg).toContain("14 Feb – 16 Mar 2021");
  });

  it("is in each of the story's languages", () => {
    const spanish = posterOf(firstStory, ground, "es");
    expect(spanish.svg).toContain("El camino al");
    expect(spanish.svg).not.toContain("The road");
    expect(spanish.alt).toMatch(
      /^Mapa de México, del 21 al 27 de diciembre de 2023\. Incidentes: /,
    );
  });

  it("names whose ground it is, where it is ours", () => {
    expect(svg).toContain("© OpenStreetMap");
    expect(posterOf(firstStory, noGround, "en").svg).not.toContain("OpenStreetMap");
  });
});

describe("a poster", { timeout: 60_000 }, () => {
  const draw = async (title: string) => {
    const story = inventedStory({
      title: { en: title },
      description: { en: title },
      languages: ["en"],
      layers: [layer("incidents")],
      places: [{ ...town("oak", 0, 0), name: { en: title } }],
      records: [record("a", { places: ["oak"] })],
    });
    const { svg } = posterOf(story, noGround, "en");
    return { svg, picture: PNG.sync.read(Buffer.from(await drawPng(svg))) };
  };

  it("has the letters of every European alphabet, and stands with any other", async () => {
    const polish = await draw("Łódź");
    const boxes = await draw("हिन्दी 中文 🗺");
    const ink = ({ picture }: typeof polish) => count(picture, "#1d2126", words);
    expect(ink(polish)).toBeGreaterThan(300);
    expect(boxes.picture.width).toBe(1200);
    // Four letters of which each is an empty box would look the same.
    expect(ink(await draw("ŁŁŁŁ"))).not.toBe(ink(await draw("źźźź")));
  });

  it("takes hostile data as text", async () => {
    const evil = `</text><script>alert(1)</script><image href="https://a.example/x.png"/>`;
    const { svg } = await draw(evil);
    expect(svg).not.toMatch(/<(script|image|foreignObject)/);
  });

  it("breaks a long title into lines and ends it where there is no room for more", async () => {
    const { svg } = await draw("A very long title of a story that goes on and on ".repeat(6));
    const lines = [...svg.matchAll(/<text [^>]*font-size="42"[^>]*>([^<]*)/g)].map(
      ([, line]) => line,
    );
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
