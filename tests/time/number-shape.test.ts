import { describe, expect, test } from "vitest";
import { numberShape, periodShape, valueShape } from "../../src/time/number-shape.ts";
import { quantity } from "../invented-story.ts";
import { day, when } from "./days.ts";

describe("the shape of a value", () => {
  test.each([
    ["12", "exact", 12, 12],
    ["~1500", "about", 1500, 1500],
    ["<~1500", "about", 1500, 1500],
    [">30", "least", 30, 30],
    [">=20", "least", 20, 20],
    ["<25000", "most", 0, 25_000],
    ["800..1200", "range", 800, 1200],
    ["hundreds", "range", 100, 999],
    ["-76", "exact", -76, -76],
    ["<-50", "least", -50, -50],
    [">-50", "most", 0, -50],
    ["-80..-70", "range", -70, -80],
  ])("of %s is %s, surely to %d and perhaps to %d", (written, look, near, far) => {
    expect(valueShape(quantity(written))).toEqual({ look, near, far });
  });
});

describe("the shape of a period", () => {
  const axis = { start: day("2020-01-01"), end: day("2030-01-01") };
  const at = (text: string) => (day(text) - axis.start) / (axis.end - axis.start);

  test.each([
    ["2023", "known", at("2023-01-01"), at("2024-01-01")],
    ["2023?", "inferred", at("2023-01-01"), at("2024-01-01")],
    ["[2023-05-01..2023-05-03]", "inferred", at("2023-05-01"), at("2023-05-04")],
    ["../2023-05-03", "until", at("2023-05-03"), at("2023-05-04")],
    ["2023-05-03/..", "since", at("2023-05-03"), at("2023-05-04")],
    ["2014/2023", "known", 0, at("2024-01-01")],
    ["2031", "known", 1, 1],
  ])("of %s is %s", (edtf, look, from, to) => {
    const shape = periodShape(when(edtf, "period"), axis);
    expect(shape.look).toBe(look);
    expect(shape.from).toBeCloseTo(from, 9);
    expect(shape.to).toBeCloseTo(to, 9);
  });

  test("is ahead where it is planned or forecast, and nowhere else", () => {
    const ahead = (["reported", "contested", "claimed", "planned", "forecast"] as const).filter(
      (status) =>
        numberShape({ value: quantity("1"), when: when("2023", "period"), status }, axis).isAhead,
    );
    expect(ahead).toEqual(["planned", "forecast"]);
  });
});
