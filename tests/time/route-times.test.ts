import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SegmentKind, Waypoint } from "../../src/record/record.ts";
import { stopTimes } from "../../src/time/route-times.ts";
import { day, when } from "./days.ts";

function stop(edtf: string | null, segment: SegmentKind): Waypoint {
  return {
    place: "",
    when: edtf === null ? null : when(edtf),
    segment,
    line: null,
    basis: null,
    sources: [],
  };
}

describe("the times of a route's stops", () => {
  it("begin as the first day begins, and give each of two stops on one day a part of it", () => {
    const times = stopTimes([
      stop("2023-12-24", "start"),
      stop("2023-12-27", "inferred"),
      stop("2023-12-27", "reported"),
    ]);
    expect(times.map(({ reached }) => reached)).toEqual([
      day("2023-12-24"),
      day("2023-12-27") + 0.5,
      day("2023-12-27") + 1,
    ]);
    expect(times.every(({ exact }) => exact)).toBe(true);
  });

  it("take the middle of an uncertain date, and say that it is not exact", () => {
    const [, reached] = stopTimes([
      stop("[2024-03-24..2024-03-30]", "start"),
      stop("[2024-04-13..2024-04-21]", "inferred"),
    ]);
    expect(reached).toEqual({ reached: day("2024-04-17") + 1, exact: false });
  });

  it("give no time to a stop that was only intended", () => {
    const [, intended] = stopTimes([stop("2024-12-01", "start"), stop(null, "intended")]);
    expect(intended).toEqual({ reached: null, exact: false });
    const [, dated] = stopTimes([stop("2024-12-01", "start"), stop("2025-01", "intended")]);
    expect(dated?.reached).toBeNull();
  });

  it("leave a vague date before an exact one that follows it", () => {
    const times = stopTimes([
      stop("2024-04", "start"),
      stop("2024-04-05", "reported"),
      stop("2024-04", "inferred"),
    ]);
    expect(times.map(({ reached }) => reached)).toEqual([
      day("2024-04-03"),
      day("2024-04-05") + 1,
      day("2024-04-17") + 1,
    ]);
  });

  it("hold an open date to the end that is known, and to the stops beside it", () => {
    const times = stopTimes([
      stop("../2024-04-20", "start"),
      stop("2024-04-05", "reported"),
      stop("2024-04-02/..", "reported"),
    ]);
    expect(times.map(({ reached }) => reached)).toEqual([
      day("2024-04-05"),
      day("2024-04-05") + 0.5,
      day("2024-04-05") + 1,
    ]);
  });

  it("never run backwards, whatever the dates", () => {
    const april = fc.integer({ min: 1, max: 30 }).map((date) => `2024-04-${pad(date)}`);
    const edtf = fc.oneof(
      april,
      april.map((date) => `../${date}`),
      april.map((date) => `${date}/..`),
      fc.tuple(april, april).map((ends) => `[${ends.toSorted().join("..")}]`),
      fc.constant("2024-04"),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(edtf, { maxLength: 8 }), (dates) => {
        const stops = dates.map((date) => stop(date, date === null ? "intended" : "reported"));
        const times = stopTimes(stops);
        expect(times.map(({ reached }) => reached === null)).toEqual(
          dates.map((date) => date === null),
        );
        const reached = times.flatMap((time) => time.reached ?? []);
        expect(reached).toEqual(reached.toSorted((a, b) => a - b));
      }),
    );
  });
});

function pad(date: number): string {
  return String(date).padStart(2, "0");
}
