import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mercatorX, mercatorY } from "../../src/scene/mercator.ts";
import { stillCamera } from "../../src/still/still-camera.ts";
import { stillProjection } from "../../src/still/still-projection.ts";
import { inventedStory, square, town } from "../invented-story.ts";

const size = { width: 900, height: 600 };

describe("a picture's projection", () => {
  it("puts what the camera looks at into the middle at every zoom", () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true });
    const lat = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(lon, lat, fc.double({ min: 1.5, max: 11, noNaN: true }), (x, y, zoom) => {
        const at = stillProjection({ lon: x, lat: y, zoom, ...size }).project(x, y);
        expect(at?.[0]).toBeCloseTo(450, 6);
        expect(at?.[1]).toBeCloseTo(300, 6);
      }),
    );
  });

  it("is web mercator from near", () => {
    const { project } = stillProjection({ lon: -99, lat: 19, zoom: 6, ...size });
    const world = 512 * 2 ** 6;
    const at = project(-92, 25);
    expect(at?.[0]).toBeCloseTo(450 + (mercatorX(-92) - mercatorX(-99)) * world, 6);
    expect(at?.[1]).toBeCloseTo(300 + (mercatorY(25) - mercatorY(19)) * world, 6);
  });

  it("is as large in the middle from afar as mercator is", () => {
    const { project } = stillProjection({ lon: -99, lat: 45, zoom: 3, ...size });
    const east = (project(-98.99, 45)?.[0] ?? 0) - 450;
    expect(east).toBeCloseTo((0.01 / 360) * 512 * 8, 3);
  });

  it("is a globe from afar: it hides its far side and ends at its edge", () => {
    const { project, edge, line } = stillProjection({ lon: 0, lat: 0, zoom: 2, ...size });
    expect(project(180, 0)).toBeNull();
    expect(project(100, 0)).toBeNull();
    expect(
      line([
        [170, 0],
        [180, 5],
      ]),
    ).toBeNull();
    for (let lon = 0; lon < 90; lon += 1) {
      const at = project(lon, 0);
      if (at) expect(at[0] - 450).toBeLessThanOrEqual(edge);
    }
    const farthest = line([
      [0, 0],
      [179, 0],
    ])?.at(-1);
    expect(farthest?.[0]).toBeCloseTo(450 + edge, 6);
  });

  it("becomes flat without a jump", () => {
    const places = [
      [-110, 30],
      [-90, 15],
      [-80, 8],
    ] as const;
    for (let zoom = 4.3; zoom < 5.7; zoom += 0.005) {
      const [one, next] = [zoom, zoom + 0.005].map((each) =>
        stillProjection({ lon: -99, lat: 19, zoom: each, ...size }),
      );
      for (const [lon, lat] of places) {
        const [from, to] = [one?.project(lon, lat), next?.project(lon, lat)];
        expect(
          Math.hypot((from?.[0] ?? 0) - (to?.[0] ?? 0), (from?.[1] ?? 0) - (to?.[1] ?? 0)),
        ).toBeLessThan(8);
      }
    }
  });

  it("bends what is straight on a flat map along the globe, and only there", () => {
    const border = [
      [-123, 49],
      [-95, 49],
    ];
    const camera = { lon: -99, lat: 30, ...size };
    expect(stillProjection({ ...camera, zoom: 6 }).line(border)).toHaveLength(2);
    const bent = stillProjection({ ...camera, zoom: 3 });
    const points = bent.line(border) ?? [];
    expect(points.length).toBeGreaterThan(10);
    const [middle] = [bent.project(-109, 49)];
    expect(
      points.some(([x, y]) => Math.hypot(x - (middle?.[0] ?? 0), y - (middle?.[1] ?? 0)) < 6),
    ).toBe(true);
  });
});

describe("where a picture looks", () => {
  const story = inventedStory({ places: [town("a", -100, 20), square("b", -95, 15)] });

  it("has all that is asked for in sight, within a padding", () => {
    const camera = stillCamera({ places: ["a", "b"] }, story, size);
    const { project } = stillProjection({ ...camera, zoom: Math.max(camera.zoom, 5.5) });
    expect(camera.zoom).toBeGreaterThan(5.5);
    for (const [lon, lat] of [
      [-100, 20],
      [-94, 15],
    ] as const) {
      const [x = 0, y = 0] = project(lon, lat) ?? [];
      expect(x).toBeGreaterThan(71);
      expect(x).toBeLessThan(829);
      expect(y).toBeGreaterThan(71);
      expect(y).toBeLessThan(529);
    }
  });

  it("comes no nearer to one town than zoom 8", () => {
    expect(stillCamera({ places: ["a"] }, story, size)).toMatchObject({
      lat: expect.closeTo(20, 6),
      lon: expect.closeTo(-100, 6),
      zoom: 8,
    });
  });

  it("is where the reader is, within the zooms that there are", () => {
    const viewpoint = { lon: -90, lat: 10, zoom: 20 };
    expect(stillCamera({ viewpoint }, story, size)).toEqual({
      lon: -90,
      lat: 10,
      zoom: 11,
      ...size,
    });
  });

  it("is the whole earth where no place is known", () => {
    expect(stillCamera({ places: ["nowhere"] }, story, size).zoom).toBe(1.5);
  });
});
