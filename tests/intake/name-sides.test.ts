import { describe, expect, it } from "vitest";
import type { Position } from "geojson";
import { withNameSides } from "../../src/intake/name-sides.ts";
import { river, town } from "../invented-story.ts";

/** The side of a town of a name at 0, 0 among lines and other towns; null for the usual one, the right. */
function sideOf(
  name: string,
  lines: readonly (readonly Position[])[] = [],
  others: readonly Position[] = [],
) {
  const places = [
    { ...town("town", 0, 0), name: { en: name } },
    ...lines.map((line, index) => river(`line ${index}`, ...line)),
    ...others.map(([lon = 0, lat = 0], index) => town(`other ${index}`, lon, lat)),
  ];
  return withNameSides(new Map(places.map((place) => [place.id, place]))).get("town")?.nameSide;
}

/** A line that runs through all latitudes at so many kilometres east. */
const northSouth = (kilometres: number) => [
  [kilometres / 111.2, -9],
  [kilometres / 111.2, 9],
];

describe("a town's name", () => {
  it("stands on the right where nothing is in its way", () => {
    expect(sideOf("Eastport")).toBeNull();
    expect(sideOf("Eastport", [northSouth(30)])).toBeNull();
  });

  it("stands on the other side of a border that is near on the right", () => {
    expect(sideOf("Eastport", [northSouth(3)])).toBe("left");
  });

  it("reaches farther the longer it is", () => {
    const lines = [northSouth(9)];
    expect(sideOf("Ely", lines)).toBeNull();
    expect(sideOf("Eastport on Sea", lines)).toBe("left");
  });

  it("stands above or below where it fits neither right nor left", () => {
    const north = [
      [-9, 2 / 111.2],
      [9, 2 / 111.2],
    ];
    const both = [northSouth(8), northSouth(-8)];
    expect(sideOf("Eastport", both)).toBe("above");
    expect(sideOf("Eastport", [...both, north])).toBe("below");
  });

  it("does not stand beyond a border that runs between it and its dot", () => {
    const north = [
      [-9, 1 / 111.2],
      [9, 1 / 111.2],
    ];
    const both = [northSouth(8), northSouth(-8)];
    expect(sideOf("Eastport", [...both, north])).toBe("below");
  });

  it("leaves another town's dot free", () => {
    expect(sideOf("Eastport", [], [[0.03, 0]])).toBe("left");
    expect(sideOf("Eastport", [], [[0.03, 0.2]])).toBeNull();
  });

  it("stands on its own side of a border even where it has to touch it", () => {
    const east = northSouth(1);
    const northWest = [
      [-9, 2.5 / 111.2],
      [-3 / 111.2, 2.5 / 111.2],
      [-3 / 111.2, -9],
    ];
    expect(sideOf("Eastport", [east, northWest])).toBe("above");
  });

  it("stands on the right where it fits nowhere", () => {
    const around = [0.01, -0.01].flatMap((x) => [0.03, -0.03].map((y) => [x, y]));
    const points = [...around, [0.03, 0], [-0.03, 0]];
    expect(sideOf("Eastport", [], points)).toBeNull();
  });

  it("stays where it was set by hand, where another would be found too", () => {
    const set = { ...town("town", 0, 0), nameSide: "above-left" as const };
    const places = new Map([set, river("line", ...northSouth(3))].map((each) => [each.id, each]));
    expect(withNameSides(places).get("town")).toEqual(set);
  });

  it("is the same in each language, with room for the longest", () => {
    const lines = northSouth(9);
    const places = [
      { ...town("town", 0, 0), name: { en: "Ely", es: "Puerto del Este" } },
      river("line", ...lines),
    ];
    const found = withNameSides(new Map(places.map((place) => [place.id, place])));
    expect(found.get("town")?.nameSide).toBe("left");
  });

  it("is asked for of towns alone", () => {
    const near = { ...town("near", 0, 0), uncertaintyKm: 5 };
    const places = new Map([
      ["near", near],
      ["line", river("line", ...northSouth(3))],
    ]);
    expect(withNameSides(places)).toEqual(places);
  });
});
