import { describe, expect, it } from "vitest";
import { walkSpans } from "../../src/session/walk-spans.ts";
import { record, stop } from "../invented-story.ts";
import { day } from "../time/days.ts";

const walk = (...waypoints: Parameters<typeof stop>[]) => [
  record("walk", { waypoints: waypoints.map((given) => stop(...given)) }),
];

describe("the span of a walk", () => {
  it("is from the first day of its first stop to the last of the last that was reached", () => {
    const spans = walkSpans(
      walk(
        ["port", "start", "2001-05-01"],
        ["cape", "reported", "2001-05-03"],
        ["farm", "inferred", "[2001-05-06..2001-05-09]"],
      ),
    );
    expect(spans).toEqual([{ start: day("2001-05-01"), end: day("2001-05-10") }]);
  });

  it("does not reach to where it only meant to go, dated or not", () => {
    const spans = walkSpans(
      walk(
        ["port", "start", "2001-05-01"],
        ["cape", "reported", "2001-05-03"],
        ["farm", "intended", "2001-06"],
        ["bay", "intended", null],
      ),
    );
    expect(spans).toEqual([{ start: day("2001-05-01"), end: day("2001-05-04") }]);
  });

  it("is none for one stop, for one that was reached, for open ends and for what has no stops", () => {
    expect(walkSpans([record("storm")])).toEqual([]);
    expect(walkSpans(walk(["port", "start", "2001-05-01"]))).toEqual([]);
    expect(walkSpans(walk(["port", "start", "2001-05"], ["cape", "intended", null]))).toEqual([]);
    expect(
      walkSpans(walk(["port", "start", "../2001-05-01"], ["cape", "reported", "2001-05-03"])),
    ).toEqual([]);
  });

  it("is there for each walk", () => {
    const first = walk(["port", "start", "2001-05-01"], ["cape", "reported", "2001-05-03"]);
    const second = walk(["port", "start", "2001-07-01"], ["cape", "reported", "2001-07-01"]);
    expect(walkSpans([...first, record("storm"), ...second])).toEqual([
      { start: day("2001-05-01"), end: day("2001-05-04") },
      { start: day("2001-07-01"), end: day("2001-07-02") },
    ]);
  });
});
