import { describe, expect, it } from "vitest";
import { degreesOf } from "../../../src/scene/mercator.ts";
import { routeHead, walkedShare } from "../../../src/scene/routes/route-heads.ts";
import { routeTables } from "../../../src/scene/routes/route-tables.ts";
import { routesOf } from "./routes-of.ts";

const data = routesOf([
  {},
  {
    segments: [
      {
        line: [
          [0, 0],
          [6, 0],
        ],
        left: 10,
        reached: 13,
      },
      {
        line: [
          [6, 0],
          [6, 4],
          [10, 4],
        ],
        stretch: "inferred",
        left: 13,
        reached: 17,
      },
      {
        line: [
          [10, 4],
          [20, 4],
        ],
        stretch: "intended",
        left: 17,
        reached: 17,
      },
    ],
    stops: [
      { at: [0, 0], reached: 10 },
      { at: [6, 0], reached: 13 },
      { at: [10, 4], reached: 17, exact: false },
    ],
  },
  { stops: [{ at: [5, 5], reached: 3 }] },
  {
    segments: [
      {
        line: [
          [0, 0],
          [8, 0],
        ],
        arrow: "atEnd",
        left: 0,
        reached: 4,
      },
      {
        line: [
          [8, 0],
          [20, 0],
        ],
        stretch: "intended",
        left: 4,
        reached: 4,
      },
    ],
    stops: [{ at: [0, 0], reached: 0 }],
  },
  {
    segments: [
      {
        line: [
          [179, 0],
          [181, 0],
        ],
        left: 0,
        reached: 4,
      },
    ],
    stops: [{ at: [179, 0], reached: 0 }],
  },
  // From one area to another.
  {
    segments: [
      {
        line: [
          [0, 0],
          [8, 0],
        ],
        arrow: "atEnd",
        left: 0,
        reached: 4,
      },
    ],
  },
]);
const tables = routeTables(data);

function headAt(route: number, time: number, wholeSegments = false) {
  const head = routeHead(data, tables, route, time, wholeSegments);
  return head && { ...head, at: degreesOf(head) };
}

describe("a head", () => {
  it("is nowhere before the first stop, nor on a route without one", () => {
    expect(headAt(1, 9.99)).toBeNull();
    expect(headAt(0, 100)).toBeNull();
  });

  it("is at a stop as it is reached, and exact where its date is", () => {
    for (const [time, place, exact] of [
      [10, [0, 0], true],
      [13, [6, 0], true],
      [17, [10, 4], false],
      [99, [10, 4], false],
    ] as const) {
      const head = headAt(1, time);
      expect(head?.at[0]).toBeCloseTo(place[0], 6);
      expect(head?.at[1]).toBeCloseTo(place[1], 6);
      expect(head?.exact).toBe(exact);
    }
  });

  it("is as far along a segment as the time that has passed, and then estimated", () => {
    const head = headAt(1, 11);
    expect(head?.at[0]).toBeCloseTo(2, 6);
    expect(head?.exact).toBe(false);
    // Halfway along both legs by distance on the Mercator map.
    expect(headAt(1, 15)?.at[0]).toBeCloseTo(6, 1);
    expect(headAt(1, 15)?.at[1]).toBeGreaterThan(3.9);
  });

  it("never goes where it was only intended", () => {
    for (const time of [17, 18, 1000]) {
      expect(headAt(1, time)?.at[0]).toBeCloseTo(10, 6);
      expect(headAt(3, time)?.at[0]).toBeCloseTo(8, 6);
    }
  });

  it("of a route of one stop is there", () => {
    expect(headAt(2, 2.9)).toBeNull();
    expect(headAt(2, 3)?.at[0]).toBeCloseTo(5, 6);
  });

  it("at the end of a line that leads to a shape knows of its arrow", () => {
    expect(headAt(3, 3.9)?.atEndOf).toBe(-1);
    expect(headAt(3, 4)?.atEndOf).toBe(3);
    expect(headAt(3, 4)?.exact).toBe(false);
  });

  it("is nowhere where no place on the way is known, but areas", () => {
    for (const time of [0, 2, 4, 100]) expect(headAt(5, time)).toBeNull();
  });

  it("passes the antimeridian the short way", () => {
    expect(headAt(4, 2)?.at[0]).toBeCloseTo(-180, 6);
    expect(headAt(4, 3)?.at[0]).toBeCloseTo(-179.5, 6);
  });

  it("rests at stops where segments appear whole", () => {
    expect(headAt(1, 12.9, true)?.at[0]).toBeCloseTo(0, 6);
    expect(headAt(1, 13, true)?.at[0]).toBeCloseTo(6, 6);
  });
});

describe("the share of a segment that has been walked", () => {
  const share = (left: number, reached: number, time: number, whole = false) =>
    walkedShare(
      { segmentLeft: Float64Array.of(left), segmentReached: Float64Array.of(reached) },
      0,
      time,
      whole,
    );

  it("grows from nothing to all of it with the time", () => {
    expect([9, 10, 11, 12, 13, 14, 15].map((time) => share(10, 14, time))).toEqual([
      0, 0, 0.25, 0.5, 0.75, 1, 1,
    ]);
  });

  it("is all or nothing where it takes no time, where its beginning is not known, and where asked", () => {
    expect([9, 10].map((time) => share(10, 10, time))).toEqual([0, 1]);
    expect([9, 10].map((time) => share(-Infinity, 10, time))).toEqual([0, 1]);
    expect([11, 13.9, 14].map((time) => share(10, 14, time, true))).toEqual([0, 0, 1]);
  });
});
