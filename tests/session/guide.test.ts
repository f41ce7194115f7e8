import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Chapter } from "../../src/record/chapter.ts";
import { addressOf } from "../../src/session/address-bar.ts";
import { createSession } from "../../src/session/session.ts";
import type { SessionStart } from "../../src/session/session.ts";
import { runLength } from "../../src/session/playing.ts";
import { inventedStory, layer, record, town } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

function chapter(id: string, given: Partial<Chapter> = {}): Chapter {
  return {
    id,
    title: { en: id, es: id },
    text: { en: "", es: "" },
    when: when("2001-05-01"),
    window: null,
    camera: { places: ["port"], widthKm: null },
    layers: [],
    show: [],
    contentNote: null,
    lesson: null,
    sources: [],
    ...given,
  };
}

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries")],
  places: [town("port", 0, 0), town("farm", 1, 0)],
  records: [
    record("storm", { places: ["port"] }),
    record("ferry", { when: when("2001-08-01"), layer: "ferries", places: ["farm"] }),
  ],
  chapters: [
    chapter("first", { show: ["storm"] }),
    chapter("second", {
      when: when("2001-07-30/2001-08-03"),
      window: "week",
      layers: ["ferries"],
      camera: { places: ["farm"], widthKm: 120 },
      show: ["ferry"],
    }),
    chapter("third", { when: when("2001-11/.."), window: "year" }),
  ],
});
const start = (given: SessionStart = {}) => createSession(story, given);

describe("the guided story", () => {
  it("is not told until it is begun, and begins with the first chapter", () => {
    const session = start();
    expect(session.chapter.value).toBeNull();
    expect(session.chapterIndex.value).toBe(-1);
    session.nextChapter();
    expect(session.chapter.value?.id).toBe("first");
    expect(session.chapterIndex.value).toBe(0);
  });

  it("shows a chapter's last day, window, layers and places, and points at what it tells of", () => {
    const session = start({ chapter: "second" });
    expect(session.moment.value).toBe(day("2001-08-03"));
    expect(session.window.value).toBe("week");
    expect([...session.hiddenLayers.value]).toEqual(["incidents"]);
    expect(session.camera.value).toEqual({ places: ["farm"], widthKm: 120 });
    expect([...session.pointedAt.value]).toEqual(["ferry"]);
    expect(session.isAstray.value).toBe(false);
  });

  it("stands at the beginning of what has no end, and brings all layers back", () => {
    const session = start({ chapter: "second" });
    session.openChapter("third", { atOnce: true });
    expect(session.moment.value).toBe(day("2001-11-01"));
    expect(session.hiddenLayers.value.size).toBe(0);
  });

  it("moves on in a run of the clock, backwards too, that always lasts as long", () => {
    const session = start({ chapter: "first" });
    for (const turn of [session.nextChapter, session.previousChapter]) {
      const from = session.moment.value;
      turn();
      const to = session.chapterIndex.value === 1 ? day("2001-08-03") : day("2001-05-01");
      expect(session.moment.value).toBe(from);
      expect(session.running.value).toBe(true);
      session.advance(runLength / 2);
      expect(session.moment.value).toBeGreaterThan(Math.min(from, to));
      expect(session.moment.value).toBeLessThan(Math.max(from, to));
      expect(session.isAstray.value).toBe(false);
      session.advance(runLength / 2);
      expect(session.moment.value).toBe(to);
      expect(session.running.value).toBe(false);
    }
  });

  it("ends at the last chapter and at the first", () => {
    const session = start({ chapter: "third" });
    session.nextChapter();
    expect(session.chapter.value?.id).toBe("third");
    session.openChapter("first", { atOnce: true });
    session.previousChapter();
    expect(session.chapter.value?.id).toBe("first");
  });

  it.each([
    ["the moment", (session) => session.setMoment(day("2001-05-02"))],
    ["the window", (session) => session.setWindow("year")],
    ["the layers", (session) => session.toggleLayer("ferries")],
    ["the filter", (session) => session.toggleValue("kinds", "storm")],
    ["the map by hand", (session) => session.reportViewpoint({ lon: 0, lat: 0, zoom: 3 })],
    ["the map to a place", (session) => session.lookAt(["farm"])],
    ["the card of another time", (session) => session.select(["ferry"], { look: true })],
  ] as readonly (readonly [string, (session: ReturnType<typeof start>) => void])[])(
    "notices that the reader moved %s, and comes back",
    (_what, move) => {
      const session = start({ chapter: "first" });
      move(session);
      expect(session.isAstray.value).toBe(true);
      expect(session.chapter.value?.id).toBe("first");
      const asked = session.camera.value;
      session.backToChapter();
      session.endRun();
      expect(session.isAstray.value).toBe(false);
      expect(session.selected.value).toBeNull();
      expect(session.moment.value).toBe(day("2001-05-01"));
      expect(session.camera.value).not.toBe(asked);
    },
  );

  it("takes its layers and no other filter, until an address of the reader's own has one", () => {
    const session = start({ filter: { statuses: "-reported" } });
    expect(session.filterText.value).toEqual({ statuses: "-reported" });
    session.openChapter("second", { atOnce: true });
    expect(session.filterText.value).toEqual({ layers: "ferries" });
    const [moment, chapter] = [day("2001-08-03"), "second"];
    expect(start({ chapter, filter: {} }).filterText.value).toEqual({ layers: "ferries" });
    expect(start({ chapter, moment, filter: {} }).filterText.value).toEqual({});
    const filter = { statuses: "-reported" };
    expect(start({ chapter, moment, filter }).filterText.value).toEqual(filter);
  });

  it("points at what the reader picks rather than at what it tells of", () => {
    const session = start({ chapter: "first" });
    session.select(["ferry"]);
    expect([...session.pointedAt.value]).toEqual(["ferry"]);
    session.clearSelection();
    expect([...session.pointedAt.value]).toEqual(["storm"]);
  });

  it("is all that an address says, from the first moment of the way to it", () => {
    const session = start({ chapter: "first" });
    const addresses: string[] = [];
    const stop = effect(() => {
      addresses.push(addressOf(session).value);
    });
    session.nextChapter();
    stop();
    expect(session.running.value).toBe(true);
    expect(addresses).toEqual(["#chapter=first&language=en", "#chapter=second&language=en"]);
  });

  it("is left with the map as it is", () => {
    const session = start({ chapter: "second" });
    session.leaveStory();
    expect(session.chapter.value).toBeNull();
    expect(session.moment.value).toBe(day("2001-08-03"));
    expect(session.isAstray.value).toBe(false);
    expect(session.pointedAt.value.size).toBe(0);
  });

  it("passes over a chapter that there is not", () => {
    const session = start({ chapter: "tenth" });
    expect(session.chapter.value).toBeNull();
    expect(session.moment.value).toBe(day("2001-05-01"));
  });

  it("gives way to what else an address asks for", () => {
    const session = start({ chapter: "second", moment: day("2001-06-01"), window: "day" });
    expect(session.moment.value).toBe(day("2001-06-01"));
    expect(session.window.value).toBe("day");
    expect(session.isAstray.value).toBe(true);
  });
});

describe("a run to a chapter", () => {
  it("ends at once when the reader moves the clock", () => {
    const session = start({ chapter: "first" });
    session.nextChapter();
    session.advance(100);
    session.setMoment(day("2001-06-01"));
    expect(session.running.value).toBe(false);
    session.advance(runLength);
    expect(session.moment.value).toBe(day("2001-06-01"));
  });

  it("is finished before playing begins", () => {
    const session = start({ chapter: "first" });
    session.nextChapter();
    session.play();
    expect(session.running.value).toBe(false);
    expect(session.moment.value).toBe(day("2001-08-03"));
    expect(session.playing.value).toBe(true);
  });

  it("is where it leads where less motion is asked for", () => {
    const session = start({ chapter: "first" });
    session.nextChapter();
    session.endRun();
    expect(session.moment.value).toBe(day("2001-08-03"));
  });
});

describe("an address that is restored", () => {
  it("shows what it asks for, and the usual for what it leaves out", () => {
    const session = start({ chapter: "second", window: "day", theme: "dark", selected: "ferry" });
    session.restore({ moment: day("2001-05-03"), language: "es" });
    expect(session.chapter.value).toBeNull();
    expect(session.moment.value).toBe(day("2001-05-03"));
    expect(session.window.value).toBe("month");
    expect(session.selected.value).toBeNull();
    expect(session.language.value).toBe("es");
    expect(session.chosenTheme.value).toBeNull();
  });

  it("goes to a chapter at once", () => {
    const session = start();
    session.restore({ chapter: "second" });
    expect(session.running.value).toBe(false);
    expect(session.moment.value).toBe(day("2001-08-03"));
  });
});
