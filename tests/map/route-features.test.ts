import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Waypoint } from "../../src/record/record.ts";
import { cutLine, routeFeatures } from "../../src/map/route-features.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, record, river, square, stop, town } from "../invented-story.ts";
import { day } from "../time/days.ts";

const south = town("south", 0, 0);
const middle = town("middle", 0, 6);
const north = town("north", 0, 12);
const border = river("border", [-5, 13], [5, 13]);
const state = square("state", 0, -3);

function routeOf(...waypoints: readonly Waypoint[]) {
  const walk = record("walk", { layer: "routes", waypoints });
  const places = [south, middle, north, border, state];
  const { pieces, marks, parts } = routeFeatures(
    inventedStory({ places, records: [record("storm", { places: ["south"] }), walk] }),
    "light",
  );
  expect(parts).toHaveLength(1);
  const [part] = parts;
  if (!part) throw new Error("the route has no parts");
  const timeOf = new Map(part.pieces.map(({ key, at }) => [key, at]));
  return { pieces, marks, part, timeOf };
}

const imagesOf = ({ marks }: Pick<ReturnType<typeof routeOf>, "marks">, name: string) =>
  marks.filter(({ properties }) => properties.image.split("/")[1] === name);

describe("a line that is cut", () => {
  it("has one point more than pieces, from its beginning to its end", () => {
    const points = cutLine(
      [
        [0, 0],
        [3, 0],
        [3, 1],
      ],
      4,
    );
    expect(points).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 1],
    ]);
  });

  it("without length stays where it is", () => {
    const still = cutLine(
      [
        [2, 3],
        [2, 3],
      ],
      3,
    );
    expect(still).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 3],
    ]);
  });

  it("of fewer than two positions has no points", () => {
    expect(cutLine([], 3)).toEqual([]);
    expect(cutLine([[1, 1]], 3)).toEqual([]);
  });

  const coordinate = fc.integer({ min: -100, max: 100 });
  const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 });

  it("keeps its ends, and no piece is longer than its share of the whole", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 70 }), (positions, count) => {
        const points = cutLine(positions, count);
        expect(points).toHaveLength(count + 1);
        for (const axis of [0, 1]) {
          expect(points[0]?.[axis]).toBeCloseTo(positions[0]?.[axis] ?? NaN, 9);
          expect(points.at(-1)?.[axis]).toBeCloseTo(positions.at(-1)?.[axis] ?? NaN, 9);
        }
        const share = lengthOf(positions) / count;
        for (const [index, point] of points.slice(1).entries()) {
          expect(lengthOf([points[index] ?? [], point])).toBeLessThanOrEqual(share + 1e-9);
        }
      }),
    );
  });
});

function lengthOf(line: readonly (readonly number[])[]): number {
  return line.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = line[index] ?? [];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

describe("a route of dated towns", () => {
  const route = routeOf(
    stop("south", "start", "2001-05-01"),
    stop("middle", "reported", "2001-05-03", [0, 0], [0, 6]),
    stop("north", "inferred", "2001-05-06", [0, 6], [0, 12]),
  );

  it("shows its pieces one after another, the last as the stop is reached", () => {
    const times = route.pieces.map(({ properties }) => route.timeOf.get(properties.key) ?? NaN);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
    expect(times[0]).toBeGreaterThan(day("2001-05-01"));
    const reported = route.pieces.filter(({ properties }) => properties.segment === "reported");
    expect(route.timeOf.get(reported.at(-1)?.properties.key ?? "")).toBe(day("2001-05-03") + 1);
  });

  it("joins what is reported without a gap", () => {
    const reported = route.pieces.filter(({ properties }) => properties.segment === "reported");
    for (const [index, { geometry }] of reported.entries()) {
      const [from, to] = geometry.coordinates;
      expect(from).toEqual(reported[index - 1]?.geometry.coordinates[1] ?? [0, 0]);
      if (index === reported.length - 1) expect(to).toEqual([0, 6]);
    }
  });

  it("leaves gaps in what is inferred, one of them before the stop", () => {
    const inferred = route.pieces.filter(({ properties }) => properties.segment === "inferred");
    expect(inferred[0]?.geometry.coordinates[0]).toEqual([0, 6]);
    expect(inferred.at(-1)?.geometry.coordinates[1]?.[1]).toBeLessThan(12);
    const drawn = inferred.reduce((sum, { geometry }) => sum + lengthOf(geometry.coordinates), 0);
    expect(drawn).toBeCloseTo(3, 9);
  });

  it("has a stop at each town, and no arrow", () => {
    expect(imagesOf(route, "stop").map(({ geometry }) => geometry.coordinates)).toEqual([
      [0, 0],
      [0, 6],
      [0, 12],
    ]);
    expect(imagesOf(route, "arrow")).toEqual([]);
    const [first, second] = imagesOf(route, "stop").map(({ properties }) => properties.key);
    expect(route.timeOf.get(first ?? "")).toBe(day("2001-05-01"));
    expect(route.timeOf.get(second ?? "")).toBe(day("2001-05-03") + 1);
  });

  it("has a head that goes from the first stop to the last, surely where they were at stops only", () => {
    const { heads } = route.part;
    expect(heads[0]).toMatchObject({ from: day("2001-05-01"), point: [0, 0] });
    expect(heads.at(-1)).toMatchObject({ from: day("2001-05-06") + 1, point: [0, 12] });
    expect(heads.map(({ from }) => from)).toEqual(
      heads.map(({ from }) => from).toSorted((a, b) => a - b),
    );
    const latitudes = heads.map(({ point }) => point[1] ?? NaN);
    expect(latitudes).toEqual(latitudes.toSorted((a, b) => a - b));
    expect(imagesOf(route, "head").map(({ geometry }) => geometry.coordinates)).toEqual([
      [0, 0],
      [0, 6],
      [0, 12],
    ]);
    expect(imagesOf(route, "estimated-head").length).toBe(heads.length - 3);
  });

  it("has a feature for each head, and a time for each piece", () => {
    const marks = new Set(route.marks.map(({ properties }) => properties.key));
    for (const { key } of route.part.heads) expect(marks).toContain(key);
    for (const { properties } of route.pieces) expect(route.timeOf.has(properties.key)).toBe(true);
  });

  it("takes its layer's colour in the theme", () => {
    for (const { properties } of route.pieces) expect(properties.colour).toBe("#112233");
    for (const { properties } of route.marks) expect(properties.image).toMatch(/\/#112233$/);
  });
});

describe("a route whose date is vague", () => {
  it("has no head that is sure there", () => {
    const route = routeOf(
      stop("south", "start", "2001-05-01"),
      stop("middle", "reported", "2001-06", [0, 0], [0, 6]),
    );
    expect(imagesOf(route, "head").map(({ geometry }) => geometry.coordinates)).toEqual([[0, 0]]);
  });
});

describe("a route from a state to a border", () => {
  const route = routeOf(
    stop("state", "start", "2001-05-01"),
    stop("south", "reported", "2001-05-03", [0.5, -1.8], [0, 0]),
    stop("border", "reported", "2001-05-06", [0, 0], [0, 11]),
  );

  it("has a stop at the town only, and an arrow on each line that touches a shape", () => {
    expect(imagesOf(route, "stop").map(({ geometry }) => geometry.coordinates)).toEqual([[0, 0]]);
    expect(imagesOf(route, "arrow")).toHaveLength(2);
  });

  it("shows an arrow when the stop it points to is reached", () => {
    const times = imagesOf(route, "arrow").map(({ properties }) =>
      route.timeOf.get(properties.key),
    );
    expect(times).toEqual([day("2001-05-03") + 1, day("2001-05-06") + 1]);
  });

  it("points along the line, in degrees clockwise from north", () => {
    const [northWest, due] = imagesOf(route, "arrow").map(({ properties }) => properties.bearing);
    expect(due).toBeCloseTo(0, 9);
    expect(northWest).toBeGreaterThan(-30);
    expect(northWest).toBeLessThan(-10);
  });
});

describe("a route that goes east", () => {
  it("has an arrow of 90 degrees", () => {
    const route = routeOf(
      stop("south", "start", "2001-05-01"),
      stop("state", "intended", null, [0, 0], [4, 0]),
    );
    expect(imagesOf(route, "arrow").map(({ properties }) => properties.bearing)).toEqual([90]);
  });
});

describe("a route that was meant to go on", () => {
  const route = routeOf(
    stop("south", "start", "2001-05-01"),
    stop("middle", "reported", "2001-05-03", [0, 0], [0, 6]),
    stop("north", "intended", null, [0, 6], [0, 12]),
  );
  const intended = route.pieces.filter(({ properties }) => properties.segment === "intended");

  it("shows the intention from the last stop that was reached, all at once", () => {
    expect(intended.length).toBeGreaterThan(0);
    for (const { properties } of intended) {
      expect(route.timeOf.get(properties.key)).toBe(day("2001-05-03") + 1);
    }
  });

  it("draws it in dashes that end before the place, with an arrow and no stop", () => {
    expect(intended.at(-1)?.geometry.coordinates[1]?.[1]).toBeLessThan(12);
    const drawn = intended.reduce((sum, { geometry }) => sum + lengthOf(geometry.coordinates), 0);
    expect(drawn).toBeCloseTo(2, 9);
    expect(imagesOf(route, "arrow")).toHaveLength(1);
    expect(imagesOf(route, "stop").map(({ geometry }) => geometry.coordinates)).toEqual([
      [0, 0],
      [0, 6],
    ]);
  });

  it("sends no head there", () => {
    for (const { point } of route.part.heads) expect(point[1]).toBeLessThanOrEqual(6);
  });
});

describe("a route that went on elsewhere than was meant", () => {
  it("grows from the last stop that was reached", () => {
    const route = routeOf(
      stop("south", "start", "2001-05-01"),
      stop("north", "intended", null, [0, 0], [0, 12]),
      stop("middle", "reported", "2001-05-03", [0, 12], [0, 6]),
      stop("south", "reported", "2001-05-09", [0, 6], [0, 0]),
    );
    const times = route.pieces
      .filter(({ properties }) => properties.segment === "reported")
      .map(({ properties }) => route.timeOf.get(properties.key) ?? NaN);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeLessThan(day("2001-05-02"));
  });
});

describe("a route of which nothing is drawn", () => {
  it("of one stop has its head", () => {
    const route = routeOf(stop("south", "start", "2001-05-01"));
    expect(route.pieces).toEqual([]);
    expect(route.part.heads).toHaveLength(1);
  });

  it("between shapes that touch has neither piece nor mark", () => {
    const route = routeOf(
      stop("state", "start", "2001-05-01"),
      stop("border", "reported", "2001-05-02"),
    );
    expect(route.pieces).toEqual([]);
    expect(route.marks).toEqual([]);
    expect(route.part).toEqual({ record: "walk", pieces: [], heads: [] });
  });
});

describe("the first story's routes", () => {
  const { pieces, marks, parts } = routeFeatures(firstStory, "dark");

  it("have parts for every record with stops, and for no other", () => {
    const withStops = firstStory.records.filter(({ waypoints }) => waypoints.length > 0);
    expect(parts.map((part) => part.record)).toEqual(withStops.map(({ id }) => id));
  });

  it("grow forwards in time", () => {
    for (const part of parts) {
      const times = part.pieces.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.every(Number.isFinite)).toBe(true);
    }
  });

  it("have a key of its own for each piece and each mark", () => {
    for (const features of [pieces, marks]) {
      const keys = features.map(({ properties }) => properties.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("have an arrow wherever an end is a shape or was only meant, and nowhere else", () => {
    const isPoint = (id: string | undefined) =>
      firstStory.places.get(id ?? "")?.geometry.type === "Point";
    const wanted = firstStory.records.flatMap(({ id, waypoints }) =>
      waypoints.flatMap(({ line, segment, place }, index) => {
        const ends = isPoint(place) && isPoint(waypoints[index - 1]?.place);
        return line && (segment === "intended" || !ends) ? [`${id}|${index}|arrow`] : [];
      }),
    );
    const arrows = imagesOf({ marks }, "arrow").map(({ properties }) => properties.key);
    expect(arrows.toSorted()).toEqual(wanted.toSorted());
  });
});
