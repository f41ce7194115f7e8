import fc from "fast-check";
import { MercatorCoordinate } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { projectionAround } from "../../../src/map/gl/fixed-mercator.ts";
import {
  degreesOf,
  fixedPoint,
  mercatorX,
  mercatorY,
  worldOf,
} from "../../../src/scene/mercator.ts";

const longitude = fc.double({ min: -180, max: 179.999, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });

describe("fixed-point mercator", () => {
  it("is the map's own mercator", () => {
    fc.assert(
      fc.property(longitude, latitude, (lng, lat) => {
        const { x, y } = MercatorCoordinate.fromLngLat({ lng, lat });
        expect(mercatorX(lng)).toBeCloseTo(x, 12);
        expect(mercatorY(lat)).toBeCloseTo(y, 12);
      }),
    );
  });

  it("comes back to the degree within a fiftieth of a pixel at zoom 16", () => {
    fc.assert(
      fc.property(longitude, latitude, (lng, lat) => {
        const [backLng, backLat] = degreesOf(fixedPoint(lng, lat));
        const pixels = 512 * 2 ** 16;
        expect(Math.abs(mercatorX(backLng) - mercatorX(lng)) * pixels).toBeLessThan(0.02);
        expect(Math.abs(mercatorY(backLat) - mercatorY(lat)) * pixels).toBeLessThan(0.02);
      }),
    );
  });

  it("goes around the world in x and stays on its edge in y", () => {
    expect(fixedPoint(190, 0)).toEqual(fixedPoint(-170, 0));
    expect(fixedPoint(-540, 0)).toEqual(fixedPoint(180, 0));
    expect(fixedPoint(180, 90)).toEqual({ x: 0, y: 0 });
    expect(fixedPoint(0, -90)).toEqual({ x: 2 ** 31, y: 2 ** 31 - 1 });
  });

  it("tells on which copy of the world a longitude is", () => {
    expect([-540, -181, -180, 0, 179.9, 180, 541].map(worldOf)).toEqual([-1, -1, 0, 0, 0, 1, 2]);
  });

  it("differs by what a signed integer of 32 bits holds", () => {
    fc.assert(
      fc.property(longitude, latitude, longitude, latitude, (lng, lat, otherLng, otherLat) => {
        const [one, other] = [fixedPoint(lng, lat), fixedPoint(otherLng, otherLat)];
        expect((one.y - other.y) | 0).toBe(one.y - other.y);
        // Around the world the short way.
        const east = ((one.x - other.x) | 0) / 2 ** 32;
        const exact = mercatorX(lng) - mercatorX(otherLng);
        expect(Math.abs(east)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(Math.sin(Math.PI * (east - exact)))).toBeLessThan(1e-8);
      }),
    );
  });
});

describe("a projection around a centre", () => {
  const matrix = Float64Array.from({ length: 16 }, (_, index) => Math.sin(index + 1) * 10 ** 5);
  const centre = fixedPoint(-99.1, 19.4);
  const input = (define: string) => ({
    shaderData: { variantName: "a", vertexShaderPrelude: "", define },
    defaultProjectionData: {
      mainMatrix: matrix as never,
      fallbackMatrix: matrix as never,
      tileMercatorCoords: [0, 0, 1, 1] as [number, number, number, number],
      clippingPlane: [0, 0, 0, 0] as [number, number, number, number],
      projectionTransition: 1,
      clipAntimeridian: false,
    },
  });
  const times = (of: ArrayLike<number>, x: number, y: number) =>
    [0, 1, 2, 3].map((row) => (of[row] ?? 0) * x + (of[4 + row] ?? 0) * y + (of[12 + row] ?? 0));

  it("takes a point near the centre to where the map's own does", () => {
    const { mainMatrix, fallbackMatrix } = projectionAround(input(""), centre);
    const [x, y] = [centre.x / 2 ** 32, centre.y / 2 ** 31];
    const wanted = times(matrix, x + 1e-6, y - 2e-6);
    for (const moved of [mainMatrix, fallbackMatrix]) {
      for (const [row, value] of times(moved, 1e-6, -2e-6).entries()) {
        expect(Math.abs(value - (wanted[row] ?? NaN))).toBeLessThan(0.02);
      }
    }
  });

  it("leaves the globe's own matrix alone, whose points lie on a sphere", () => {
    const { mainMatrix, tileMercatorCoords } = projectionAround(input("#define GLOBE"), centre);
    expect([...mainMatrix]).toEqual([...Float32Array.from(matrix)]);
    expect(tileMercatorCoords[0]).toBeCloseTo((180 - 99.1) / 360, 9);
  });
});
