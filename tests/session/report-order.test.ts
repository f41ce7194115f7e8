import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReportOrder } from "../../src/session/report-order.ts";
import { reportSorts } from "../../src/session/report-view.ts";
import {
  article,
  inventedStory,
  kind,
  layer,
  quantity,
  record,
  square,
  town,
} from "../invented-story.ts";
import { when } from "../time/days.ts";

const cites = (id: string) => [{ article: id, paragraph: 1 }];
const story = inventedStory({
  layers: [layer("incidents"), layer("ferries")],
  kinds: [kind("storm", "incidents"), kind("fire", "incidents"), kind("sailing", "ferries")],
  figures: [
    { name: "boats", label: { en: "boats" }, unit: "boats", harm: false },
    { name: "killed", label: { en: "killed" }, unit: "people", harm: true },
  ],
  articles: [article("old"), article("new")],
  places: [
    { ...town("z", 1, 1), name: { en: "Zug", es: "Águila" } },
    { ...town("e", 1, 1), name: { en: "École", es: "Zona" } },
    square("area", 0, 0, { name: { en: "Field", es: "Medio" } }),
  ],
  records: [
    record("a", { kind: "fire", places: ["z"], figures: { boats: quantity("900") } }),
    record("b", {
      places: ["e"],
      status: "planned",
      figures: { killed: quantity("2") },
      sources: cites("new"),
    }),
    record("c", {
      layer: "ferries",
      kind: "sailing",
      places: ["area"],
      attributedTo: { en: "the mayor", es: "el alcalde" },
    }),
    record("d", {
      when: when("2001-05"),
      figures: { killed: quantity(">30") },
      sources: cites("old"),
    }),
  ],
});
const order = createReportOrder(story);
const all = Uint32Array.from(story.records.keys());
const sorted = (
  by: (typeof reportSorts)[number],
  isReversed = false,
  language: "en" | "es" = "en",
) =>
  Array.from(order.sort(all, { by, isReversed }, language), (at) => story.records[at]?.id).join("");

describe("the order of reports", () => {
  it.each([
    ["when", "abcd", "dcba"],
    ["layer", "bdac", "cabd"],
    // École, Field and Zug by their names; what has no place comes last either way.
    ["where", "bcad", "acbd"],
    ["sure", "acdb", "bdca"],
    ["many", "dbac", "abdc"],
    ["who", "cdba", "bdca"],
  ] as const)("by %s is %s, and %s the other way round", (by, forward, backward) => {
    expect(sorted(by)).toBe(forward);
    expect(sorted(by, true)).toBe(backward);
  });

  it("goes by the reader's language", () => {
    expect(sorted("where", false, "es")).toBe("acbd");
  });

  it("holds each report once, and those that are alike in the order they were given", () => {
    const numbers = fc.shuffledSubarray([...all]);
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...reportSorts),
        fc.boolean(),
        (given, by, isReversed) => {
          const out = order.sort(Uint32Array.from(given), { by, isReversed }, "en");
          expect(out).toHaveLength(given.length);
          expect(new Set(out)).toEqual(new Set(given));
          const again = order.sort(out, { by, isReversed }, "en");
          if (by !== "when") expect([...again]).toEqual([...out]);
        },
      ),
    );
  });
});
