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
});
