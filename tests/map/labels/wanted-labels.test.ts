import { describe, expect, it } from "vitest";
import { labelKey } from "../../../src/map/labels/label-features.ts";
import { mapContent } from "../../../src/map/map-content.ts";
import { wantedLabels } from "../../../src/map/labels/wanted-labels.ts";
import { firstStory } from "../../first-story.ts";
import { inventedStory, record, river, square, town } from "../../invented-story.ts";

const story = inventedStory({
  places: [
    town("port", 0, 0),
    town("cape", 5, 0),
    square("bay", 10, 0),
    river("stream", [0, 10], [3, 10]),
    square("thicket", 0, 20, { precision: "stretch" }),
  ],
  records: [
    record("first", { places: ["port", "cape"] }),
    record("third", { places: ["bay", "stream", "thicket"] }),
    record("plan", { places: ["bay"] }),
    record("ferry", { places: ["bay", "stream"] }),
  ],
});
const content = mapContent(story, "en");

/** The names that show, by key. */
function labels(
  present: Readonly<Record<string, readonly string[]>>,
  marked: readonly string[] = [],
) {
  const there = new Map(Object.entries(present).map(([place, ids]) => [place, new Set(ids)]));
  const wanted = wantedLabels(content, { present: there, markedPlaces: new Set(marked) });
  return Object.fromEntries(wanted);
}

/** While nothing shows there, the stretch rests: no ground names it. */
const resting = { [labelKey("thicket", 0)]: "resting" };

describe("names", () => {
  it("of a stretch rest while nothing shows there, and those of other areas are gone", () => {
    expect(labels({})).toEqual(resting);
    expect(labels({ thicket: ["third"], bay: ["third"] })).toEqual({
      [labelKey("thicket", 1)]: "active",
      [labelKey("bay", 1)]: "active",
    });
  });

  it("of a town show while a mark of now does", () => {
    expect(labels({}, ["port"])).toEqual({ ...resting, [labelKey("port", 0)]: "active" });
    expect(labels({}, ["port", "cape"])).toEqual({
      ...resting,
      [labelKey("port", 0)]: "active",
      [labelKey("cape", 0)]: "active",
    });
    // What is an area is no place of a mark.
    expect(labels({}, ["bay", "nowhere"])).toEqual(resting);
  });

  it("of an area or line count the records that are there", () => {
    expect(labels({ bay: ["third", "plan", "ferry"], stream: ["third", "ferry"] })).toEqual({
      ...resting,
      [labelKey("bay", 3)]: "active",
      [labelKey("stream", 2)]: "active",
    });
  });

  it("are there for each count that can show", () => {
    const shown = Object.keys(labels({ bay: ["third", "plan", "ferry"], thicket: ["third"] }));
    const known = new Set(content.labels.map(({ properties }) => properties.key));
    expect(shown).toContain(labelKey("bay", 3));
    for (const key of shown) expect(known).toContain(key);
  });
});

describe("the first story at once", () => {
  it("shows only names that are there", () => {
    const whole = mapContent(firstStory, "es");
    const places = [...firstStory.places.keys()];
    const wanted = wantedLabels(whole, {
      present: new Map(places.map((place) => [place, new Set(["one"])])),
      markedPlaces: new Set(places),
    });
    const known = new Set(whole.labels.map(({ properties }) => properties.key));
    const shown = [...wanted.keys()];
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((key) => !known.has(key))).toEqual([]);
  });
});
