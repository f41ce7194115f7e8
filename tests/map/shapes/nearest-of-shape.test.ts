import type { Map as MapLibreMap } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { mercatorShape } from "../../../src/map/shapes/mercator-shape.ts";
import { nearestOfShape } from "../../../src/map/shapes/nearest-of-shape.ts";
import type { ShapeView } from "../../../src/map/shapes/shape-drawing.ts";
import { degreesOf, fixedPoint, wholeX, wholeY } from "../../../src/scene/mercator.ts";
import { boxWithHole } from "./test-shapes.ts";

const [width, height, zoom] = [800, 600, 5];
const world = 512 * 2 ** zoom;

/** A flat map that looks straight down at a place; a degree is some 45 pixels wide. */
function mapAt(longitude: number, latitude: number) {
  const centre = fixedPoint(longitude, latitude);
  const mainMatrix = new Float32Array(16);
  mainMatrix.set([(2 * world) / width, 0, 0, 0, 0, (-2 * world) / height]);
  mainMatrix[15] = 1;
  const projection = {
    mainMatrix,
    fallbackMatrix: mainMatrix,
    tileMercatorCoords: [centre.x / wholeX, centre.y / wholeY, 1, 1] as const,
    clippingPlane: [0, 0, 0, 1] as const,
    transition: 0,
  };
  const screen = { centre } as ShapeView["seen"]["screen"];
  const seen = { screen, relative: projection, zoom, pixelRatio: 1 };
  const view: ShapeView = { seen, width, height, latitude };
  const unproject: MapLibreMap["unproject"] = (point) => {
    const [x, y] = point as [number, number];
    const [lng, lat] = degreesOf({
      x: (centre.x + ((x - width / 2) / world) * wholeX + wholeX) % wholeX,
      y: centre.y + ((y - height / 2) / world) * wholeY,
    });
    return { lng, lat } as ReturnType<MapLibreMap["unproject"]>;
  };
  return { map: { unproject }, view };
}

const middle = { x: width / 2, y: height / 2 };
const box = mercatorShape(boxWithHole(0, -3, 6));

describe("where a shape comes nearest", () => {
  it("is the point itself where an area holds it", () => {
    const { map, view } = mapAt(1, 0);
    expect(nearestOfShape(box, middle, map, view)).toEqual(middle);
  });

  it("is on the edge of an area that lies beside, and of its hole where that holds the point", () => {
    const beside = mapAt(-2, 0);
    const edge = nearestOfShape(box, middle, beside.map, beside.view);
    expect(edge?.x).toBeCloseTo(middle.x + (2 / 360) * world, 0);
    expect(edge?.y).toBeCloseTo(middle.y, 0);
    // The hole is from 2 to 4 degrees.
    const within = mapAt(2.5, 0);
    const hole = nearestOfShape(box, middle, within.map, within.view);
    expect(hole?.x).toBeCloseTo(middle.x - (0.5 / 360) * world, 0);
  });

  it("is on a leg of a line, over the antimeridian too", () => {
    const line = mercatorShape({
      type: "LineString",
      coordinates: [
        [175, 2],
        [185, 2],
      ],
    });
    for (const longitude of [179, -178]) {
      const { map, view } = mapAt(longitude, 0);
      const nearest = nearestOfShape(line, middle, map, view);
      expect(nearest?.x).toBeCloseTo(middle.x, 0);
      expect(nearest?.y).toBeLessThan(middle.y - 80);
    }
  });

  it("is nowhere for what is empty", () => {
    const { map, view } = mapAt(0, 0);
    const empty = mercatorShape({ type: "LineString", coordinates: [] });
    expect(nearestOfShape(empty, middle, map, view)).toBeNull();
  });
});
