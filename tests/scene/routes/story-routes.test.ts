import { describe, expect, it } from "vitest";
import type { Waypoint } from "../../../src/record/record.ts";
import { arrowCodes, stretchCodes } from "../../../src/scene/routes/route-data.ts";
import { storyRoutes } from "../../../src/scene/routes/story-routes.ts";
import { firstStory } from "../../first-story.ts";
import { inventedStory, record, river, square, stop, town } from "../../invented-story.ts";
import { day } from "../../time/days.ts";

const south = town("south", 0, 0);
const middle = town("middle", 0, 6);
const north = town("north", 0, 12);
const border = river("border", [-5, 13], [5, 13]);
const state = square("state", 0, -3);

function routeOf(...waypoints: readonly Waypoint[]) {
  const walk = record("walk", { layer: "routes", waypoints });
  const places = [south, middle, north, border, state];
  const records = [record("storm", { places: ["south"] }), walk];
  return storyRoutes(inventedStory({ places, records })).data;
}

describe("a route of dated towns", () => {
  const route = routeOf(
    stop("south", "start", "2001-05-01"),
    stop("middle", "reported", "2001-05-03", [0, 0], [0, 6]),
    stop("north", "inferred", "2001-05-06", [0, 6], [0, 12]),
  );

  it("has a segment to each stop but the first, known as the story says", () => {
    expect([...route.routeSegments]).toEqual([0, 2]);
    expect([...route.segmentStretches]).toEqual([stretchCodes.reported, stretchCodes.inferred]);
    expect([...route.segmentPositions]).toEqual([0, 2, 4]);
    expect([...route.positions]).toEqual([0, 0, 0, 6, 0, 6, 0, 12]);
  });

  it("leaves each stop when it has been reached", () => {
    expect([...route.segmentLeft]).toEqual([day("2001-05-01"), day("2001-05-03") + 1]);
    expect([...route.segmentReached]).toEqual([day("2001-05-03") + 1, day("2001-05-06") + 1]);
  });

  it("has a stop at each town, surely there, and no arrow", () => {
    expect([...route.stopPositions]).toEqual([0, 0, 0, 6, 0, 12]);
    expect([...route.stopExact]).toEqual([1, 1, 1]);
    expect([...route.stopReached]).toEqual([
      day("2001-05-01"),
      day("2001-05-03") + 1,
      day("2001-05-06") + 1,
    ]);
    expect([...route.segmentArrows]).toEqual([arrowCodes.none, arrowCodes.none]);
  });
});

describe("a route whose date is vague", () => {
  it("has no stop at which it surely was", () => {
    const { stopExact } = routeOf(
      stop("south", "start", "2001-05-01"),
      stop("middle", "reported", "2001-06", [0, 0], [0, 6]),
    );
    expect([...stopExact]).toEqual([1, 0]);
  });
});

describe("a route from a state to a border", () => {
  it("has a stop at the town only, and an arrow on each line that touches a shape", () => {
    const route = routeOf(
      stop("state", "start", "2001-05-01"),
      stop("south", "reported", "2001-05-03", [0.5, -1.8], [0, 0]),
      stop("border", "reported", "2001-05-06", [0, 0], [0, 11]),
    );
    expect([...route.stopPositions]).toEqual([0, 0]);
    expect([...route.segmentArrows]).toEqual([arrowCodes.beforePlace, arrowCodes.atEnd]);
  });
});

describe("a route that was meant to go on", () => {
  const route = routeOf(
    stop("south", "start", "2001-05-01"),
    stop("middle", "reported", "2001-05-03", [0, 0], [0, 6]),
    stop("north", "intended", null, [0, 6], [0, 12]),
  );

  it("shows the intention from the last stop that was reached, all at once", () => {
    expect(route.segmentStretches[1]).toBe(stretchCodes.intended);
    expect(route.segmentLeft[1]).toBe(day("2001-05-03") + 1);
    expect(route.segmentReached[1]).toBe(day("2001-05-03") + 1);
  });

  it("has an arrow before the place, and no stop there", () => {
    expect(route.segmentArrows[1]).toBe(arrowCodes.beforePlace);
    expect([...route.stopPositions]).toEqual([0, 0, 0, 6]);
  });
});

describe("a route that went on elsewhere than was meant", () => {
  it("goes on from the last stop that was reached", () => {
    const { segmentLeft, segmentReached } = routeOf(
      stop("south", "start", "2001-05-01"),
      stop("north", "intended", null, [0, 0], [0, 12]),
      stop("middle", "reported", "2001-05-03", [0, 12], [0, 6]),
      stop("south", "reported", "2001-05-09", [0, 6], [0, 0]),
    );
    // What was meant does not grow: it is there when the last stop has been reached.
    expect([segmentLeft[0], segmentReached[0]]).toEqual([
      day("2001-05-09") + 1,
      day("2001-05-09") + 1,
    ]);
    expect([...segmentLeft].slice(1)).toEqual([day("2001-05-01"), day("2001-05-03") + 1]);
    expect([...segmentReached].slice(1)).toEqual([day("2001-05-03") + 1, day("2001-05-09") + 1]);
  });
});

describe("a route of which no line is drawn", () => {
  it("of one stop has that stop", () => {
    const route = routeOf(stop("south", "start", "2001-05-01"));
    expect([...route.routeSegments]).toEqual([0, 0]);
    expect([...route.routeStops]).toEqual([0, 1]);
  });

  it("between shapes that touch has neither line nor stop", () => {
    const route = routeOf(
      stop("state", "start", "2001-05-01"),
      stop("border", "reported", "2001-05-02"),
    );
    expect([...route.routeSegments]).toEqual([0, 0]);
    expect([...route.routeStops]).toEqual([0, 0]);
  });
});

describe("the first story's routes", () => {
  const { data, numbers, records, layers } = storyRoutes(firstStory);

  it("are all records with stops, and no other", () => {
    const withStops = firstStory.records.filter(({ waypoints }) => waypoints.length > 0);
    expect(records).toEqual(withStops.map(({ id }) => id));
    for (const [number, id] of records.entries()) expect(numbers.get(id)).toBe(number);
    expect(layers).toEqual(["routes"]);
  });

  it("never reach a stop before they left the one before", () => {
    expect(data.segmentReached.length).toBeGreaterThan(5);
    for (const [segment, reached] of data.segmentReached.entries()) {
      expect(data.segmentLeft[segment]).toBeLessThanOrEqual(reached);
      expect(Number.isFinite(reached)).toBe(true);
    }
  });

  it("have an arrow wherever an end is a shape or was only meant, and nowhere else", () => {
    const isPoint = (id: string | undefined) =>
      firstStory.places.get(id ?? "")?.geometry.type === "Point";
    const wanted = firstStory.records.flatMap(({ waypoints }) =>
      waypoints.flatMap(({ line, segment, place }, index) => {
        const ends = isPoint(place) && isPoint(waypoints[index - 1]?.place);
        if (!line) return [];
        if (segment !== "intended" && ends) return [arrowCodes.none];
        return [isPoint(place) ? arrowCodes.beforePlace : arrowCodes.atEnd];
      }),
    );
    expect([...data.segmentArrows]).toEqual(wanted);
  });
});
