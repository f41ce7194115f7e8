import { effect } from "@preact/signals";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../src/record/record.ts";
import { followFacetCounts } from "../../src/session/facet-counts.ts";
import { createSession } from "../../src/session/session.ts";
import { facetNames } from "../../src/session/story-facets.ts";
import { followVisible } from "../../src/session/visible.ts";
import { focusDay } from "../../src/time/focus-day.ts";
import { presence, windowNames } from "../../src/time/show-window.ts";
import { quantity, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";
import {
  facetRecords,
  facetStory,
  filters,
  passesAll,
  valuesByReading,
} from "./filter-arbitrary.ts";

const source = (article: string) => ({ article, paragraph: 1 });
const story = facetStory([
  record("fire", {
    kind: "fire",
    when: when("2001-05-01"),
    sources: [source("news-1"), source("news-2")],
    figures: { killed: quantity("3") },
  }),
  record("flood", { kind: "flood", when: when("2001-05-02"), sources: [source("news-2")] }),
  record("claim", { kind: "flood", when: when("2001-05-09"), status: "claimed" }),
  record("sailing", { layer: "ferries", kind: "sailing", when: when("2001-02-03") }),
  record("later", { layer: "ferries", kind: "sailing", when: when("2001-06-03") }),
]);
const at = (moment: string) => {
  const session = createSession(story, { moment: day(moment) });
  return { session, visible: followVisible(session) };
};
const shownOf = ({ visible }: ReturnType<typeof at>) => [...visible.value.looks.keys()];

describe("the session's filter", () => {
  it("shows one value alone, and all again", () => {
    const shown = at("2001-05-20");
    const { session } = shown;
    session.showOnly("articles", "news-1");
    expect(shownOf(shown)).toEqual(["fire"]);
    session.showAllOf("articles");
    expect(shownOf(shown)).toEqual(["sailing", "fire", "flood", "claim"]);
    session.showOnly("harm", "killed");
    session.toggleValue("statuses", "claimed");
    expect(shownOf(shown)).toEqual(["fire"]);
    session.clearFilter();
    expect(shownOf(shown)).toEqual(["sailing", "fire", "flood", "claim"]);
  });

  it("tells how many of the window it lets through, traces aside", () => {
    const { session, visible } = at("2001-05-20");
    expect(visible.value.inWindow).toEqual({ shown: 3, all: 3 });
    session.toggleValue("kinds", "flood");
    expect(visible.value.inWindow).toEqual({ shown: 1, all: 3 });
    session.toggleLayer("incidents");
    expect(visible.value.inWindow).toEqual({ shown: 0, all: 3 });
    expect(Object.fromEntries(visible.value.counts)).toEqual({ incidents: 1 });
  });

  it("shows a kind alone with its layer, and a layer alone with some kind of it", () => {
    const shown = at("2001-05-20");
    const { session } = shown;
    session.toggleLayer("incidents");
    session.showOnly("kinds", "flood");
    expect(shownOf(shown)).toEqual(["flood", "claim"]);
    session.showOnly("layers", "ferries");
    expect(shownOf(shown)).toEqual(["sailing"]);
    expect([...session.filter.value.kinds]).toEqual(["fire"]);
  });

  it("brings a layer that is off with the kind of it that is switched on, and with no other", () => {
    const shown = at("2001-05-20");
    const { session } = shown;
    session.toggleLayer("incidents");
    session.toggleValue("kinds", "flood");
    expect(session.hiddenLayers.value.size).toBe(0);
    expect([...session.filter.value.kinds]).toEqual(["fire"]);
    expect(shownOf(shown)).toContain("flood");
    // Also one that was off before.
    session.toggleLayer("incidents");
    session.toggleValue("kinds", "fire");
    expect([...session.filter.value.kinds]).toEqual(["flood"]);
    session.toggleValue("kinds", "flood");
    expect(session.filterText.value).toEqual({});
  });

  it("lets steps rest only on what shows", () => {
    const { session } = at("2001-05-01");
    session.showOnly("kinds", "sailing");
    session.stepToNextEvent();
    expect(session.moment.value).toBe(day("2001-06-03"));
    session.stepToPreviousEvent();
    expect(session.moment.value).toBe(day("2001-02-03"));
  });

  it("brings back a record that is selected, and nothing that it does not need", () => {
    const { session } = at("2001-05-20");
    session.showOnly("statuses", "claimed");
    session.toggleValue("articles", "news-1");
    session.toggleValue("kinds", "fire");
    session.toggleLayer("ferries");
    session.select(["fire"]);
    expect(session.filterText.value).toEqual({ layers: "-ferries", articles: "-news-1" });
  });

  it("keeps mask and stops while only a layer or the time changes", () => {
    const { session } = at("2001-05-20");
    expect(session.recordMask.value).toBeNull();
    session.toggleValue("kinds", "fire");
    const mask = session.recordMask.value;
    expect([...(mask ?? [])]).toEqual([0, 1, 1, 1, 1]);
    session.toggleLayer("routes");
    session.setMoment(day("2001-05-03"));
    expect(session.recordMask.value).toBe(mask);
    const { stops, hiddenLayers } = session;
    const before = [stops.value, hiddenLayers.value];
    session.setMoment(day("2001-05-04"));
    expect([stops.value, hiddenLayers.value]).toEqual(before);
    expect(stops.value).toBe(before[0]);
  });

  it("is brought back by its text", () => {
    const { session } = at("2001-05-20");
    session.showOnly("kinds", "fire");
    session.toggleLayer("ferries");
    const again = createSession(story, { filter: session.filterText.value });
    expect(again.filter.value).toEqual(session.filter.value);
    again.readFilter({});
    expect(again.filterText.value).toEqual({});
  });
});

describe("a filter as time moves", () => {
  const step = fc.record({
    moment: fc.integer({ min: day("2001-01-01"), max: day("2001-06-30") }),
    window: fc.constantFrom(...windowNames),
    filter: filters,
  });

  it("shows, lists, counts and stops at what a plain loop over all records does", () => {
    fc.assert(
      fc.property(
        facetRecords,
        fc.array(step, { minLength: 1, maxLength: 4 }),
        (records, steps) => {
          const session = createSession(facetStory(records));
          session.showWholeRange();
          const visible = followVisible(session);
          const countsOf = followFacetCounts(session, visible);
          for (const { moment, window, filter } of steps) {
            session.setFilter(filter);
            session.setMoment(moment);
            session.setWindow(window);
            const now = (each: StoryRecord) => presence(each.when, moment, window);
            const isPresent = (each: StoryRecord) => ["sure", "possible"].includes(now(each));
            const present = records.filter(isPresent);
            const passing = present.filter((each) => passesAll(each, filter));
            const traces = records.filter(
              (each) =>
                each.layer === "ferries" && now(each) === "earlier" && passesAll(each, filter),
            );
            const { looks, begun, ongoing, maybe, inWindow, counts } = visible.value;
            expect(inWindow).toEqual({ shown: passing.length, all: present.length });
            expect(looks.size).toBe(passing.length + traces.length);
            expect(ids([...begun, ...ongoing, ...maybe])).toEqual(ids(passing));
            expect([...looks.keys()].toSorted()).toEqual(ids([...passing, ...traces]));
            for (const each of records) {
              expect(looks.has(each.id)).toBe(passing.includes(each) || traces.includes(each));
            }
            const focus = records.filter((each) => passesAll(each, filter));
            expect(session.stops.value).toEqual(
              [...new Set(focus.map((each) => focusDay(each.when)))].toSorted((a, b) => a - b),
            );
            for (const name of facetNames) {
              const others = present.filter((each) => passesAll(each, filter, name));
              const { values } = session.facets[name];
              const expected = values.map(
                (value) =>
                  others.filter((each) => valuesByReading(each, name).includes(value)).length,
              );
              expect([...countsOf(name).value]).toEqual(expected);
              if (name !== "layers") continue;
              expect(values.map((value) => counts.get(value) ?? 0)).toEqual(expected);
            }
          }
        },
      ),
    );
  });

  it("goes through the records when it changes alone, and counts only what is followed", () => {
    let reads = 0;
    const first = day("2001-01-01");
    const records = Array.from({ length: 3000 }, (_record, number) => ({
      ...record(`r${number}`, { kind: "fire" }),
      when: when(`2001-0${1 + (number % 9)}-11`),
      get status() {
        reads += 1;
        return "reported" as const;
      },
    }));
    const session = createSession(facetStory(records), { moment: first });
    const visible = followVisible(session);
    const countsOf = followFacetCounts(session, visible);
    session.toggleValue("kinds", "flood");
    reads = 0;
    let counted = 0;
    const dispose = effect(() => {
      counted = countsOf("statuses").value[0] ?? 0;
    });
    const { recordMask, failures } = session;
    const [mask, failed] = [recordMask.value, failures.value];
    session.setMoment(day("2001-03-20"));
    dispose();
    expect(counted).toBe(Math.ceil(3000 / 9));
    session.setMoment(day("2001-04-20"));
    expect(visible.value.looks.size).toBe(Math.floor(3000 / 9));
    expect(recordMask.value).toBe(mask);
    expect(failures.value).toBe(failed);
    expect(reads).toBe(0);
  });
});

function ids(records: readonly StoryRecord[]): readonly string[] {
  return records.map(({ id }) => id).toSorted();
}
