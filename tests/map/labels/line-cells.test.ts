import { expect, it } from "vitest";
import { lineCells } from "../../../src/map/labels/line-cells.ts";
import { around } from "../../../src/map/labels/place-names.ts";

/** A view in which a place stands at its own numbers; those below zero in both are behind the globe. */
const view = {
  width: 300,
  height: 200,
  project: ({ x, y }: { readonly x: number; readonly y: number }) =>
    x < 0 && y < 0 ? null : { x, y },
};

it("says which boxes a line runs through, however long its pieces are", () => {
  const isOnLine = lineCells(view, [
    [
      { x: -50, y: 100 },
      { x: 290, y: 100 },
    ],
  ]);
  for (const x of [4, 150, 280]) {
    expect(isOnLine(around({ x, y: 100 }, 8))).toBe(true);
    expect(isOnLine(around({ x, y: 80 }, 8))).toBe(false);
    expect(isOnLine(around({ x, y: 125 }, 8))).toBe(false);
  }
});

it("takes what lies beyond the view for nothing, and parts a line where it is out of sight", () => {
  const whole = { left: 0, top: 0, right: 299, bottom: 199 };
  const beyond = [
    { x: 305, y: 10 },
    { x: 900, y: 10 },
  ];
  const behind = [
    { x: 10, y: 10 },
    { x: -1, y: -1 },
    { x: 290, y: 190 },
  ];
  expect(lineCells(view, [beyond])(whole)).toBe(false);
  const isOnLine = lineCells(view, [behind]);
  expect(isOnLine(around({ x: 150, y: 100 }, 40))).toBe(false);
});

it("sees where a line goes through the view from beyond it", () => {
  const isOnLine = lineCells(view, [
    [
      { x: -10, y: 20 },
      { x: 900, y: 20 },
    ],
  ]);
  expect(isOnLine(around({ x: 200, y: 20 }, 5))).toBe(true);
});
