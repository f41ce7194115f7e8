import { describe, expect, it } from "vitest";
import { createSight } from "../../src/session/marks-in-sight.ts";
import { tellStill } from "../../src/still/tell-still.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, record, river, square, stop, town } from "../invented-story.ts";
import { when } from "../time/days.ts";
import { paneSize, pictureAt } from "./pictures.ts";

function seenOf(
  { drawn }: Pick<ReturnType<typeof pictureAt>, "drawn">,
  { width, height } = paneSize,
) {
  const sight = createSight(width, height);
  tellStill(drawn, sight);
  return sight.seen();
}

describe("what a picture tells of", () => {
  it("is every record of which something stands on it, each where it is", () => {
    for (const { id } of firstStory.chapters) {
      const picture = pictureAt(firstStory, `chapter=${id}`);
      const { marks } = seenOf(picture);
      const told = new Set(marks.flatMap(({ records }) => records));
      for (const { record: each, how, x, y, wide, look } of picture.drawn) {
        if (!(x >= 0 && y >= 0 && x <= paneSize.width && y <= paneSize.height)) continue;
        if (wide && look === "trace") continue;
        expect(told, `${id}: ${each} as ${how}`).toContain(each);
      }
      for (const { x, y } of marks) {
        expect(x >= 0 && x <= paneSize.width && y >= 0 && y <= paneSize.height).toBe(true);
      }
    }
  });

  const places = [
    town("vesk", 1, 1),
    town("port", 2, 1),
    town("far", 60, 40),
    square("haut", 3, 3),
    river("sel", [0, 5], [5, 5]),
  ];
  const walk = record("walk", {
    layer: "routes",
    waypoints: [
      stop("vesk", "start", "2001-05-01"),
      stop("port", "reported", "2001-05-02", [1, 1], [2, 1]),
    ],
  });
  const day = { when: when("2001-05-01/2001-05-09") };
  const story = inventedStory({
    places,
    records: [
      record("storm", { ...day, places: ["vesk", "far"] }),
      record("flood", { ...day, places: ["haut"] }),
      record("drought", { ...day, places: ["haut", "sel"] }),
      walk,
    ],
  });

  it("is a mark for each place, a route once, an area and a line with all that they have", () => {
    const { marks, beyond } = seenOf(pictureAt(story, "moment=2001-05-05&map=6/3/2.5"));
    expect(marks.map(({ key, records }) => `${key}: ${records.join(" ")}`)).toEqual([
      "storm at vesk: storm",
      "walk on its way: walk",
      "all at haut: flood drought",
      "all at sel: drought",
    ]);
    expect(beyond).toBe(1);
    const at = (place: string) => marks.find((mark) => mark.place === place);
    expect(at("haut")?.x).toBeGreaterThan(at("vesk")?.x ?? Infinity);
    expect(at("haut")?.y).toBeLessThan(at("vesk")?.y ?? -Infinity);
  });

  it("is of a route whose head is out of sight the last stop that is in it", () => {
    const fragment = "moment=2001-05-05&map=10/1/0.8";
    const { marks, beyond } = seenOf(pictureAt(story, fragment));
    const [route, storm] = ["walk on its way", "storm at vesk"].map((key) =>
      marks.find((mark) => mark.key === key),
    );
    expect(route?.x).toBeCloseTo(storm?.x ?? NaN, 0);
    expect(beyond).toBeGreaterThan(1);
  });

  it("is nothing under words that cover the picture's foot", () => {
    const picture = pictureAt(story, "moment=2001-05-05&map=6/3/2.5");
    const all = seenOf(picture).marks;
    const lowest = Math.max(...all.map(({ y }) => y));
    const { marks, beyond } = seenOf(picture, { ...paneSize, height: lowest - 1 });
    expect(marks.length).toBeLessThan(all.length);
    expect(marks.length + beyond).toBe(all.length + 1);
  });
});
