import { expect, it } from "vitest";
import { pickRecords } from "../../src/map/pick-records.ts";

/** A map on which a line's name, and an area, lie under every point; some records show at the line. */
const pickable = {
  marks: { pick: () => [] as { record: string; distance: number }[] },
  routes: { pick: () => [] },
  shapes: {
    pick: () => ({ lines: [] as string[], areas: ["storm"] }),
    shownAt: (place: string) => (place === "border" ? ["closure", "troops"] : []),
  },
  names: { placesAt: () => ["border"] },
};
const point = { x: 10, y: 10 };

it("finds the records of what a name names, before those of the area that it lies over", () => {
  expect(pickRecords(point, pickable)).toEqual(["closure", "troops"]);
  expect(pickRecords(point, { ...pickable, names: { placesAt: () => [] } })).toEqual(["storm"]);
});

it("finds a mark alone where there is one, and a record once", () => {
  const marks = {
    pick: () => [
      { record: "far", distance: 4 },
      { record: "near", distance: 1 },
    ],
  };
  expect(pickRecords(point, { ...pickable, marks })).toEqual(["near", "far"]);
  const shapes = { ...pickable.shapes, pick: () => ({ lines: ["troops"], areas: [] }) };
  expect(pickRecords(point, { ...pickable, shapes })).toEqual(["troops", "closure"]);
});
