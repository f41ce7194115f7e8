import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fade } from "../../src/time/fade.ts";
import { startBrowser } from "../journeys/browser.ts";
import type { Colour } from "../journeys/reader.ts";
import { canvasPixels, openPage, servePages } from "./open-page.ts";
import type { Pixels } from "./open-page.ts";
import type { TestMap, TestPoint, TimeLayerPage } from "./time-layer.ts";

const viewport = { width: 400, height: 300 };
const middle = { x: viewport.width / 2, y: viewport.height / 2 };
const red: Colour = [255, 0, 0];
const white: Colour = [255, 255, 255];
const ground: Colour = [128, 128, 128];

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
const opened = new Map<number, Page>();

beforeAll(async () => {
  [browser, pages] = await Promise.all([startBrowser(), servePages()]);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

/** The page at so many pixels of the device for one of the screen; opened once. */
async function pageAt(ratio = 1): Promise<Page> {
  const known = opened.get(ratio);
  if (known) return known;
  const device: BrowserContextOptions = { viewport, deviceScaleFactor: ratio };
  const page = await openPage(browser, pages.url, "time-layer.html", device);
  await page.waitForFunction(() => "timeLayer" in window);
  opened.set(ratio, page);
  return page;
}

type Moment = Parameters<TimeLayerPage["show"]>[0];

const make = (page: Page, map: TestMap) =>
  page.evaluate((given) => window.timeLayer.make(given), map);
const show = (page: Page, moment: Moment) =>
  page.evaluate((given) => window.timeLayer.show(given), moment);
const pick = (page: Page, x: number, y: number) =>
  page.evaluate(([right, down]) => window.timeLayer.pick(right, down), [x, y] as const);
const project = (page: Page, lon: number, lat: number) =>
  page.evaluate(([x, y]) => window.timeLayer.project(x, y), [lon, lat] as const);

/** One point in the middle of the map, in a window of a month at day 100. */
async function single(point: Partial<TestPoint> = {}, ratio = 1, more: Partial<TestMap> = {}) {
  const page = await pageAt(ratio);
  await make(page, {
    points: [{ lon: 10, lat: 20, start: 100, ...point }],
    centre: [10, 20],
    zoom: 6,
    ...more,
  });
  await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
  return page;
}

const centreOf = (pixels: Pixels) => pixels.at(pixels.width / 2, pixels.height / 2);

function expectColour(found: Colour, wanted: Colour, tolerance = 2) {
  for (const [channel, value] of found.entries()) {
    expect(Math.abs(value - (wanted[channel] ?? 0)), `${found} for ${wanted}`).toBeLessThanOrEqual(
      tolerance,
    );
  }
}

const over = (below: Colour, above: Colour, alpha: number): Colour =>
  above.map(
    (value, channel) => value * alpha + (below[channel] ?? 0) * (1 - alpha),
  ) as unknown as Colour;

/** The middle of all that is not ground, in pixels of the screen. */
function middleOf(pixels: Pixels, ratio: number) {
  let [sum, right, down] = [0, 0, 0];
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      const away = pixels
        .at(x, y)
        .reduce(
          (most, value, channel) => Math.max(most, Math.abs(value - (ground[channel] ?? 0))),
          0,
        );
      if (away < 3) continue;
      sum += 1;
      right += x + 0.5;
      down += y + 0.5;
    }
  }
  return { x: right / sum / ratio, y: down / sum / ratio, count: sum };
}

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

describe("the look of a mark", () => {
  /** The colour at a place of the field of 24 by 24 around the middle; at first three pixels a unit. */
  async function looks(point: Partial<TestPoint>, given: Moment = {}, layer = "disc") {
    const page = await single({ size: 72, ...point }, 1, {
      layers: [{ shape: layer, leavesTrace: true, ink: "#ff0000" }],
    });
    await show(page, given);
    const pixels = await canvasPixels(page);
    const unit = (point.size ?? 72) / 24;
    return (x: number, y: number) =>
      pixels.at(middle.x + (x - 12) * unit, middle.y + (y - 12) * unit);
  }
  const paper = over(ground, white, 0.95);

  it("is solid where sure, with a rim of paper", async () => {
    const at = await looks({});
    expectColour(at(12, 12), red);
    expectColour(at(12, 3), red);
    expectColour(at(12, 0.9), paper);
    expectColour(at(0.2, 0.2), ground);
  });

  it("is a fifth of ink in an outline where only possible", async () => {
    const at = await looks({ sure: null });
    expectColour(at(12, 12), over(paper, red, 0.22));
    expectColour(at(12, 1.6), red);
  });

  it("is possible while what is sure of it is not in the window", async () => {
    const at = await looks({ start: 80, end: 140, sure: [120, 121] });
    expectColour(at(12, 12), over(paper, red, 0.22));
    const later = await looks({ start: 80, end: 140, sure: [120, 121] }, { moment: 120 });
    expectColour(later(12, 12), red);
  });

  it("is split in two halves where contested", async () => {
    const at = await looks({ style: "contested" });
    expectColour(at(8, 12), red);
    expectColour(at(16, 12), paper);
    expectColour(at(22.4, 12), red);
  });

  it("is dashed and hollow where planned", async () => {
    const at = await looks({ style: "planned" });
    expectColour(at(12, 12), paper);
    const rim = Array.from({ length: 240 }, (_, step) => {
      const angle = (step / 240) * 2 * Math.PI;
      return at(12 + 10.5 * Math.sin(angle), 12 - 10.5 * Math.cos(angle))[1];
    });
    const isInk = rim.map((green) => green < 60);
    const starts = isInk.filter((ink, step) => ink && !isInk.at(step - 1)).length;
    expect(starts).toBe(12);
  });

  it("has a dotted rim where claimed", async () => {
    const at = await looks({ style: "claimed", size: 120 });
    expectColour(at(12, 12), red);
    const rim = Array.from({ length: 240 }, (_, step) => {
      const angle = (step / 240) * 2 * Math.PI;
      return at(12 + 10.2 * Math.sin(angle), 12 - 10.2 * Math.cos(angle))[1];
    });
    const isDot = rim.map((green) => green > 120);
    expect(isDot.filter((dot, step) => dot && !isDot.at(step - 1)).length).toBe(20);
  });

  it("is small and hollow once over, and only where its layer leaves a trace", async () => {
    const at = await looks({}, { moment: 200 });
    expectColour(at(12, 12), over(ground, white, 0.7));
    expectColour(at(12, 2.5), ground);
    expect(at(12, 6.2)[0]).toBeGreaterThan(at(12, 6.2)[1] + 60);
    const page = await single({}, 1, {
      layers: [{ shape: "disc", leavesTrace: false, ink: "#ff0000" }],
    });
    await show(page, { moment: 200 });
    expectColour(centreOf(await canvasPixels(page)), ground);
  });

  it("has its pictogram in the colour of the paper, and none below 14 pixels", async () => {
    const at = await looks({ glyph: "grid" });
    expectColour(at(9.3, 9.3), white, 6);
    expectColour(at(12, 12), red, 6);
    const small = await looks({ glyph: "grid", size: 12 });
    expectColour(small(11, 11), red, 6);
  });

  it.each([
    // Inside and outside of each, at places that tell it from the two others.
    ["disc", [18.5, 5.5], [20.5, 3.5]],
    ["diamond", [12, 1.5], [18.7, 5.3]],
    ["square", [20.5, 3.5], [12, 1]],
  ] as const)("is told by its layer's shape: %s", async (shape, inside, outside) => {
    const at = await looks({}, {}, shape);
    expectColour(at(...inside), red);
    expect(at(...outside)[1]).toBeGreaterThan(100);
  });

  it("has a ring around it while selected", async () => {
    const at = await looks({}, { selected: [0] });
    expectColour(at(12, -1.2), [0, 0, 0], 40);
    const bare = await looks({}, { selected: [] });
    expectColour(bare(12, -1.2), ground);
  });
});

describe("the place of a mark", () => {
  const places = [
    [-117.0382, 32.5149],
    [-92.2576, 14.9056],
    [10.123_456_7, 20.765_432_1],
    [151.2093, -33.8688],
  ] as const;

  it.each(
    ([1, 2, 3] as const).flatMap((ratio) =>
      ([0, 2] as const).map((place) => [ratio, places[place]] as const),
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

  it("is drawn in each copy of the world that is in sight", async () => {
    const page = await single({ lon: 0, lat: 0 }, 1, { centre: [0, 0], zoom: -1, copies: true });
    const pixels = await canvasPixels(page);
    const whole = middleOf(pixels, 1);
    // A world is 512 pixels wide at zoom 0, and MapLibre goes no farther out than a copy fills.
    expect(whole.count).toBeGreaterThan(300);
  });
});

describe("a crowd of marks", () => {
  const crowd = Array.from({ length: 5000 }, (_, point) => ({
    lon: ((point * 7919) % 5000) / 500,
    lat: point / 700,
    start: point % 50,
    size: 6,
  }));

  it("of which more show than a list holds is drawn by runs, and none beside", async () => {
    const page = await pageAt();
    await make(page, { points: crowd, centre: [5, 3.5], zoom: 5 });
    await show(page, { moment: 40, length: Infinity, openReach: 31, selected: [] });
    const pixels = await canvasPixels(page);
    const step = async (point: number) => {
      const { lon = 0, lat = 0 } = crowd[point] ?? {};
      const { x, y } = await project(page, lon, lat);
      const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [x + right, y + down]));
      const isRed = around.some(([right = 0, down = 0]) => pixels.at(right, down)[1] < 60);
      return { isRed, picked: await pick(page, x, y) };
    };
    for (const point of [0, 40, 1000, 1035, 2500]) {
      const { isRed, picked } = await step(point);
      expect(picked).toContain(point);
      expect(isRed).toBe(true);
    }
    for (const point of [41, 49, 1041, 2549])
      expect((await step(point)).picked).not.toContain(point);
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
    expect([...(await places()).keys()].toSorted()).toEqual([0, 1, 2]);
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
