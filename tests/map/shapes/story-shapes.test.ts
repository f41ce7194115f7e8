import { pickShapes } from "../../../src/map/shapes/pick-shapes.ts";
import { describe, expect, it } from "vitest";
import type { Look } from "../../../src/session/visible.ts";
import { createStoryShapes } from "../../../src/map/shapes/story-shapes.ts";
import { inventedStory, layer, record, river, square, town } from "../../invented-story.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries")],
  places: [town("port", 0, 0), square("bay", 10, 0), river("stream", [0, 10], [3, 10])],
  records: [
    record("ferry", { layer: "ferries", places: ["bay", "stream"] }),
    record("third", { places: ["bay", "port"] }),
    record("plan", { places: ["bay"] }),
  ],
});

function shown(looks: Readonly<Record<string, Look>>) {
  const shapes = createStoryShapes(story, "light");
  shapes.show({ looks: new Map(Object.entries(looks)), pointedAt: new Set() });
  return shapes;
}

describe("the story's shapes", () => {
  it("tell which records are in the window at each area and line, traces aside", () => {
    const at = (looks: Readonly<Record<string, Look>>) =>
      Object.fromEntries([...shown(looks).present()].map(([place, ids]) => [place, [...ids]]));
    expect(at({})).toEqual({});
    expect(at({ ferry: "sure", third: "possible", plan: "trace" })).toEqual({
      bay: ["third", "ferry"],
      stream: ["ferry"],
    });
  });

  it("tell which records show at one of them, those of the first layer first", () => {
    const shapes = shown({ ferry: "sure", plan: "trace" });
    expect(shapes.shownAt("bay")).toEqual(["plan", "ferry"]);
    expect(shapes.shownAt("stream")).toEqual(["ferry"]);
    expect(shapes.shownAt("port")).toEqual([]);
    expect(shapes.shownAt("nowhere")).toEqual([]);
  });

  it("are under no point before they were drawn", () => {
    expect(shown({ ferry: "sure" }).pick({ x: 0, y: 0 }, pickShapes)).toEqual({
      lines: [],
      areas: [],
    });
  });
});
