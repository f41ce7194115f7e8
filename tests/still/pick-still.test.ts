import { describe, expect, it } from "vitest";
import { pickStill } from "../../src/still/pick-still.ts";
import { inventedStory, layer, record, river, square, town } from "../invented-story.ts";
import { pictureAt } from "./pictures.ts";

const story = inventedStory({
  places: [
    town("oak", 0, 0),
    square("moor", -0.5, -0.5),
    square("shire", -2, -2, { precision: "country" }),
    river("brook", [-3, 1], [3, 1]),
  ],
  layers: [layer("incidents")],
  records: [
    record("mark", { places: ["oak"] }),
    record("other", { places: ["oak"] }),
    record("moor-fire", { places: ["moor"] }),
    record("law", { places: ["shire"] }),
    record("flood", { places: ["brook"] }),
  ],
});
const { drawn } = pictureAt(story, "map=7/0/0&moment=2001-05-01&window=day");
const markOf = (id: string) =>
  drawn.find(({ record: each, how }) => each === id && how === "mark") ?? { x: NaN, y: NaN };
const [x, y] = [452, 328];

describe("what lies under a point of a picture", () => {
  it("is the nearest mark first, within a target of 24 pixels", () => {
    const { x: markX, y: markY } = markOf("mark");
    expect(pickStill(drawn, { x: markX, y: markY })[0]).toBe("mark");
    expect(pickStill(drawn, { x: markX, y: markY + 11.9 })[0]).toBe("mark");
    expect(pickStill(drawn, { x: markX, y: markY + 20 })).not.toContain("mark");
    expect(pickStill(drawn, { x: markOf("other").x, y: markOf("other").y })[0]).toBe("other");
  });

  it("is a line within seven pixels where there is no mark", () => {
    const line = drawn.find(({ how }) => how === "line")?.y ?? NaN;
    expect(pickStill(drawn, { x: x + 300, y: line + 6 })).toEqual(["flood"]);
    expect(pickStill(drawn, { x: x + 300, y: line + 8 })).toEqual([]);
  });

  it("is an area else, the widest last, and nothing elsewhere", () => {
    const degree = (512 * 2 ** 7) / 360;
    expect(pickStill(drawn, { x: x - 0.4 * degree, y: y + 0.4 * degree })).toEqual(["moor-fire"]);
    expect(pickStill(drawn, { x: x - 1.2 * degree, y: y + 1.2 * degree })).toEqual(["law"]);
    expect(pickStill(drawn, { x: x + 2.4 * degree, y: y + 1.7 * degree })).toEqual([]);
  });
});
