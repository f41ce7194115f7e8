import { describe, expect, it } from "vitest";
import { pathPoints } from "./path-points.ts";

const boundsOf = (path: string) => {
  const points = pathPoints(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    (each) => Math.round(each * 100) / 100,
  );
};

describe("the points of a path", () => {
  it.each([
    ["M1 2L3 4", [1, 2, 3, 4]],
    ["M1 2h3v-4H0V9", [0, -2, 4, 9]],
    ["M1 1l2 2 2-1Z", [1, 1, 5, 3]],
    ["M12 .5 23.5 12 12 23.5.5 12Z", [0.5, 0.5, 23.5, 23.5]],
    ["M0 0C0 4 4 4 4 0", [0, 0, 4, 3]],
    ["M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21Z", [1.5, 1.5, 22.5, 22.5]],
    ["M12 1.5a10.5 10.5 0 0 0 0 21Z", [1.5, 1.5, 12, 22.5]],
    ["M16 13a4 4 0 0 1-8 0", [8, 13, 16, 17]],
    ["M16 13a4 4 0 0 0-8 0", [8, 9, 16, 13]],
  ])("%s lie within %o", (path, bounds) => {
    expect(boundsOf(path)).toEqual(bounds);
  });

  it("of a command that is not read here fail at once", () => {
    expect(() => pathPoints("M0 0S1 1 2 2")).toThrow("cannot read S1 1 2 2");
  });
});
