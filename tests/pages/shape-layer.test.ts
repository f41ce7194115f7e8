import type { Position } from "geojson";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../journeys/browser.ts";
import type { Colour } from "../journeys/reader.ts";
import { boxWithHole, starRing } from "../map/shapes/test-shapes.ts";
import { canvasPixels, openPage, servePages } from "./open-page.ts";
import type { Pixels } from "./open-page.ts";
import type { Asked, TestMap } from "./shape-layer.ts";

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
let page: Page;
/** What the page complained about. */
const complaints: string[] = [];
/** Pixels of the device to one of the page. */
const ratio = 2;

beforeAll(async () => {
  [browser, pages] = await Promise.all([startBrowser(), servePages()]);
  const device = { viewport: { width: 600, height: 400 }, deviceScaleFactor: ratio };
  page = await openPage(browser, pages.url, "shape-layer.html", device);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.waitForFunction(() => "shapeLayer" in window);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

/** Opens a map of shapes at a moment and takes its picture. */
async function picture(map: TestMap, asked: Asked): Promise<Pixels> {
  await page.evaluate((given) => window.shapeLayer.open(given), map);
  return moment(asked);
}

async function moment(asked: Asked): Promise<Pixels> {
  await page.evaluate((given) => window.shapeLayer.show(given), asked);
  return canvasPixels(page);
}

const project = (longitude: number, latitude: number) =>
  page.evaluate(([x, y]) => window.shapeLayer.project(x, y), [longitude, latitude] as const);
const pick = (x: number, y: number) =>
  page.evaluate(([left, top]) => window.shapeLayer.pick(left, top), [x, y] as const);

async function colourAt(pixels: Pixels, longitude: number, latitude: number): Promise<Colour> {
  const { x, y } = await project(longitude, latitude);
  return pixels.at(x * ratio, y * ratio);
}

const ground: Colour = [128, 128, 128];
/** The layer's ink so opaque over the ground. */
const tinted = (opacity: number): Colour => [
  128 + (255 - 128) * opacity,
  128 * (1 - opacity),
  128 * (1 - opacity),
];

function expectColour(found: Colour, wanted: Colour, tolerance = 2) {
  const off = Math.max(...found.map((part, index) => Math.abs(part - (wanted[index] ?? NaN))));
  expect(off, `${found.join(" ")} for ${wanted.join(" ")}`).toBeLessThanOrEqual(tolerance);
}

const isInk = ([red, green]: Colour) => red > 185 && green < 75;
const isPaper = ([, green]: Colour) => green > 190;

/** Lengths, in pixels of the page, of what is so and what is not along a row or column. */
function runs(colours: readonly Colour[], isSo: (colour: Colour) => boolean) {
  const found: { so: boolean; length: number }[] = [];
  for (const colour of colours) {
    const so = isSo(colour);
    const last = found.at(-1);
    if (last?.so === so) last.length += 1 / ratio;
    else found.push({ so, length: 1 / ratio });
  }
  return found;
}

const row = (pixels: Pixels, y: number) =>
  Array.from({ length: pixels.width }, (_, x) => pixels.at(x, y * ratio));
const column = (pixels: Pixels, x: number, around: number, reach: number) =>
  Array.from({ length: reach * 2 * ratio }, (_, index) =>
    pixels.at(x * ratio, (around - reach) * ratio + index),
  );

const box = { kind: "area" as const, geometry: boxWithHole(-6, -6, 12) };
const flat = { centre: [0, 0] as [number, number], zoom: 4 };
const straight = {
  kind: "line" as const,
  geometry: { type: "LineString" as const, coordinates: [[-20, 0] as Position, [20, 0]] },
};

describe("an area", () => {
  it("is tinted inside, and neither in its hole nor beside it", async () => {
    const pixels = await picture({ ...flat, shapes: [box] }, { 0: {} });
    expectColour(await colourAt(pixels, -4, 4), tinted(0.2));
    expectColour(await colourAt(pixels, 4, -3), tinted(0.2));
    expectColour(await colourAt(pixels, 0, 0), ground);
    expectColour(await colourAt(pixels, 7, 0), ground);
    expectColour(await colourAt(pixels, 0, -8), ground);
  });

  it.each([
    ["possible", 0.11],
    ["trace", 0.04],
  ] as const)("that is %s is tinted by %f", async (look, opacity) => {
    const pixels = await picture({ ...flat, shapes: [box] }, { 0: { look } });
    expectColour(await colourAt(pixels, -4, 4), tinted(opacity));
  });

  it("is not there when it does not show, and gone when it no longer does", async () => {
    const shapes = [box, { kind: "ring" as const, geometry: boxWithHole(20, 20, 6) }];
    const before = await picture({ ...flat, shapes }, {});
    expect(row(before, 200).every((colour) => colour[0] === 128)).toBe(true);
    const shown = await moment({ 0: {} });
    expect(row(shown, 200).some(isInk)).toBe(true);
    expect(Buffer.compare((await moment({})).bytes, before.bytes)).toBe(0);
  });

  it("is tinted once in each of its pixels, however many triangles it is made of", async () => {
    const radii = Array.from({ length: 180 }, (_, index) => 8 + 3 * Math.sin(index * 2.4));
    const star = { type: "Polygon" as const, coordinates: [starRing([0, 0], radii)] };
    for (const projection of ["mercator", "vertical-perspective"] as const) {
      const shapes = [{ kind: "wide" as const, geometry: star }];
      const pixels = await picture({ ...flat, shapes, projection }, { 0: {} });
      const found = new Map<string, number>();
      for (let y = 0; y < pixels.height; y += 1) {
        for (const colour of row(pixels, y / ratio)) {
          const key = colour.join(" ");
          found.set(key, (found.get(key) ?? 0) + 1);
        }
      }
      // One of them is the ground, and beside the globe there is none.
      const [tint, ...others] = [...found].filter(([key]) => !/^(128|255) /.test(key));
      expect(others).toEqual([]);
      expectColour((tint?.[0].split(" ").map(Number) ?? []) as unknown as Colour, tinted(0.09));
      expect(tint?.[1]).toBeGreaterThan(10_000);
    }
  });

  it("has an edge as wide as the zoom wants, wider when it is selected", async () => {
    const widthAt = (pixels: Pixels, x: number, y: number) =>
      runs(column(pixels, x, y, 10), isInk)
        .filter(({ so }) => so)
        .reduce((sum, { length }) => sum + length, 0);
    const pixels = await picture({ ...flat, zoom: 8, shapes: [straight] }, { 0: {} });
    expect(Math.abs(widthAt(pixels, 300, 200) - 3)).toBeLessThanOrEqual(0.5);
    const selected = await moment({ 0: { selected: true } });
    expect(Math.abs(widthAt(selected, 300, 200) - 3.75)).toBeLessThanOrEqual(0.5);
  });
});

describe("an edge", () => {
  it("is solid where something is sure, and else of dashes and gaps", async () => {
    const map = { ...flat, zoom: 3, shapes: [straight] };
    const inner = (pixels: Pixels) =>
      runs(row(pixels, 200), ([red, green]) => red > 150 && green < 110).slice(2, -2);
    const solid = runs(row(await picture(map, { 0: {} }), 200), isInk);
    expect(solid.filter(({ so }) => so)).toHaveLength(1);
    const dashed = inner(await moment({ 0: { solid: false } }));
    expect(dashed.length).toBeGreaterThan(20);
    const mean = (so: boolean) => {
      const lengths = dashed.filter((run) => run.so === so).map(({ length }) => length);
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    };
    const width = 1.5 * 1.25;
    expect(Math.abs(mean(true) - 2.4 * width)).toBeLessThan(0.3);
    expect(Math.abs(mean(false) - 1.8 * width)).toBeLessThan(0.3);
  });

  it("keeps its dashes where they are while time goes on", async () => {
    const map = { ...flat, shapes: [box, straight] };
    const before = await picture(map, { 1: { solid: false } });
    await moment({ 0: {}, 1: { solid: false, look: "possible" } });
    expect(Buffer.compare((await moment({ 1: { solid: false } })).bytes, before.bytes)).toBe(0);
  });

  it("is of two colours while it is contested", async () => {
    const map = { centre: [0, 6] as [number, number], zoom: 8, shapes: [box] };
    const plain = await picture(map, { 0: { selected: true } });
    expect(row(plain, 200).filter(isPaper)).toEqual([]);
    const found = runs(row(await moment({ 0: { selected: true, contested: true } }), 200), isPaper);
    const mean = (so: boolean) => {
      const inner = found.slice(1, -1).filter((run) => run.so === so);
      return inner.reduce((sum, { length }) => sum + length, 0) / inner.length;
    };
    expect(found.length).toBeGreaterThan(20);
    // Four widths of the other colour, and as much without, of an edge of three pixels.
    expect(Math.abs(mean(true) - 4 * 3 * 0.62)).toBeLessThan(1);
    expect(Math.abs(mean(false) - 4 * 3 * 0.62)).toBeLessThan(1);
  });

  it("is inked once where its legs meet, sharp and blunt, without a gap", async () => {
    const zigzag = Array.from({ length: 60 }, (_, index): Position => [
      -8 + index * 0.27,
      index % 2 === 0 ? 1 : -1,
    ]);
    const round = starRing(
      [0, 0],
      Array.from({ length: 90 }, () => 3.5),
    ).slice(0, 80);
    for (const coordinates of [zigzag, round]) {
      const shapes = [
        { kind: "line" as const, geometry: { type: "LineString" as const, coordinates } },
      ];
      const pixels = await picture({ ...flat, zoom: 5, shapes }, { 0: { look: "trace" } });
      let darkest = 0;
      for (let y = 0; y < pixels.height; y += 1) {
        for (const [red] of row(pixels, y / ratio)) darkest = Math.max(darkest, red);
      }
      expect(darkest).toBeLessThanOrEqual(tinted(0.4)[0] + 2);
      const inSight = coordinates.slice(1, -1).filter(([longitude = 0]) => Math.abs(longitude) < 6);
      expect(inSight.length).toBeGreaterThan(30);
      for (const [longitude = 0, latitude = 0] of inSight) {
        expectColour(await colourAt(pixels, longitude, latitude), tinted(0.4), 4);
      }
    }
  });

  it("lies beside that of another layer along the same line", async () => {
    const map = { ...flat, zoom: 6, shapes: [straight, straight] };
    const pixels = await picture(map, { 0: { strand: -0.5 }, 1: { strand: 0.5 } });
    const found = runs(column(pixels, 300, 200, 12), isInk).filter(({ so }) => so);
    const width = (1.5 + (2.4 - 1.5) * 0.6) * 1.25;
    const total = found.reduce((sum, { length }) => sum + length, 0);
    expect(Math.abs(total - 2 * width)).toBeLessThanOrEqual(1.5);
    const first = column(pixels, 300, 200, 12).findIndex(isInk) / ratio - 12;
    expect(Math.abs(first + 3.8 / 2 + width / 2)).toBeLessThanOrEqual(0.75);
  });
});

describe("where a shape lies", () => {
  it.each(["mercator", "globe", "vertical-perspective", "between"] as const)(
    "is the same for its picture, the map and the pointer: %s",
    async (projection) => {
      const wide = { kind: "area" as const, geometry: boxWithHole(-50, -20, 45) };
      for (const zoom of projection === "between" ? [4.7, 5, 5.3] : [2, 4]) {
        const map = { centre: [-28, 3] as [number, number], zoom, projection, shapes: [wide] };
        const pixels = await picture(map, { 0: {} });
        for (const [x, y] of [
          [300, 200],
          [60, 60],
          [400, 120],
          [250, 330],
          [590, 390],
          [180, 210],
          [330, 40],
        ] as const) {
          const around = [-3, 0, 3].flatMap((off) => [
            pixels.at((x + off) * ratio, y * ratio),
            pixels.at(x * ratio, (y + off) * ratio),
          ]);
          const kinds = new Set(around.map((colour) => colour.join()));
          // Near an edge either is right.
          if (kinds.size > 1) continue;
          const isTinted = (around[0]?.[0] ?? 0) > (around[0]?.[1] ?? 0) + 20;
          expect([x, y, (await pick(x, y)).areas]).toEqual([x, y, isTinted ? [0] : []]);
        }
      }
    },
  );

  it("on the globe follows the ground along a long edge", async () => {
    const geometry = {
      type: "Polygon" as const,
      coordinates: [
        [
          [-60, 10],
          [60, 10],
          [60, 40],
          [-60, 40],
          [-60, 10],
        ],
      ],
    };
    const map = {
      centre: [0, 20] as [number, number],
      zoom: 1.8,
      projection: "vertical-perspective" as const,
      shapes: [{ kind: "area" as const, geometry }],
    };
    const pixels = await picture(map, { 0: {} });
    for (const longitude of [-40, -11, 0, 23]) {
      for (const latitude of [10, 40]) {
        expect(isInk(await colourAt(pixels, longitude, latitude))).toBe(true);
      }
      expectColour(await colourAt(pixels, longitude, 13), tinted(0.2));
      expectColour(await colourAt(pixels, longitude, 7), ground);
    }
  });

  it("does not show through the globe", async () => {
    const map = {
      centre: [180, 0] as [number, number],
      zoom: 1.5,
      projection: "vertical-perspective" as const,
      shapes: [{ ...box, geometry: boxWithHole(-30, -30, 60) }],
    };
    const pixels = await picture(map, { 0: {} });
    for (let y = 0; y < 400; y += 10) {
      expect(row(pixels, y).filter(([red, green]) => red > green + 10)).toEqual([]);
    }
  });

  it.each(["mercator", "vertical-perspective"] as const)(
    "goes on over the antimeridian: %s",
    async (projection) => {
      const shapes = [{ kind: "area" as const, geometry: boxWithHole(168, -12, 24) }];
      const map = {
        centre: [180, 0] as [number, number],
        zoom: 3,
        projection,
        copies: true,
        shapes,
      };
      const pixels = await picture(map, { 0: {} });
      const at = (x: number) => pixels.at(x * ratio, 200 * ratio);
      const scale = (512 * 8) / 360;
      for (const side of [-1, 1]) {
        expectColour(at(300 + side * 8 * scale), tinted(0.2));
        expectColour(at(300 + side * 15 * scale), ground);
      }
      expectColour(at(300), ground);
      expect((await pick(300 + 8 * scale, 200)).areas).toEqual([0]);
      expect((await pick(300 - 8 * scale, 200)).areas).toEqual([0]);
    },
  );

  it("is as exact from near as the ground is", async () => {
    const [longitude, latitude] = [-97.512345, 25.987654];
    const geometry = {
      type: "LineString" as const,
      coordinates: [
        [longitude, 20],
        [longitude, 31],
      ],
    };
    const shapes = [{ kind: "line" as const, geometry }];
    for (const off of [0, 0.0004]) {
      const map = { centre: [longitude + off, latitude] as [number, number], zoom: 16, shapes };
      const pixels = await picture(map, { 0: {} });
      const { x } = await project(longitude, latitude);
      const ink = row(pixels, 200).flatMap((colour, at) => (isInk(colour) ? [at / ratio] : []));
      const middle = ((ink[0] ?? NaN) + (ink.at(-1) ?? NaN) + 1 / ratio) / 2;
      expect(Math.abs(middle - x)).toBeLessThanOrEqual(0.5);
    }
  });

  it("is picked for lines within seven pixels, and not farther", async () => {
    await picture({ ...flat, shapes: [straight, { ...straight, kind: "line" }] }, { 0: {} });
    expect((await pick(300, 206)).lines).toEqual([0]);
    expect((await pick(300, 194)).lines).toEqual([0]);
    expect((await pick(300, 209)).lines).toEqual([]);
    await moment({});
    expect(await pick(300, 200)).toEqual({ areas: [], lines: [] });
  });
});

describe("the layer and its context", () => {
  const shapes = [box, straight, { kind: "ring" as const, geometry: boxWithHole(-9, -9, 3) }];
  const asked = { 0: { contested: true }, 1: { solid: false }, 2: {} };

  it("leaves the state of the context as it found it", async () => {
    await picture({ ...flat, shapes }, asked);
    expect(await page.evaluate(() => window.shapeLayer.stateChanges())).toEqual([]);
  });

  it("draws the same picture again after the context was lost, and after it was taken off", async () => {
    const before = (await picture({ ...flat, shapes }, asked)).bytes;
    expect(row(await canvasPixels(page), 200).some(isInk)).toBe(true);
    await page.evaluate(() => window.shapeLayer.loseContext());
    expect(Buffer.compare((await canvasPixels(page)).bytes, before)).toBe(0);
    await page.evaluate(() => window.shapeLayer.remove());
    expect(row(await canvasPixels(page), 200).some(isInk)).toBe(false);
    await page.evaluate(() => window.shapeLayer.add());
    expect(Buffer.compare((await canvasPixels(page)).bytes, before)).toBe(0);
  });

  it("uploads no more than states when something else shows, and nothing when it is the same", async () => {
    await picture({ ...flat, shapes }, { 0: {}, 1: {}, 2: {} });
    const resources = (states: Asked) =>
      page.evaluate((given) => window.shapeLayer.resources(given), states);
    const none = { made: 0, freed: 0, buffers: 0, texels: 0 };
    expect(await resources({ 0: { look: "trace" }, 2: {} })).toEqual({ ...none, texels: 1 });
    expect(await resources({ 0: { look: "trace" }, 2: {} })).toEqual(none);
  });

  it("takes another colour at once", async () => {
    await picture({ ...flat, shapes: [box] }, { 0: {} });
    await page.evaluate(() => window.shapeLayer.setInk([0, 0, 1]));
    const [red, , blue] = await colourAt(await canvasPixels(page), -4, 4);
    expect(blue).toBeGreaterThan(red + 20);
  });

  it("draws nothing while nothing changes", async () => {
    await picture({ ...flat, shapes }, asked);
    await page.evaluate((given) => window.shapeLayer.show(given), asked);
    const drawn = await page.evaluate(() => window.shapeLayer.renders());
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.shapeLayer.renders())).toBe(drawn);
  });

  it("draws what can be drawn of what is hostile, and complains of nothing", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => 4 + (index % 7) * 0.3);
    const hostile = [
      { type: "Polygon" as const, coordinates: [] },
      { type: "Polygon" as const, coordinates: [[], [[0, 0]]] },
      { type: "Polygon" as const, coordinates: [starRing([-12, 0], many)] },
      {
        type: "Polygon" as const,
        coordinates: [
          [
            [6, -5],
            [18, 5],
            [18, -5],
            [6, 5],
            [6, -5],
          ],
        ],
      },
      {
        type: "Polygon" as const,
        coordinates: [
          [
            [-180, -90],
            [1e9, -90],
            [180, 90],
            [-180, 90],
          ],
        ],
      },
      { type: "LineString" as const, coordinates: [[3, 3]] },
    ].map((geometry) => ({
      kind: geometry.type === "Polygon" ? ("area" as const) : ("line" as const),
      geometry,
    }));
    const all = Object.fromEntries(hostile.map((_, number) => [number, {}]));
    const { 4: _world, ...asked4 } = all;
    const pixels = await picture({ ...flat, shapes: hostile }, asked4);
    expectColour(await colourAt(pixels, -12, 0), tinted(0.2));
    // Two triangles that meet in the middle.
    expectColour(await colourAt(pixels, 8, 0), tinted(0.2), 4);
    await moment(all);
    expect(complaints).toEqual([]);
  });
});
