import { describe, expect, it } from "vitest";
import { labelSide } from "../../../src/map/labels/label-side.ts";

const town = [0, 0];
/** A line that runs through all latitudes at so many kilometres east. */
const northSouth = (kilometres: number) => [
  [kilometres / 111.2, -9],
  [kilometres / 111.2, 9],
];
const free = { lines: [], points: [] };

describe("a town's name", () => {
  it("stands on the right where nothing is in its way", () => {
    expect(labelSide(town, "Eastport", free)).toBe("right");
    expect(labelSide(town, "Eastport", { ...free, lines: [northSouth(30)] })).toBe("right");
  });

  it("stands on the other side of a border that is near on the right", () => {
    expect(labelSide(town, "Eastport", { ...free, lines: [northSouth(3)] })).toBe("left");
  });

  it("reaches farther the longer it is", () => {
    const lines = [northSouth(9)];
    expect(labelSide(town, "Ely", { ...free, lines })).toBe("right");
    expect(labelSide(town, "Eastport on Sea", { ...free, lines })).toBe("left");
  });

  it("stands above or below where it fits neither right nor left", () => {
    const north = [
      [-9, 2 / 111.2],
      [9, 2 / 111.2],
    ];
    const both = [northSouth(8), northSouth(-8)];
    expect(labelSide(town, "Eastport", { ...free, lines: both })).toBe("above");
    expect(labelSide(town, "Eastport", { ...free, lines: [...both, north] })).toBe("below");
  });

  it("does not stand beyond a border that runs between it and its dot", () => {
    const north = [
      [-9, 1 / 111.2],
      [9, 1 / 111.2],
    ];
    const both = [northSouth(8), northSouth(-8)];
    expect(labelSide(town, "Eastport", { ...free, lines: [...both, north] })).toBe("below");
  });

  it("leaves another town's dot free", () => {
    expect(labelSide(town, "Eastport", { ...free, points: [[0.03, 0]] })).toBe("left");
    expect(labelSide(town, "Eastport", { ...free, points: [[0.03, 0.2]] })).toBe("right");
  });

  it("stands on its own side of a border even where it has to touch it", () => {
    const east = northSouth(1);
    const northWest = [
      [-9, 2.5 / 111.2],
      [-3 / 111.2, 2.5 / 111.2],
      [-3 / 111.2, -9],
    ];
    expect(labelSide(town, "Eastport", { ...free, lines: [east, northWest] })).toBe("above");
  });

  it("stands on the right where it fits nowhere", () => {
    const around = [0.01, -0.01].flatMap((x) => [0.03, -0.03].map((y) => [x, y]));
    const points = [...around, [0.03, 0], [-0.03, 0]];
    expect(labelSide(town, "Eastport", { ...free, points })).toBe("right");
  });
});
