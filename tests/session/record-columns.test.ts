import { describe, expect, it } from "vitest";
import { createHappeningOrder } from "../../src/session/happening-order.ts";
import { recordColumns } from "../../src/session/record-columns.ts";
import { openEnd, openStart } from "../../src/time/time-index.ts";
import { inventedStory, layer, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const records = [
  record("since", { when: when("2001-05-03/..") }),
  record("sailing", { when: when("2001-05-03/2001-05-05"), layer: "ferries" }),
  record("until", { when: when("../2001-05-03") }),
  record("later", { when: when("2001-05-04") }),
  record("storm", { when: when("2001-05-03") }),
  record("fire", { when: when("2001-05-03") }),
];
const story = inventedStory({ layers: [layer("ferries"), layer("incidents")], records });

describe("the columns of records", () => {
  const columns = recordColumns(story);

  it("hold the days of each, open where they are open, the layer's place, and the day to look at", () => {
    expect([...columns.start]).toEqual([
      day("2001-05-03"),
      day("2001-05-03"),
      openStart,
      day("2001-05-04"),
      day("2001-05-03"),
      day("2001-05-03"),
    ]);
    expect([...columns.end]).toEqual([
      openEnd,
      day("2001-05-06"),
      day("2001-05-04"),
      day("2001-05-05"),
      day("2001-05-04"),
      day("2001-05-04"),
    ]);
    expect([...columns.layer]).toEqual([1, 0, 1, 1, 1, 1]);
    expect([...columns.focus]).toEqual(
      ["2001-05-03", "2001-05-05", "2001-05-03", "2001-05-04", "2001-05-03", "2001-05-03"].map(day),
    );
  });

  it("refuse a record of a layer that the story does not have", () => {
    const lost = record("lost", { layer: "rumours" });
    expect(() => recordColumns(inventedStory({ records: [lost] }))).toThrow(
      "lost is of layer rumours: add that to the story's layers",
    );
  });

  it("refuse more layers than a byte can number, and take as many as it can", () => {
    const layers = Array.from({ length: 257 }, (_layer, at) => layer(`layer-${at}`));
    expect(() => recordColumns(inventedStory({ layers }))).toThrow("257 layers are too many");
    const last = record("last", { layer: "layer-255" });
    const most = inventedStory({ layers: layers.slice(0, 256), records: [last] });
    expect([...recordColumns(most).layer]).toEqual([255]);
  });

  it("sort some of them as they happened, those of the same days as they stand, and no others", () => {
    const { sort } = createHappeningOrder(columns);
    const inOrder = (...numbers: number[]) =>
      [...sort(Uint32Array.from(numbers))].map((number) => records[number]?.id);
    expect(inOrder(5, 4, 3, 2, 1, 0)).toEqual([
      "storm",
      "fire",
      "sailing",
      "since",
      "until",
      "later",
    ]);
    expect(inOrder(3, 5)).toEqual(["fire", "later"]);
    expect(inOrder()).toEqual([]);
  });
});
