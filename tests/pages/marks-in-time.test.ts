import { canvasPixels } from "./open-page.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fade } from "../../src/time/fade.ts";
import {
  centreOf,
  expectColour,
  ground,
  make,
  middleOf,
  over,
  red,
  show,
  single,
  startPages,
  stopPages,
} from "./mark-page.ts";
import type { TestPoint } from "./time-layer.ts";

beforeAll(startPages);
afterAll(stopPages);

describe("a mark in time", () => {
  it.each([
    [1, 100, 100],
    [7, 100, 106],
    [31, 100, 130],
    [366, 100, 465],
  ])(
    "shows in a window of %i days from its day on to the window's last, and not beside",
    async (length, first, last) => {
      const page = await single();
      for (const [moment, isThere] of [
        [first - 1, false],
        [first, true],
        [last, true],
        [last + 1, false],
      ] as const) {
        await show(page, { moment, length, openReach: length });
        const found = centreOf(await canvasPixels(page));
        if (isThere) expectColour(found, red);
        else expectColour(found, ground);
      }
    },
  );

  it("shows until now from its first day for ever, and open ends as far as they are known", async () => {
    const page = await single();
    const isThere = async (moment: number, length = Infinity, openReach = 31) => {
      await show(page, { moment, length, openReach });
      return centreOf(await canvasPixels(page))[1] < 100;
    };
    expect(await isThere(99)).toBe(false);
    expect(await isThere(100)).toBe(true);
    expect(await isThere(900_000)).toBe(true);
    const bounds = async (point: Partial<TestPoint>, days: readonly number[]) => {
      await make(page, { points: [{ lon: 10, lat: 20, ...point }], centre: [10, 20], zoom: 6 });
      const found: boolean[] = [];
      for (const day of days) found.push(await isThere(day, 7, 7));
      return found;
    };
    // Without an end it stays; without a start it reaches back one window from its end.
    expect(await bounds({ start: 50, end: null }, [49, 50, 5000])).toEqual([false, true, true]);
    expect(await bounds({ start: null, end: 50 }, [42, 43, 55, 56])).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(await bounds({ start: null, end: null }, [-90_000, 0])).toEqual([true, true]);
  });

  it.each([
    ["one day in a month", 100, 101, 31, [100.1, 100.35, 101, 130, 131, 131.5]],
    ["forty days in a month", 100, 140, 31, [100.2, 101, 164, 167, 169.5, 170, 170.5]],
    ["five days in a year", 100, 105, 366, [466, 468, 470, 470.5]],
    ["forty days in a year", 100, 140, 366, [492, 499, 505, 505.75]],
    ["a day in a day", 100, 101, 1, [100.1, 100.5, 101, 101.5]],
    ["forty days until now", 100, 140, Infinity, [100.1, 101, 5000]],
  ] as const)("fades as is said: %s", async (_what, start, end, length, times) => {
    const page = await single({ start, end });
    for (const time of times) {
      const moment = Math.ceil(time) - 1;
      await show(page, { moment, passed: time - moment, length, openReach: 31 });
      const wanted = over(ground, red, fade(start, end, time, length));
      expectColour(centreOf(await canvasPixels(page)), wanted);
    }
  });
});

describe("the layer and its context", () => {
  it("leaves the state of the context as it found it, with a list and with runs", async () => {
    const page = await single();
    expect(await page.evaluate(() => window.timeLayer.stateChanges())).toEqual([]);
    await make(page, {
      points: Array.from({ length: 3000 }, (_, point) => ({ lon: point / 300, lat: 0 })),
      centre: [5, 0],
      zoom: 5,
    });
    await show(page, { moment: 0, length: 31, openReach: 31, mask: Array(3000).fill(1) });
    expect(await page.evaluate(() => window.timeLayer.stateChanges())).toEqual([]);
  });

  it("draws the same picture again after the context was lost and came back", async () => {
    const page = await single({ glyph: "drop", style: "contested" }, 2);
    const before = (await canvasPixels(page)).bytes;
    await page.evaluate(() => window.timeLayer.loseContext());
    const after = (await canvasPixels(page)).bytes;
    expect(middleOf(await canvasPixels(page), 2).count).toBeGreaterThan(300);
    expect(Buffer.compare(before, after)).toBe(0);
  });

  it("draws nothing while nothing changes", async () => {
    const page = await single();
    const drawn = await page.evaluate(() => window.timeLayer.renders());
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.timeLayer.renders())).toBe(drawn);
    await show(page, { moment: 101 });
    expect(await page.evaluate(() => window.timeLayer.renders())).toBeGreaterThan(drawn);
  });
});
