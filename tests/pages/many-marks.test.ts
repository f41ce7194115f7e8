import { canvasPixels } from "./open-page.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  centreOf,
  expectColour,
  make,
  middle,
  middleOf,
  pageAt,
  pick,
  project,
  red,
  show,
  single,
  startPages,
  stopPages,
} from "./mark-page.ts";

beforeAll(startPages);
afterAll(stopPages);

describe("a crowd of marks", () => {
  const crowd = Array.from({ length: 5000 }, (_, point) => ({
    lon: ((point * 7919) % 5000) / 500,
    lat: point / 700,
    start: point % 50,
    size: 6,
  }));

  it("of which more show than a list holds is drawn by runs, and none beside", async () => {
    // On a lattice, so that each has its own pixels.
    const [columns, cell, world] = [60, 6, 512 * 2 ** 5];
    const lattice = Array.from({ length: 3000 }, (_, point) => {
      const right = ((point % columns) - columns / 2) * cell;
      const down = (Math.floor(point / columns) - 25) * cell;
      return {
        lon: (right / world) * 360,
        lat: (Math.atan(Math.sinh((-down / world) * 2 * Math.PI)) * 180) / Math.PI,
        start: (point * 7) % 50,
        end: ((point * 7) % 50) + 1 + (point % 30),
        size: 4,
        right,
        down,
      };
    });
    const page = await pageAt();
    await make(page, { points: lattice, centre: [0, 0], zoom: 5 });
    await show(page, { moment: 40, length: Infinity, openReach: 31, selected: [] });
    const pixels = await canvasPixels(page);
    const wrong = lattice.flatMap(({ start, right, down }, point) => {
      // The middle of a mark lies on the corner of four pixels.
      const isRed = pixels.at(middle.x + right, middle.y + down)[1] < 60;
      return isRed === start <= 40 ? [] : [point];
    });
    expect(wrong).toEqual([]);
    for (const point of [0, 1, 2, 1000, 2500, 2999]) {
      const { start = 0, right = 0, down = 0 } = lattice[point] ?? {};
      const [first] = await pick(page, middle.x + right, middle.y + down);
      expect(first === point).toBe(start <= 40);
    }
  });

  it("is left out by a filter, and by switching its layer off", async () => {
    const page = await pageAt();
    await make(page, {
      points: crowd.map((point, index) => ({ ...point, layer: index % 2 })),
      centre: [5, 3.5],
      zoom: 5,
      layers: [
        { shape: "disc", leavesTrace: false, ink: "#ff0000" },
        { shape: "square", leavesTrace: false, ink: "#0000ff" },
      ],
    });
    const everything = { moment: 60, length: Infinity, openReach: 31, selected: [] };
    const only = crowd.map((_point, index) => Number(index === 2500));
    await show(page, { ...everything, mask: only });
    const alone = middleOf(await canvasPixels(page), 1);
    const wanted = await project(page, crowd[2500]?.lon ?? 0, crowd[2500]?.lat ?? 0);
    expect(Math.hypot(alone.x - wanted.x, alone.y - wanted.y)).toBeLessThan(0.6);
    expect(await pick(page, wanted.x, wanted.y)).toEqual([2500]);
    await show(page, { mask: null, hidden: [0] });
    const blue = await canvasPixels(page);
    expect(await pick(page, wanted.x, wanted.y)).not.toContain(2500);
    for (let y = 0; y < blue.height; y += 3) {
      for (let x = 0; x < blue.width; x += 3) {
        const [r, , b] = blue.at(x, y);
        expect(r).toBeLessThanOrEqual(Math.max(b, 128));
      }
    }
    await show(page, { hidden: [] });
  });
});

describe("marks at one place", () => {
  const fan = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      lon: 10,
      lat: 20,
      start: 100 + index,
      group: 0,
    }));

  it("are spread out over as many as show, and each is hit where it stands", async () => {
    const page = await pageAt();
    await make(page, { points: fan(3), centre: [10, 20], zoom: 6 });
    const places = async () => {
      const hit = new Map<number, { x: number; y: number }>();
      for (let y = middle.y - 45; y <= middle.y + 45; y += 3) {
        for (let x = middle.x - 45; x <= middle.x + 45; x += 3) {
          const [first] = await pick(page, x, y);
          if (first !== undefined && !hit.has(first)) hit.set(first, { x, y });
        }
      }
      return hit;
    };
    await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
    expect([...(await places()).keys()]).toEqual([0]);
    expectColour(centreOf(await canvasPixels(page)), red);
    await show(page, { moment: 102 });
    expect([...(await places()).keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    // The ring of three leaves their place itself free.
    expect(centreOf(await canvasPixels(page))[1]).toBeGreaterThan(100);
    await show(page, { moment: 132 });
    expect([...(await places()).keys()]).toEqual([2]);
  });

  it("that are small are drawn over large ones, and the selected over all", async () => {
    const page = await pageAt();
    await make(page, {
      points: [
        { lon: 10, lat: 20, start: 100, size: 12, layer: 1 },
        { lon: 10, lat: 20, start: 100, size: 40, layer: 1 },
        { lon: 10, lat: 20, start: 100, size: 60, layer: 0 },
      ],
      layers: [
        { shape: "disc", leavesTrace: false, ink: "#ff0000" },
        { shape: "disc", leavesTrace: false, ink: "#0000ff" },
      ],
      centre: [10, 20],
      zoom: 6,
    });
    await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
    const pixels = await canvasPixels(page);
    expectColour(pixels.at(middle.x, middle.y), [0, 0, 255]);
    expect(pixels.at(middle.x + 5.5, middle.y)[0]).toBeGreaterThan(120);
    expectColour(pixels.at(middle.x + 12, middle.y), [0, 0, 255]);
    expectColour(pixels.at(middle.x + 24, middle.y), red);
    await show(page, { selected: [2] });
    expectColour(centreOf(await canvasPixels(page)), red);
  });
});

describe("a mark under the pointer", () => {
  it("is hit everywhere within 24 pixels across, however small, and not beyond", async () => {
    const page = await single({ size: 5 });
    for (let step = 0; step < 16; step += 1) {
      const angle = (step / 16) * 2 * Math.PI;
      const at = (reach: number) =>
        [middle.x + reach * Math.cos(angle), middle.y + reach * Math.sin(angle)] as const;
      expect(await pick(page, ...at(11.9))).toEqual([0]);
      expect(await pick(page, ...at(12.2))).toEqual([]);
    }
  });

  it("comes before those that lie farther off, and not outside its time", async () => {
    const page = await pageAt();
    await make(page, {
      points: [
        { lon: 10.05, lat: 20, start: 100 },
        { lon: 10, lat: 20, start: 100 },
        { lon: 10.02, lat: 20, start: 101 },
      ],
      centre: [10, 20],
      zoom: 6,
    });
    await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
    expect(await pick(page, middle.x, middle.y)).toEqual([1, 0]);
    await show(page, { moment: 101 });
    expect(await pick(page, middle.x, middle.y)).toEqual([1, 2, 0]);
    await show(page, { moment: 131 });
    expect(await pick(page, middle.x, middle.y)).toEqual([2]);
  });
});
