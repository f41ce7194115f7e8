import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../journeys/browser.ts";
import type { TestRoute } from "../scene/routes/routes-of.ts";
import { canvasPixels, openPage, servePages } from "./open-page.ts";
import type { Pixels } from "./open-page.ts";
import type { RouteLayerPage, TestMap } from "./route-layer.ts";

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
  page = await openPage(browser, pages.url, "route-layer.html", device);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.waitForFunction(() => "routeLayer" in window);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

type Asked = Parameters<RouteLayerPage["show"]>[0];

/** Opens a map of routes at a moment and takes its picture. */
async function picture(map: TestMap, asked: Asked): Promise<Pixels> {
  await page.evaluate((given) => window.routeLayer.open(given), map);
  return moment(asked);
}

async function moment(asked: Asked): Promise<Pixels> {
  await page.evaluate((given) => window.routeLayer.show(given), asked);
  return canvasPixels(page);
}

const project = (longitude: number, latitude: number) =>
  page.evaluate(([x, y]) => window.routeLayer.project(x, y), [longitude, latitude] as const);
const pick = (x: number, y: number) =>
  page.evaluate(([left, top]) => window.routeLayer.pick(left, top), [x, y] as const);

/** Half of a pixel or more is red: the routes' ink, on the grey ground or the white paper. */
const isInk = (pixels: Pixels, x: number, y: number) => {
  const [red, green] = pixels.at(x, y);
  return red > 170 && green < 100;
};

/** The lengths of ink, and of what lies between, along a row from its first ink to its last or all over, in pixels of the page. */
function runsOnRow(pixels: Pixels, y: number, whole = false) {
  const runs: { ink: boolean; from: number; length: number }[] = [];
  for (let x = 0; x < pixels.width; x += 1) {
    const ink = isInk(pixels, x, y * ratio);
    const last = runs.at(-1);
    if (last?.ink === ink) last.length += 1 / ratio;
    else runs.push({ ink, from: x / ratio, length: 1 / ratio });
  }
  return whole ? runs : runs.slice(1, -1);
}

function inkCount(pixels: Pixels): number {
  let count = 0;
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) if (isInk(pixels, x, y)) count += 1;
  }
  return count;
}

/** The middle of the ink near a place of the page, weighed by how red each pixel is. */
function middleOfInk(pixels: Pixels, { x, y }: { x: number; y: number }, reach: number) {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (let row = Math.floor((y - reach) * ratio); row < (y + reach) * ratio; row += 1) {
    for (let column = Math.floor((x - reach) * ratio); column < (x + reach) * ratio; column += 1) {
      const [red, green] = pixels.at(column, row);
      const weight = Math.max(0, red - green) / 255;
      sumX += weight * (column + 0.5);
      sumY += weight * (row + 0.5);
      sum += weight;
    }
  }
  return { x: sumX / sum / ratio, y: sumY / sum / ratio, ink: sum / ratio ** 2 };
}

/** A line along the equator, and a stop far off that is reached just then, so that the head hides no end. */
function cutAt(share: number, more: Partial<NonNullable<TestRoute["segments"]>[number]> = {}) {
  const line = [[-6, 0] as const, [6, 0] as const];
  const route: TestRoute = {
    segments: [{ line, left: 0, reached: 10, ...more }],
    stops: [{ at: [0, 60], reached: share * 10 }],
  };
  return { routes: [route], centre: [0, 0] as [number, number], zoom: 5 };
}

describe("a line", () => {
  it.each([0.2, 0.5, 0.735])("is drawn for %f of its distance and not beyond", async (share) => {
    const pixels = await picture(cutAt(share), { time: share * 10 });
    const [start, end] = [await project(-6, 0), await project(-6 + 12 * share, 0)];
    const [run, ...others] = runsOnRow(pixels, start.y);
    expect(others).toEqual([]);
    expect(Math.abs((run?.from ?? NaN) - start.x)).toBeLessThanOrEqual(1);
    expect(Math.abs((run?.from ?? NaN) + (run?.length ?? NaN) - end.x)).toBeLessThanOrEqual(1);
  });

  it("is not there before its beginning, and whole once its end is reached", async () => {
    expect(inkCount(await picture(cutAt(0.5), { time: 0 }))).toBe(0);
    const whole = await picture(cutAt(1), { time: 10 });
    const [start, end] = [await project(-6, 0), await project(6, 0)];
    const [run] = runsOnRow(whole, start.y);
    expect(Math.abs((run?.length ?? NaN) - (end.x - start.x))).toBeLessThanOrEqual(1);
  });

  it("is as wide as the zoom wants, with paper on either side", async () => {
    const pixels = await picture({ ...cutAt(0.5), zoom: 8 }, { time: 5 });
    const at = await project(-0.3, 0);
    const column = Array.from({ length: 40 }, (_, index) => at.y * ratio - 20 + index);
    const isPaper = (y: number) => pixels.at(at.x * ratio, y)[1] > 200;
    const ink = column.filter((y) => isInk(pixels, at.x * ratio, y)).length / ratio;
    expect(Math.abs(ink - 4.5)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(column.filter(isPaper).length / ratio - 3)).toBeLessThanOrEqual(1);
  });

  it("appears whole where segments are not to grow", async () => {
    expect(inkCount(await picture(cutAt(0.5), { time: 9.9, wholeSegments: true }))).toBe(0);
    expect(inkCount(await moment({ time: 10, wholeSegments: true }))).toBeGreaterThan(500);
  });

  it("that is only possible is fainter, and what does not show is not there", async () => {
    const sure = await picture(cutAt(0.5), { time: 5 });
    const { x, y } = await project(-4, 0);
    const green = (pixels: Pixels) => pixels.at(x * ratio, y * ratio)[1];
    expect(green(sure)).toBeLessThan(5);
    expect(green(await moment({ time: 5, look: "possible" }))).toBeGreaterThan(50);
    expect(inkCount(await moment({ time: 5, routes: [] }))).toBe(0);
  });

  it("takes another colour without an upload", async () => {
    const before = await picture(cutAt(0.5), { time: 5 });
    expect(inkCount(before)).toBeGreaterThan(500);
    await page.evaluate(() => window.routeLayer.countResources());
    await page.evaluate(() => window.routeLayer.setInk([0, 0, 1]));
    const after = await canvasPixels(page);
    expect(inkCount(after)).toBe(0);
    const { x, y } = await project(-4, 0);
    expect(after.at(x * ratio, y * ratio)[2]).toBeGreaterThan(200);
    expect(await page.evaluate(() => window.routeLayer.resources())).toEqual({
      made: 0,
      freed: 0,
      uploaded: 0,
    });
  });
});

describe("how a stretch is known", () => {
  const dashes = (stretch: "inferred" | "intended", zoom: number) =>
    picture({ ...cutAt(1, { stretch }), zoom }, { time: 10 });

  it.each([
    ["inferred", 4, 6, 5],
    ["inferred", 5, 6, 5],
    ["intended", 4, 2, 4],
    ["intended", 5, 2, 4],
  ] as const)("that is %s is dashed at zoom %i: %i on, %i off", async (stretch, zoom, on, off) => {
    const pixels = await dashes(stretch, zoom);
    const [start, end] = [await project(-6, 0), await project(6, 0)];
    const runs = runsOnRow(pixels, start.y);
    const inner = runs.slice(1, -1);
    expect(inner.length).toBeGreaterThan(10);
    for (const { ink, length } of inner)
      expect(Math.abs(length - (ink ? on : off))).toBeLessThan(1);
    const meanOf = (wanted: boolean) => {
      const lengths = inner.filter(({ ink }) => ink === wanted).map(({ length }) => length);
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    };
    expect(Math.abs(meanOf(true) - on)).toBeLessThan(0.4);
    expect(Math.abs(meanOf(false) - off)).toBeLessThan(0.4);
    // It begins with a dash and ends in a gap.
    expect(Math.abs((runs[0]?.from ?? NaN) - start.x)).toBeLessThanOrEqual(1);
    const last = runs.at(-1);
    expect(end.x - (last?.from ?? NaN) - (last?.length ?? NaN)).toBeGreaterThan(off - 1);
  });

  it("keeps its dashes where they are on the ground while the map is zoomed a little", async () => {
    await dashes("inferred", 5);
    const places: number[][] = [];
    for (const zoom of [4.6, 5.1]) {
      await page.evaluate((level) => window.routeLayer.look([0, 0], level), zoom);
      const [start, end] = [await project(-6, 0), await project(6, 0)];
      const runs = runsOnRow(await canvasPixels(page), start.y).filter(({ ink }) => ink);
      places.push(runs.map(({ from }) => (from - start.x) / (end.x - start.x)));
    }
    const [near = [], far = []] = places;
    expect(near.length).toBeGreaterThan(10);
    expect(near.length).toBe(far.length);
    for (const [index, place] of near.entries()) expect(place).toBeCloseTo(far[index] ?? NaN, 2);
  });

  it("that is intended ends in an arrow, which the line meets and does not pass", async () => {
    const pixels = await picture(
      { ...cutAt(1, { stretch: "intended", arrow: "atEnd" }) },
      { time: 10 },
    );
    const end = await project(6, 0);
    const inked = (x: number, y: number) => isInk(pixels, (end.x + x) * ratio, (end.y + y) * ratio);
    expect(inked(-2, 0)).toBe(true);
    expect(inked(2, 0)).toBe(false);
    expect([inked(-11, 4.5), inked(-11, -4.5)]).toEqual([true, true]);
    expect([inked(-3, 4.5), inked(-3, -4.5)]).toEqual([false, false]);
  });
});

describe("a head", () => {
  const walk: TestRoute = {
    segments: [
      {
        line: [
          [-6, 0],
          [6, 0],
        ],
        left: 0,
        reached: 10,
      },
    ],
    stops: [
      { at: [-6, 0], reached: 0 },
      { at: [6, 0], reached: 10 },
    ],
  };
  const map = { routes: [walk], centre: [0, 0] as [number, number], zoom: 5 };

  it.each([
    [10, 6, true],
    [5, 0, false],
    [2.5, -3, false],
  ])(
    "at time %f stands at longitude %f, filled where it is exact (%s)",
    async (time, lng, exact) => {
      const pixels = await picture(map, { time });
      const at = await project(lng, 0);
      const inked = (down: number) => isInk(pixels, at.x * ratio, (at.y + down) * ratio);
      expect([inked(-6.6), inked(6.6)]).toEqual([true, true]);
      expect([inked(-4), inked(4)]).toEqual([exact, exact]);
      expect([inked(0), inked(-10), inked(10)]).toEqual([false, false, false]);
      const middle = middleOfInk(pixels, at, 9.4);
      expect(Math.abs(middle.y - at.y)).toBeLessThan(0.5);
    },
  );

  it("of what is selected has a ring around it", async () => {
    const dark = (pixels: Pixels, x: number, y: number) => pixels.at(x * ratio, y * ratio)[0] < 60;
    const plain = await picture(map, { time: 5 });
    const at = await project(0, 0);
    expect(dark(plain, at.x, at.y - 11.2)).toBe(false);
    const selected = await moment({ time: 5, selected: 0 });
    expect(dark(selected, at.x, at.y - 11.2)).toBe(true);
  });
});

describe("places on the screen", () => {
  const spots = [
    [0, 0],
    [8, 7],
    [-4, 6],
    [4, -1],
  ] as const;
  const stops: TestRoute = { stops: spots.map((at) => ({ at, reached: 0 })) };
  const far: TestRoute = { stops: [{ at: [40, 70], reached: 1 }] };
  /** Its head stands far off, so that all spots have dots. */
  const dots: TestRoute = { stops: [...(stops.stops ?? []), ...(far.stops ?? [])] };

  it.each([
    ["mercator", 3],
    ["mercator", 4.1],
    ["globe", 3],
    ["globe", 3.7],
    ["vertical-perspective", 4],
  ] as const)("are the map's own within a pixel: %s at zoom %f", async (projection, zoom) => {
    const pixels = await picture({ routes: [dots], centre: [2, 3], zoom, projection }, { time: 2 });
    for (const [longitude, latitude] of spots) {
      const at = await project(longitude, latitude);
      const middle = middleOfInk(pixels, at, 5);
      expect(middle.ink).toBeGreaterThan(20);
      expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeLessThan(0.5);
    }
  });

  it.each([
    ["mercator", 3],
    ["globe", 3],
  ] as const)("of a line lie on the map's own way along it: %s", async (projection, zoom) => {
    const line = [[-20, 20] as const, [22, 3] as const];
    const segments = [{ line, left: 0, reached: 1 }];
    const pixels = await picture(
      {
        routes: [{ segments, stops: [{ at: [60, 75], reached: 1 }] }],
        centre: [0, 10],
        zoom,
        projection,
      },
      { time: 1 },
    );
    const mercator = (latitude: number) => Math.atanh(Math.sin((latitude * Math.PI) / 180));
    for (const share of [0.05, 0.3, 0.5, 0.77, 0.95]) {
      const y = mercator(20) + (mercator(3) - mercator(20)) * share;
      const latitude = (Math.asin(Math.tanh(y)) * 180) / Math.PI;
      const at = await project(-20 + 42 * share, latitude);
      const middle = middleOfInk(pixels, at, 3);
      expect(middle.ink).toBeGreaterThan(8);
      expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeLessThan(1);
    }
  });

  it("hold to half a pixel at zoom 16, the cut of a long line too", async () => {
    const [lng, lat] = [-99.133_21, 19.432_61];
    const line = [[lng - 3, lat] as const, [lng + 2, lat] as const];
    const route: TestRoute = {
      segments: [{ line, left: 0, reached: 5 }],
      stops: [{ at: [0, 60], reached: 3 }],
    };
    const pixels = await picture({ routes: [route], centre: [lng, lat], zoom: 16 }, { time: 3 });
    const at = await project(lng, lat);
    const row = middleOfInk(pixels, { x: at.x - 40, y: at.y }, 6);
    expect(Math.abs(row.y - at.y)).toBeLessThan(0.5);
    // The line comes in from beyond the picture's left edge.
    const end = runsOnRow(pixels, at.y, true).find(({ ink }) => !ink)?.from;
    expect(Math.abs((end ?? NaN) - at.x)).toBeLessThanOrEqual(0.5);
  });

  it("on the far side of the globe are not drawn", async () => {
    const routes: TestRoute[] = [
      {
        segments: [
          {
            line: [
              [150, 0],
              [179, 10],
            ],
            left: 0,
            reached: 1,
          },
        ],
        stops: [{ at: [170, 5], reached: 0 }],
      },
    ];
    const hidden = await picture(
      { routes, centre: [0, 0], zoom: 1, projection: "globe" },
      { time: 2 },
    );
    expect(inkCount(hidden)).toBe(0);
    await page.evaluate(() => window.routeLayer.look([170, 0], 1));
    expect(inkCount(await canvasPixels(page))).toBeGreaterThan(20);
  });

  it("are drawn on each copy of the world, and across the antimeridian", async () => {
    const line = [[170, 0] as const, [190, 0] as const];
    const routes: TestRoute[] = [
      { segments: [{ line, left: 0, reached: 1 }], stops: [{ at: [0, 60], reached: 1 }] },
    ];
    const map = { routes, centre: [180, 0] as [number, number], copies: true };
    const near = await picture({ ...map, zoom: 4 }, { time: 1 });
    const [run, ...others] = runsOnRow(near, 200);
    expect(others).toEqual([]);
    expect(run?.length).toBeCloseTo((20 / 360) * 512 * 2 ** 4, -1);
    await page.evaluate(() => window.routeLayer.look([100, 0], 0));
    const copies = runsOnRow(await canvasPixels(page), 200).filter(({ ink }) => ink);
    expect(copies).toHaveLength(1);
  });
});

describe("picking", () => {
  const open = (asked: Asked, more: Partial<TestMap> = {}) =>
    picture(
      { routes: [cutAt(0.5).routes[0] ?? {}, beside], centre: [0, 0], zoom: 5, ...more },
      asked,
    );
  const beside: TestRoute = {
    segments: [
      {
        line: [
          [-8, 1],
          [8, 1],
        ],
        left: 0,
        reached: 10,
      },
    ],
    stops: [{ at: [4, -4], reached: 5 }],
  };

  it("hits a line within seven pixels of what is drawn of it", async () => {
    await open({ time: 5 });
    const on = await project(-4, 0);
    expect(await pick(on.x, on.y + 6.5)).toMatchObject([{ route: 0, part: "line" }]);
    expect(await pick(on.x, on.y + 8)).toEqual([]);
    const beyond = await project(1, 0);
    expect(await pick(beyond.x, beyond.y)).toEqual([]);
  });

  it("hits a stop within twelve pixels, before a line", async () => {
    await open({ time: 5 });
    const at = await project(4, -4);
    expect(await pick(at.x + 8, at.y - 8)).toMatchObject([{ route: 1, part: "mark" }]);
    expect(await pick(at.x + 9, at.y - 9)).toEqual([]);
  });

  it("gives the nearest first, and nothing that does not show", async () => {
    await open({ time: 5 }, { zoom: 3 });
    const [low, high] = [await project(-4, 0), await project(-4, 1)];
    expect(low.y - high.y).toBeGreaterThan(7);
    const between = (share: number) => pick(low.x, low.y + (high.y - low.y) * share);
    expect((await between(0.4)).map(({ route }) => route)).toEqual([0, 1]);
    expect((await between(0.6)).map(({ route }) => route)).toEqual([1, 0]);
    await moment({ time: 5, routes: [1] });
    expect((await between(0.4)).map(({ route }) => route)).toEqual([1]);
    await moment({ time: -1 });
    expect(await between(0.4)).toEqual([]);
  });

  it("knows where things are drawn while the globe becomes the flat map", async () => {
    const spots = [[8, 5] as const, [-4, 6] as const, [2, 0] as const];
    const stops = [...spots, [40, 70] as const].map((at, index) => ({ at, reached: index }));
    const pixels = await picture(
      { routes: [{ stops }], centre: [2, 3], zoom: 4.9, projection: "between" },
      { time: 9 },
    );
    for (const [longitude, latitude] of spots) {
      const middle = middleOfInk(pixels, await project(longitude, latitude), 9);
      expect(middle.ink).toBeGreaterThan(20);
      const [hit] = await pick(middle.x, middle.y);
      expect(hit?.part).toBe("mark");
      expect(hit?.distance).toBeLessThan(0.3);
    }
  });

  it("hits what is seen of a globe, and nothing on its far side", async () => {
    await open({ time: 5 }, { zoom: 2, projection: "globe", centre: [-30, 20] });
    const on = await project(-6, 0);
    expect((await pick(on.x, on.y))[0]).toMatchObject({ route: 0 });
    await page.evaluate(() => window.routeLayer.look([174, 0], 2));
    const behind = await project(-6, 0);
    expect(await pick(behind.x, behind.y)).toEqual([]);
  });
});

describe("the layer", () => {
  it("comes back with its context", async () => {
    const before = await picture(cutAt(0.5), { time: 5 });
    await page.evaluate(() => window.routeLayer.loseContext());
    expect(inkCount(before)).toBeGreaterThan(500);
    expect(Buffer.compare((await canvasPixels(page)).bytes, before.bytes)).toBe(0);
  });

  it("leaves the context's state as it found it", async () => {
    await picture(cutAt(0.5), { time: 5, selected: 0 });
    expect(await page.evaluate(() => window.routeLayer.stateChanges())).toEqual([]);
  });

  it("frees all that it made when it is removed", async () => {
    await picture(cutAt(0.5), { time: 5 });
    await page.evaluate(() => window.routeLayer.remove());
    expect(inkCount(await canvasPixels(page))).toBe(0);
    await page.evaluate(() => window.routeLayer.countResources());
    await page.evaluate(() => window.routeLayer.add());
    expect(inkCount(await canvasPixels(page))).toBeGreaterThan(500);
    await page.evaluate(() => window.routeLayer.remove());
    const { made, freed } = await page.evaluate(() => window.routeLayer.resources());
    expect(made).toBeGreaterThan(8);
    expect(freed).toBe(made);
  });

  it("draws nothing while nothing changes", async () => {
    await picture(cutAt(0.5), { time: 5 });
    const before = await page.evaluate(() => window.routeLayer.renders());
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => window.routeLayer.renders())).toBe(before);
  });

  it("draws a thousand routes of a hundred positions as it draws seven", async () => {
    await page.evaluate(() => window.routeLayer.openWandering(1000, 100));
    const early = inkCount(await moment({ time: 5 }));
    const late = inkCount(await moment({ time: 365 }));
    expect(early).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(early * 2);
    expect(inkCount(await moment({ time: -1 }))).toBe(0);
  });

  it("had nothing to complain about", () => {
    // The page loses its context once on purpose, of which MapLibre warns; that is no error.
    expect(complaints).toEqual([]);
  });
});
