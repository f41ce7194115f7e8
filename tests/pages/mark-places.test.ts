import { canvasPixels } from "./open-page.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectColour,
  make,
  middle,
  middleOf,
  pick,
  project,
  red,
  show,
  single,
  startPages,
  stopPages,
} from "./mark-page.ts";
import type { TestMap } from "./time-layer.ts";

beforeAll(startPages);
afterAll(stopPages);

describe("the place of a mark", () => {
  const places = [
    [-117.0382, 32.5149],
    [-92.2576, 14.9056],
    [10.123_456_7, 20.765_432_1],
    [151.2093, -33.8688],
  ] as const;

  it.each(
    ([1, 2, 3] as const).flatMap((ratio) =>
      ([0, 3] as const).map((place) => [ratio, places[place]] as const),
    ),
  )(
    "is MapLibre's at zoom 16, with %i pixels to one of the screen, at %o",
    async (ratio, [lon, lat]) => {
      const centre: [number, number] = [lon + 0.0009, lat - 0.0006];
      const page = await single({ lon, lat }, ratio, { centre, zoom: 16 });
      const found = middleOf(await canvasPixels(page), ratio);
      const wanted = await project(page, lon, lat);
      expect(Math.hypot(found.x - wanted.x, found.y - wanted.y)).toBeLessThan(0.5);
    },
  );

  it.each(places)("is MapLibre's on the globe, at %d, %d", async (lon, lat) => {
    const page = await single({ lon, lat }, 2, {
      centre: [lon + 20, lat - 12],
      zoom: 2.2,
      projection: "globe",
    });
    const found = middleOf(await canvasPixels(page), 2);
    const wanted = await project(page, lon, lat);
    expect(Math.hypot(found.x - wanted.x, found.y - wanted.y)).toBeLessThan(1);
  });

  it("is clipped on the far side of the globe, and cannot be hit there", async () => {
    const page = await single({}, 1, { centre: [-160, -10], zoom: 1, projection: "globe" });
    expect(middleOf(await canvasPixels(page), 1).count).toBe(0);
    const { x, y } = await project(page, 10, 20);
    expect(await pick(page, x, y)).toEqual([]);
    await make(page, {
      points: [{ lon: 10, lat: 20, start: 100 }],
      centre: [0, 0],
      zoom: 1,
      projection: "globe",
    });
    await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
    const near = await project(page, 10, 20);
    expect(await pick(page, near.x, near.y)).toEqual([0]);
  });

  it("is in the nearest copy of the world, or only in its own", async () => {
    const beyond: Partial<TestMap> = { centre: [179.9, 0], zoom: 7 };
    const wrapped = await single({ lon: -179.9, lat: 0 }, 1, { ...beyond, copies: true });
    expect(middleOf(await canvasPixels(wrapped), 1).count).toBeGreaterThan(300);
    const alone = await single({ lon: -179.9, lat: 0 }, 1, { ...beyond, copies: false });
    expect(middleOf(await canvasPixels(alone), 1).count).toBe(0);
  });

  it("is drawn in each copy of the world that is in sight, and hit there", async () => {
    const wide: Partial<TestMap> = { centre: [0, 0], zoom: -1 };
    for (const copies of [true, false]) {
      // At the very edge: MapLibre goes no farther out than the world is wide.
      const page = await single({ lon: 178, lat: 0 }, 1, { ...wide, copies });
      const { x, y } = await project(page, 178, 0);
      const world = ((x - middle.x) / 178) * 360;
      const beyond = x - world + 6;
      const pixels = await canvasPixels(page);
      expectColour(pixels.at(x - 6, y), red);
      expect(await pick(page, x, y)).toEqual([0]);
      expect(pixels.at(beyond, y)[1] < 50).toBe(copies);
      expect(await pick(page, beyond, y)).toEqual(copies ? [0] : []);
    }
  });
});
