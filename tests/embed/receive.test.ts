import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/embed/message.ts";
import type { Origins } from "../../src/embed/origins.ts";
import { createReceiver } from "../../src/embed/receive.ts";
import { shownBy } from "../../src/embed/shown.ts";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { createSession } from "../../src/session/session.ts";
import { firstStory } from "../first-story.ts";

const page = "https://news.example";

function heard(origins: Origins = "any") {
  const session = createSession(firstStory);
  let time = 0;
  const shown = () => shownBy(session, "https://maps.example/#moment=2021-03-16");
  const receive = createReceiver({ session, origins, shown, now: () => time });
  return {
    session,
    receive,
    ask: (ask: Ask | object, origin = page) => receive({ dateline: 1, id: 7, ...ask }, origin),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const done = { dateline: 1, id: 7, type: "answer" };

describe("a page that asks", () => {
  it("moves time, its window and what shows", () => {
    const { session, ask } = heard();
    expect(ask({ type: "setMoment", moment: "2023-12-23" })).toEqual(done);
    expect(ask({ type: "setWindow", window: "45d" })).toEqual(done);
    expect(ask({ type: "show", layers: ["incidents"], filter: { statuses: "reported" } })).toEqual(
      done,
    );
    expect(formatIsoDay(session.moment.value)).toBe("2023-12-23");
    expect(session.window.value).toBe(45);
    expect([...session.hiddenLayers.value]).toEqual([
      "routes",
      "crossings",
      "detention-centres",
      "events",
    ]);
    expect(session.filterText.value.statuses).toBe("reported");
    // What is not spoken of stays as it was.
    ask({ type: "show", filter: { kinds: "-fire" } });
    expect(session.filterText.value).toEqual({
      layers: "incidents",
      statuses: "reported",
      kinds: "-fire",
    });
    ask({ type: "show", layers: null });
    expect(session.hiddenLayers.value.size).toBe(0);
    ask({ type: "show", layers: [] });
    expect(session.hiddenLayers.value.size).toBe(5);
    ask({ type: "show", filter: null });
    expect(session.filterText.value).toEqual({});
  });

  it("plays, pauses and steps", () => {
    const { session, ask } = heard();
    ask({ type: "play" });
    expect(session.playing.value).toBe(true);
    ask({ type: "pause" });
    expect(session.playing.value).toBe(false);
    const before = session.moment.value;
    ask({ type: "step", by: 1 });
    const after = session.moment.value;
    expect(after).toBeGreaterThan(before);
    ask({ type: "step", by: 1 });
    ask({ type: "step", by: -1 });
    expect(session.moment.value).toBe(after);
  });

  it("opens cards, chapters and places, and closes them", () => {
    const { session, ask } = heard();
    const { story } = session;
    const [record, chapter] = [story.records[3]?.id ?? "", story.chapters[2]?.id ?? ""];
    ask({ type: "chapter", chapter });
    expect(session.chapter.value?.id).toBe(chapter);
    ask({ type: "select", record });
    expect(session.selected.value?.id).toBe(record);
    ask({ type: "select", record: null });
    ask({ type: "chapter", chapter: null });
    expect([session.selected.value, session.chapter.value]).toEqual([null, null]);
    ask({ type: "fly", places: ["darien"] });
    expect(session.camera.value).toEqual({ places: ["darien"] });
    ask({ type: "fly", map: "7/16.5/-93.2" });
    expect(session.camera.value).toEqual({ viewpoint: { zoom: 7, lat: 16.5, lon: -93.2 } });
    expect(session.placeShown.value).toEqual({ zoom: 7, lat: 16.5, lon: -93.2 });
  });

  it("turns the language and the theme", () => {
    const { session, ask } = heard();
    ask({ type: "setLanguage", language: "es-MX" });
    ask({ type: "setTheme", theme: "dark" });
    expect([session.language.value, session.chosenTheme.value]).toEqual(["es", "dark"]);
    ask({ type: "setTheme", theme: null });
    expect(session.chosenTheme.value).toBeNull();
  });

  it("gets what shows", () => {
    const { ask } = heard();
    ask({ type: "setMoment", moment: "2023-12-23" });
    expect(ask({ type: "get" })).toEqual({
      ...done,
      moment: "2023-12-23",
      window: "month",
      from: "2023-11-23",
      language: "en",
      theme: null,
      chapter: null,
      astray: false,
      record: null,
      playing: false,
      filter: {},
      search: "",
      address: "https://maps.example/#moment=2021-03-16",
    });
  });

  it.each([
    [{ type: "select", record: "ghost" }, "record", 'unknown record: "ghost"; correct the id'],
    [{ type: "fly", places: ["darien", "oz"] }, "places", 'unknown place: "oz"; correct the id'],
    [
      { type: "setLanguage", language: "fr" },
      "language",
      'unknown language: "fr"; write one of en, es',
    ],
    [
      { type: "show", layers: ["incidents", "roads"] },
      "layers",
      'unknown layer: "roads"; write one of incidents, routes, crossings, detention-centres, events',
    ],
    [
      { type: "show", layers: ["incidents"], filter: { statuses: "-true" } },
      "filter.statuses",
      /^unknown value of statuses: "true"; write one of reported, /,
    ],
    [{ type: "chapter", chapter: "x" }, "chapter", /^unknown chapter: "x"; write one of [a-z-]+, /],
    [
      { type: "setMoment", moment: "1812-06-24" },
      "moment",
      /^moment 1812-06-24 lies outside of the story: write a day from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/,
    ],
  ])("is told what the story does not have, and nothing changes: %j", (asked, field, words) => {
    const { session, ask } = heard();
    const look = () =>
      JSON.stringify([shownBy(session, ""), session.camera.value, session.languageMissing.value]);
    const before = look();
    expect(ask(asked)).toEqual({
      dateline: 1,
      id: 7,
      type: "error",
      field,
      message: expect.stringMatching(words) as string,
    });
    expect(look()).toBe(before);
  });

  it("is heard from the origins that are allowed alone", () => {
    const { session, ask } = heard(new Set([page]));
    const before = session.moment.value;
    const said = ask({ type: "setMoment", moment: "2023-12-23" }, "https://other.example");
    expect(said).toMatchObject({
      type: "error",
      field: null,
      message: expect.stringContaining('does not listen to "https://other.example"') as string,
    });
    expect(session.moment.value).toBe(before);
    expect(ask({ type: "setMoment", moment: "2023-12-23" })).toEqual(done);
  });

  it("that asks too often is told so a few times, and heard again after a while", () => {
    const { session, ask, wait } = heard();
    const answers = Array.from({ length: 1000 }, (_, count) =>
      ask({ type: "setWindow", window: `${count + 1}d` }),
    );
    const types = answers.map((answer) => answer?.type);
    expect(types.filter((type) => type === "answer")).toHaveLength(120);
    expect(types.filter((type) => type === "error")).toHaveLength(20);
    expect(session.window.value).toBe(120);
    wait(1000);
    expect(ask({ type: "setWindow", window: "day" })).toEqual(done);
  });

  it("that posts whatever it likes makes nothing throw, and leaves the story as it was", () => {
    const { session, receive, wait } = heard();
    const story = JSON.stringify([session.story.records, [...session.story.places]]);
    const ids = fc.constantFrom("__proto__", "constructor", "javascript:alert(1)", "darien", "es");
    const anything = fc.oneof(ids, fc.anything({ withNullPrototype: true, withBigInt: true }));
    const message = fc.record(
      {
        dateline: fc.constant(1),
        id: fc.oneof(fc.integer(), fc.string()),
        type: fc.constantFrom("setMoment", "show", "select", "fly", "chapter", "search", "play"),
        moment: anything,
        layers: fc.oneof(fc.array(ids), anything),
        filter: fc.oneof(fc.dictionary(fc.constantFrom("kinds", "__proto__"), ids), anything),
        record: anything,
        places: fc.oneof(fc.array(ids), anything),
        map: anything,
        chapter: anything,
        search: fc.oneof(fc.string(), anything),
      },
      { requiredKeys: ["dateline", "id", "type"] },
    );
    fc.assert(
      fc.property(message, (data) => {
        wait(1000);
        // Only the fields that its type takes, so that many pass the first look.
        const fields: Record<string, readonly string[]> = {
          setMoment: ["moment"],
          show: ["layers", "filter"],
          select: ["record"],
          fly: ["places", "map"],
          chapter: ["chapter"],
          search: ["search"],
        };
        const kept = ["dateline", "id", "type", ...(fields[data.type] ?? [])];
        const few = Object.fromEntries(
          Object.entries(data).filter(([name]) => kept.includes(name)),
        );
        const answer = receive(few, page);
        expect(answer?.type).toMatch(/^(answer|error)$/);
      }),
      { numRuns: 300 },
    );
    expect(JSON.stringify([session.story.records, [...session.story.places]])).toBe(story);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
