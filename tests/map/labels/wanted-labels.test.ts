import { describe, expect, it } from "vitest";
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

/** The places that are named, with how many records show there. */
function labels(
  present: Readonly<Record<string, readonly string[]>>,
  marked: readonly string[] = [],
) {
  const there = new Map(Object.entries(present).map(([place, ids]) => [place, new Set(ids)]));
  const wanted = wantedLabels(content, { present: there, markedPlaces: new Set(marked) });
  return Object.fromEntries(wanted);
}

/** While nothing shows there, the stretch rests: no ground names it. */
const resting = { thicket: 0 };

describe("names", () => {
  it("of a stretch rest while nothing shows there, and those of other areas are gone", () => {
    expect(labels({})).toEqual(resting);
    expect(labels({ thicket: ["third"], bay: ["third"] })).toEqual({
      thicket: 1,
      bay: 1,
    });
  });

  it("of a town show while a mark of now does", () => {
    expect(labels({}, ["port"])).toEqual({ ...resting, port: 1 });
    expect(labels({}, ["port", "cape"])).toEqual({
      ...resting,
      port: 1,
      cape: 1,
    });
    // What is an area is no place of a mark.
    expect(labels({}, ["bay", "nowhere"])).toEqual(resting);
  });

  it("of an area or line count the records that are there", () => {
    expect(labels({ bay: ["third", "plan", "ferry"], stream: ["third", "ferry"] })).toEqual({
      ...resting,
      bay: 3,
      stream: 2,
    });
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
    const known = new Set(whole.labels.map(({ place }) => place));
    const shown = [...wanted.keys()];
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((place) => !known.has(place))).toEqual([]);
  });
});
