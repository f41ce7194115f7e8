import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraPadding, nearestZoom } from "../../src/scene/camera-bounds.ts";
import { fitBounds } from "../../src/scene/fit-bounds.ts";
import { mercatorX, mercatorY } from "../../src/scene/mercator.ts";

const degrees = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true, noDefaultInfinity: true });

describe("what a map looks at to show all within bounds", () => {
  it("leaves room around them, the same on each side of the part that nothing covers", () => {
    const room = fc.record({
      width: fc.integer({ min: 300, max: 2000 }),
      height: fc.integer({ min: 200, max: 1200 }),
      covered: fc.integer({ min: 0, max: 150 }),
    });
    fc.assert(
      fc.property(
        fc.tuple(degrees(-170, 0), degrees(-60, 0), degrees(1, 60), degrees(1, 60)),
        room,
        ([west, south, wide, high], size) => {
          const [east, north] = [west + wide, south + high];
          const { lon, lat, zoom } = fitBounds([west, south, east, north], size);
          const world = 512 * 2 ** zoom;
          const { beside, above } = cameraPadding(size.width, size.height - size.covered);
          const across = [west, east].map((each) => (mercatorX(each) - mercatorX(lon)) * world);
          const down = [north, south].map((each) => (mercatorY(each) - mercatorY(lat)) * world);
          const rooms = [
            ...across.map((each) => size.width / 2 - Math.abs(each) - beside),
            ...down.map((each) => (size.height - size.covered) / 2 - Math.abs(each) - above),
          ];
          expect(Math.min(...rooms)).toBeGreaterThan(-0.01);
          // As near as it can be.
          if (zoom < nearestZoom) expect(Math.min(...rooms)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it("leaves room for a mark and its ring beside what lies at the edge of a low map", () => {
    expect(cameraPadding(390, 216).beside).toBe(39);
    expect(cameraPadding(390, 216).above).toBeCloseTo(26, 0);
    expect(cameraPadding(900, 650)).toEqual({ beside: 72, above: 72 });
    expect(cameraPadding(300, 400)).toEqual({ beside: 36, above: 36 });
  });

  it("is as near as the map comes by itself for one point, and a place for a map that is covered whole", () => {
    const size = { width: 400, height: 300 };
    const point = fitBounds([-99, 19, -99, 19], size);
    expect(point.zoom).toBe(nearestZoom);
    expect([point.lon, point.lat].map((each) => each.toFixed(6))).toEqual([
      "-99.000000",
      "19.000000",
    ]);
    const { zoom } = fitBounds([-117, 14, -92, 33], { ...size, covered: 500 });
    expect(Number.isNaN(zoom)).toBe(false);
  });
});
