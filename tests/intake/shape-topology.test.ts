import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { readTopology } from "../../src/intake/read-topology.ts";
import { shapeTopology } from "../../src/intake/shape-topology.ts";
import type { Place } from "../../src/record/where.ts";
import { firstStory } from "../first-story.ts";
import { square, town } from "../invented-story.ts";
import { sameRings } from "./same-rings.ts";

const place = (id: string, geometry: Geometry): Place => ({ ...square(id, 0, 0), id, geometry });
const through = (...places: readonly Place[]) =>
  readTopology(JSON.parse(JSON.stringify(shapeTopology(places))));

expect.addEqualityTesters([sameRings]);

describe("the shapes of a story in one topology", () => {
  it("are all there again, to the digit, and no town is among them", () => {
    const shapes = [...firstStory.places.values()].filter(
      ({ geometry }) => geometry.type !== "Point",
    );
    const back = through(...firstStory.places.values());
    expect([...back.keys()].toSorted()).toEqual(shapes.map(({ id }) => id).toSorted());
    for (const { id, geometry } of shapes) {
      expect(back.get(id)).toEqual(geometry);
    }
  });

  it("have a border that two share once", () => {
    const west = place("west", {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    });
    const east = place("east", {
      type: "Polygon",
      coordinates: [
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [1, 0],
        ],
      ],
    });
    const { arcs } = shapeTopology([west, east]);
    expect(arcs).toHaveLength(3);
    expect(arcs.flat()).toHaveLength(2 + 4 + 4);
  });

  it("have as many decimals as are given, six at most", () => {
    const line = (coordinates: Position[]) => place("line", { type: "LineString", coordinates });
    const read = (coordinates: Position[]) => through(line(coordinates)).get("line");
    expect(
      read([
        [-99.1, 19.43],
        [0.1, 0.2],
        [0.3, 0.00001],
      ]),
    ).toEqual({
      type: "LineString",
      coordinates: [
        [-99.1, 19.43],
        [0.1, 0.2],
        [0.3, 0.00001],
      ],
    });
    expect(
      read([
        [0.12345678, 1],
        [2, 3],
      ]),
    ).toMatchObject({
      coordinates: [
        [0.123457, 1],
        [2, 3],
      ],
    });
  });

  it("are none where there are only towns", () => {
    expect(through(town("port", 1, 2)).size).toBe(0);
    expect(through().size).toBe(0);
  });

  it("come back whatever line there is", () => {
    const degrees = fc
      .integer({ min: -1_800_000, max: 1_800_000 })
      .map((tenThousandths) => tenThousandths / 10_000);
    const position = fc.tuple(degrees, degrees);
    fc.assert(
      fc.property(
        fc.uniqueArray(position, { minLength: 2, maxLength: 40, selector: String }),
        (coordinates) => {
          const geometry: Geometry = { type: "LineString", coordinates };
          expect(through(place("line", geometry)).get("line")).toEqual(geometry);
        },
      ),
    );
  });
});
