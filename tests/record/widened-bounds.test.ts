import { distance } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widenedBounds } from "../../src/record/widened-bounds.ts";

describe("widened bounds", () => {
  it("are as wide as asked, on the ground, around the same middle", () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(170), degrees(60), fc.integer({ min: 1, max: 500 }), (lon, lat, km) => {
        const [west, south, east, north] = widenedBounds([lon, lat, lon, lat], km);
        expect((west + east) / 2).toBeCloseTo(lon, 6);
        expect((south + north) / 2).toBeCloseTo(lat, 6);
        // Within a hundredth: a straight way is shorter than one along the parallel.
        expect(distance([west, lat], [east, lat]) / km).toBeCloseTo(1, 2);
        expect(distance([lon, south], [lon, north]) / km).toBeCloseTo(1, 2);
      }),
    );
  });

  it("lie around the middle of a wide place", () => {
    const [west, , east] = widenedBounds([-100, 0, -90, 0], 111.32);
    expect([west, east]).toEqual([-95.5, -94.5]);
  });
});
