import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Session, SessionStart } from "../../src/session/session.ts";
import { createSession } from "../../src/session/session.ts";
import { presence, windowNames } from "../../src/time/show-window.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, layer, record, stop, town } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

/** Opens on 2001, on 1 May; what happened in 1990 and 2010 lies beyond. */
const story = inventedStory({
  layers: [layer("incidents"), layer("ferries"), layer("routes")],
  places: [town("port", 0, 0), town("farm", 1, 0)],
  records: [
    record("long-ago", { when: when("1990-06-15"), places: ["farm"] }),
    record("may", { when: when("2001-05-01"), places: ["port"] }),
    record("june", { when: when("2001-06-10"), layer: "ferries", places: ["port"] }),
    record("walk", {
      when: when("2001-07-01/2001-07-03"),
      layer: "routes",
      places: ["port"],
      waypoints: [stop("port", "start", "2001-07-01"), stop("farm", "reported", "2001-07-03")],
    }),
    record("nowhere", { when: when("2001-09-09") }),
    record("later", { when: when("2010-02-02"), places: ["farm"] }),
  ],
});
const opening = { start: day("2001-01-01"), end: day("2002-01-01") };
const extent = { start: day("1990-01-01"), end: day("2011-01-01") };
const last = day("2001-12-31");
const start = (given: SessionStart = {}) => createSession(story, given);

describe("a session at its start", () => {
  it("stands at the story's moment, in its opening range, with a month's window", () => {
    const session = start();
    expect(session.moment.value).toBe(day("2001-05-01"));
    expect(session.clock.value.passed).toBe(1);
    expect(session.range.value).toEqual(opening);
    expect(session.extent).toEqual(extent);
    expect(session.window.value).toBe("month");
    expect(session.language.value).toBe("en");
    expect(session.playing.value).toBe(false);
    expect(session.selected.value).toBeNull();
    expect(session.camera.value).toEqual({ places: ["port", "farm"] });
  });

  it("takes what an address asks for", () => {
    const session = start({ moment: day("2001-06-12"), window: "week", language: "es" });
    expect(session.moment.value).toBe(day("2001-06-12"));
    expect(session.window.value).toBe("week");
    expect(session.language.value).toBe("es");
  });

  it("widens its range for a moment beyond it, and passes over one beyond everything", () => {
    expect(start({ moment: day("2010-02-02") }).range.value).toEqual(extent);
    expect(start({ moment: day("2010-02-02") }).moment.value).toBe(day("2010-02-02"));
    expect(start({ moment: day("1900-01-01") }).moment.value).toBe(day("2001-05-01"));
    expect(start({ moment: day("2999-01-01") }).moment.value).toBe(day("2001-05-01"));
  });

  it("opens the record that an address names, at its time and place", () => {
    const session = start({ moment: day("2001-01-05"), selected: "june" });
    expect(session.selected.value?.id).toBe("june");
    expect(session.moment.value).toBe(day("2001-06-10"));
    expect(session.camera.value).toEqual({ places: ["port"] });
  });

  it("keeps the address's moment when the record shows at it", () => {
    const session = start({ moment: day("2001-06-20"), selected: "june" });
    expect(session.moment.value).toBe(day("2001-06-20"));
  });

  it("passes over a record that is not there", () => {
    const session = start({ selected: "unheard" });
    expect(session.selected.value).toBeNull();
    expect(session.moment.value).toBe(day("2001-05-01"));
  });
});

describe("selecting", () => {
  it("moves the clock to a record that is out of the window, before it or after", () => {
    const session = start();
    session.select(["june"]);
    expect(session.moment.value).toBe(day("2001-06-10"));
    session.setMoment(last);
    session.select(["june"]);
    expect(session.moment.value).toBe(day("2001-06-10"));
  });

  it("leaves the clock where it is for a record in the window, and lets it play on", () => {
    const session = start({ moment: day("2001-06-20") });
    session.play();
    session.select(["june"]);
    expect(session.moment.value).toBe(day("2001-06-20"));
    expect(session.playing.value).toBe(true);
    session.select(["nowhere"]);
    expect(session.playing.value).toBe(false);
  });

  it("widens the range for a record that lies outside of it", () => {
    const session = start();
    session.select(["later"]);
    expect(session.moment.value).toBe(day("2010-02-02"));
    expect(session.range.value).toEqual(extent);
  });

  it("brings back the layer that was hidden, and no other", () => {
    const session = start();
    session.toggleLayer("ferries");
    session.toggleLayer("routes");
    session.select(["june"]);
    expect([...session.hiddenLayers.value]).toEqual(["routes"]);
  });

  it("knows where the reader moved the map, until the map is asked to look elsewhere", () => {
    const session = start();
    expect(session.viewpoint.value).toBeNull();
    const viewpoint = { lon: -92, lat: 15, zoom: 8 };
    session.reportViewpoint(viewpoint);
    expect(session.viewpoint.value).toEqual(viewpoint);
    session.lookAt(["port"]);
    expect(session.viewpoint.value).toBeNull();
  });

  it("has a place to say where the map stands somewhere that nothing else says", () => {
    const session = start();
    const standing = { lon: 0, lat: 0, zoom: 8 };
    session.reportStanding(standing);
    expect(session.placeShown.value).toBeNull();
    session.select(["may"], { look: true });
    expect(session.placeShown.value).toBeNull();
    session.clearSelection();
    expect(session.placeShown.value).toEqual(standing);
    // A card that was opened without a look leaves the map where it is.
    session.select(["june"]);
    expect(session.placeShown.value).toEqual(standing);
    expect(session.viewpoint.value).toBeNull();
    const byHand = { lon: 1, lat: 1, zoom: 5 };
    session.reportViewpoint(byHand);
    expect(session.placeShown.value).toEqual(byHand);
  });

  it("knows when the map is away from where the story opened, and brings it back", () => {
    const session = start();
    const back = () => {
      session.lookAtAll();
      expect(session.isAway.value).toBe(false);
      expect(session.camera.value).toEqual({ places: session.story.firstView.places });
      expect(session.viewpoint.value).toBeNull();
    };
    expect(session.isAway.value).toBe(false);
    for (const move of [
      () => session.select(["may"], { look: true }),
      () => session.lookAt(["farm"]),
      () => session.reportViewpoint({ lon: 1, lat: 2, zoom: 3 }),
    ]) {
      move();
      expect(session.isAway.value).toBe(true);
      back();
    }
    // Where a card that did not move it is open as well.
    session.select(["may"]);
    expect(session.isAway.value).toBe(false);
  });

  it("asks the map to look only where that is wanted", () => {
    const session = start();
    const before = session.camera.value;
    session.select(["june"]);
    expect(session.camera.value).toBe(before);
    session.select(["walk"], { look: true });
    expect(session.camera.value).toEqual({ places: ["port", "farm"] });
    const walked = session.camera.value;
    session.select(["nowhere"], { look: true });
    expect(session.camera.value).toBe(walked);
  });

  it("passes over ids that are not there, and does nothing where none is", () => {
    const session = start();
    session.select(["unheard", "june"]);
    expect(session.selection.value).toEqual({ ids: ["june"], index: 0 });
    session.select(["unheard"]);
    session.select([]);
    expect(session.selected.value?.id).toBe("june");
  });

  it("turns among the records under one click, and wraps both ways", () => {
    const session = start();
    session.select(["may", "june", "walk"]);
    const shown = [1, 1, 1, -1, -1].map((step) => {
      session.turnSelection(step as 1 | -1);
      return session.selected.value?.id;
    });
    expect(shown).toEqual(["june", "walk", "may", "walk", "june"]);
  });

  it("has nothing to turn when nothing is selected", () => {
    const session = start();
    session.turnSelection(1);
    expect(session.selection.value).toBeNull();
  });

  it("ends", () => {
    const session = start();
    session.select(["may"]);
    session.clearSelection();
    expect(session.selected.value).toBeNull();
  });

  it.each(windowNames)("shows any record of the first story in a window of a %s", (window) => {
    const session = createSession(firstStory, { window });
    for (const { id, when: date } of firstStory.records) {
      session.select([id]);
      expect(session.selected.value?.id).toBe(id);
      const shown = presence(date, session.moment.value, window);
      expect(["sure", "possible"]).toContain(shown);
      expect(session.moment.value).toBeGreaterThanOrEqual(session.range.value.start);
      expect(session.moment.value).toBeLessThan(session.range.value.end);
    }
  });
});

describe("setting the moment", () => {
  it("holds it to the range that the slider shows, and to whole days", () => {
    const session = start();
    session.setMoment(day("1995-01-01"));
    expect(session.moment.value).toBe(opening.start);
    session.setMoment(day("2002-01-01"));
    expect(session.moment.value).toBe(last);
    session.setMoment(day("2001-03-03") + 0.4);
    expect(session.moment.value).toBe(day("2001-03-03"));
    expect(session.range.value).toEqual(opening);
  });

  it("stops the clock at the end of that day", () => {
    const session = start();
    session.play();
    session.setMoment(day("2001-03-03"));
    expect(session.playing.value).toBe(false);
    expect(session.clock.value).toEqual({ moment: day("2001-03-03"), passed: 1 });
  });

  it("reaches further once the whole range shows, and comes back with the opening one", () => {
    const session = start();
    session.showWholeRange();
    session.setMoment(day("2010-05-05"));
    expect(session.moment.value).toBe(day("2010-05-05"));
    const beyond = session.moment.value;
    session.showOpeningRange();
    expect(session.range.value).toEqual(opening);
    expect(session.moment.value).toBe(beyond);
    expect(beyond).toBeGreaterThan(last);
  });

  it("tells its followers once", () => {
    const session = start();
    const seen: number[] = [];
    const dispose = effect(() => {
      seen.push(session.moment.value + (session.playing.value ? 0.5 : 0));
    });
    session.play();
    session.setMoment(day("2001-03-03"));
    dispose();
    expect(seen).toEqual([day("2001-05-01"), day("2001-05-01") + 0.5, day("2001-03-03")]);
  });
});

describe("stepping from event to event", () => {
  const walkThrough = (session: Session, step: () => void) => {
    const days: number[] = [];
    for (;;) {
      const before = session.moment.value;
      step();
      if (session.moment.value === before) return days;
      days.push(session.moment.value);
    }
  };

  it("goes to each in turn, beyond the opening range by widening it, and stays at the last", () => {
    const session = start();
    const seen = walkThrough(session, () => session.stepToNextEvent());
    expect(seen).toEqual(
      ["2001-06-10", "2001-07-01", "2001-07-03", "2001-09-09", "2010-02-02"].map(day),
    );
    expect(session.range.value).toEqual(extent);
    expect(session.hasNextEvent.value).toBe(false);
    expect(session.hasPreviousEvent.value).toBe(true);
  });

  it("goes back likewise", () => {
    const session = start();
    expect(walkThrough(session, () => session.stepToPreviousEvent())).toEqual([day("1990-06-15")]);
    expect(session.range.value).toEqual(extent);
    expect(session.hasNextEvent.value).toBe(true);
    expect(session.hasPreviousEvent.value).toBe(false);
  });

  it("leaves the range alone while it stays in it", () => {
    const session = start();
    session.stepToNextEvent();
    expect(session.range.value).toEqual(opening);
  });

  it("stops the clock", () => {
    const session = start();
    session.play();
    session.stepToNextEvent();
    expect(session.playing.value).toBe(false);
  });

  it("passes over layers that are hidden", () => {
    const session = start();
    session.toggleLayer("ferries");
    session.stepToNextEvent();
    expect(session.moment.value).toBe(day("2001-07-01"));
  });
});

describe("the time shown", () => {
  it("zooms around the moment, or around another day, and the moment stays as it is", () => {
    const session = start();
    session.zoomTime(0.25);
    const { start: from, end } = session.range.value;
    expect(end - from).toBe(91);
    expect(session.moment.value).toBe(day("2001-05-01"));
    expect((day("2001-05-01") - from) / 91).toBeCloseTo(120 / 365, 1);
    session.zoomTime(0.5, end);
    expect(session.range.value).toEqual({ start: end - 45, end });
    expect(session.moment.value).toBe(day("2001-05-01"));
  });

  it("keeps the last day of all in sight, however near it is looked at", () => {
    const session = start();
    session.goToDay(session.range.value.end - 1);
    for (let turn = 0; turn < 8; turn += 1) {
      session.zoomTime(0.5);
      expect(session.range.value.end).toBe(session.moment.value + 1);
    }
  });

  it("is what it was once it was zoomed in and out again, by whichever factor", () => {
    const session = start();
    for (const factor of [0.5, 0.7, 0.9]) {
      for (let turn = 0; turn < 4; turn += 1) session.zoomTime(factor);
      expect(session.range.value).not.toBe(session.opening);
      for (let turn = 0; turn < 4; turn += 1) session.zoomTime(1 / factor);
      expect(session.range.value).toBe(session.opening);
    }
  });

  it("pans without the moment, and stops at the whole extent", () => {
    const session = start();
    session.zoomTime(0.1);
    session.panTime(100);
    expect(session.range.value.start).toBeGreaterThan(day("2001-05-01"));
    expect(session.moment.value).toBe(day("2001-05-01"));
    session.panTime(-99_999);
    expect(session.range.value.start).toBe(extent.start);
    expect(session.moment.value).toBe(day("2001-05-01"));
  });

  it("keeps its middle where it stands while the moment is out of sight", () => {
    const session = start();
    session.zoomTime(0.1);
    session.panTime(100);
    const middle = (session.range.value.start + session.range.value.end) / 2;
    session.zoomTime(0.5);
    expect((session.range.value.start + session.range.value.end) / 2).toBeCloseTo(middle, 0);
  });

  it("goes to the moment where that is moved, played from or asked for out of sight", () => {
    for (const [act, moment] of [
      [(session: Session) => session.showMoment(), "2001-05-01"],
      [(session: Session) => session.setMoment(day("2001-05-02")), "2001-05-02"],
      [(session: Session) => session.play(), "2001-05-01"],
    ] as const) {
      const session = start();
      session.zoomTime(0.1);
      const length = session.range.value.end - session.range.value.start;
      session.panTime(100);
      act(session);
      const { start: from, end } = session.range.value;
      expect(session.moment.value).toBe(day(moment));
      expect(end - from).toBe(length);
      expect(from).toBeLessThan(day(moment));
      expect(end).toBeGreaterThan(day(moment));
    }
  });

  it("is what a loop plays in, though the moment is before it", () => {
    const session = start();
    session.setLooping(true);
    session.zoomTime(0.1);
    session.panTime(100);
    const shown = session.range.value;
    session.play();
    expect(session.range.value).toBe(shown);
    expect(session.moment.value).toBe(shown.start);
  });

  it("is the whole extent or the story's own time again, by name", () => {
    const session = start();
    session.zoomTime(99);
    expect(session.range.value).toBe(session.extent);
    session.showOpeningRange();
    expect(session.range.value).toBe(session.opening);
    session.zoomTime(0.5, opening.start);
    session.zoomTime(2, opening.start);
    expect(session.range.value.start).toBe(opening.start);
  });

  it("is said to an address where it is not what the moment alone would show, and is shown by one", () => {
    const session = start();
    expect(session.rangeAsked.value).toBeNull();
    session.zoomTime(0.1);
    session.panTime(50);
    const shown = session.range.value;
    expect(session.rangeAsked.value).toBe(shown);
    session.showWholeRange();
    expect(session.rangeAsked.value).toBe("all");
    session.restore({ moment: day("2001-06-10"), range: shown });
    expect(session.range.value).toEqual(shown);
    expect(session.moment.value).toBe(day("2001-06-10"));
    session.restore({ range: "all" });
    expect(session.range.value).toBe(session.extent);
    session.restore({});
    expect(session.range.value).toBe(session.opening);
    expect(session.rangeAsked.value).toBeNull();

    // Beyond the story's own time all of it shows anyhow.
    session.restore({ moment: day("2010-02-02") });
    expect(session.range.value).toBe(session.extent);
    expect(session.rangeAsked.value).toBeNull();
    session.showOpeningRange();
    expect(session.rangeAsked.value).toBe(session.opening);
  });

  it("of an address is a week at least, and within all of time", () => {
    const session = start();
    session.restore({ range: { start: day("2001-06-10"), end: day("2001-06-11") } });
    expect(session.range.value).toEqual({ start: day("2001-06-07"), end: day("2001-06-14") });
    session.restore({ range: { start: day("1500-01-01"), end: day("2600-01-01") } });
    expect(session.range.value).toBe(session.extent);
    session.restore({ range: { start: day("2600-01-01"), end: day("2600-02-01") } });
    expect(session.range.value.end).toBe(extent.end);
  });

  it("moves to an event that lies outside of it, as long as before", () => {
    const session = start();
    session.zoomTime(0.1);
    const length = () => session.range.value.end - session.range.value.start;
    const before = length();
    session.select(["later"]);
    expect(session.moment.value).toBe(day("2010-02-02"));
    expect(length()).toBe(before);
    expect(session.range.value.start).toBeLessThanOrEqual(day("2010-02-02"));
    expect(session.range.value.end).toBeGreaterThan(day("2010-02-02"));
  });

  it("turns its page while the clock plays on, to the end of the story's own time", () => {
    const session = start();
    session.zoomTime(0.1);
    const pages = new Set<number>();
    session.play();
    for (let frame = 0; session.playing.value; frame += 1) {
      if (frame > 10_000) throw new Error("it never ends");
      session.advance(100);
      const { start: from, end } = session.range.value;
      pages.add(from);
      expect(session.moment.value).toBeGreaterThanOrEqual(from);
      expect(session.moment.value).toBeLessThan(end);
    }
    expect(session.moment.value).toBe(last);
    expect(pages.size).toBeGreaterThan(4);
  });
});

describe("playing", () => {
  const playToEnd = (session: Session) => {
    for (let frame = 0; session.playing.value; frame += 1) {
      if (frame > 10_000) throw new Error("it never ends");
      session.advance(100);
    }
  };

  it("stops at the end of the last day of the range", () => {
    const session = start();
    session.play();
    playToEnd(session);
    expect(session.clock.value).toEqual({ moment: last, passed: 1 });
  });

  it("starts over when it is asked to play from the end", () => {
    const session = start();
    session.setMoment(last);
    session.play();
    expect(session.clock.value).toEqual({ moment: opening.start, passed: 0 });
    expect(session.playing.value).toBe(true);
  });

  it("goes on from anywhere else", () => {
    const session = start();
    session.play();
    expect(session.moment.value).toBe(day("2001-05-01"));
    session.advance(100);
    expect(session.moment.value).toBeGreaterThan(day("2001-05-01"));
    expect(session.range.value).toEqual(opening);
  });

  it("does nothing while it is paused, and rests at the end of the day it paused on", () => {
    const session = start({ moment: day("2001-04-30") });
    session.play();
    session.advance(20);
    session.pause();
    const rested = session.clock.value;
    expect(rested.passed).toBe(1);
    session.advance(5000);
    expect(session.clock.value).toBe(rested);
  });

  it("is as much faster as the speed says", () => {
    const slow = start({ moment: day("2001-01-01") });
    const fast = start({ moment: day("2001-01-01") });
    fast.setSpeed(4);
    for (const session of [slow, fast]) session.play();
    slow.advance(800);
    fast.advance(200);
    expect(fast.clock.value.moment).toBe(slow.clock.value.moment);
    expect(fast.clock.value.passed).toBeCloseTo(slow.clock.value.passed, 9);
  });

  it("slows where something happens", () => {
    const [empty, eventful] = [day("2001-03-01"), day("2001-04-30")].map((moment) => {
      const session = start({ moment });
      session.play();
      session.advance(200);
      return session.moment.value - moment;
    });
    expect(eventful).toBe(1);
    expect(empty).toBeGreaterThan(5);
  });

  it("without motion rests on each event of the range and then stops", () => {
    const session = start();
    session.play();
    const seen: number[] = [];
    while (session.playing.value && seen.length < 20) {
      session.playToNextEvent();
      seen.push(session.moment.value);
    }
    const events = ["2001-06-10", "2001-07-01", "2001-07-03", "2001-09-09", "2001-09-09"].map(day);
    expect(seen).toEqual(events);
    expect(session.range.value).toEqual(opening);
  });
});

describe("layers, language and window", () => {
  it("change alone", () => {
    const session = start();
    session.toggleLayer("ferries");
    expect([...session.hiddenLayers.value]).toEqual(["ferries"]);
    session.toggleLayer("ferries");
    expect([...session.hiddenLayers.value]).toEqual([]);
    session.setLanguage("es");
    session.setWindow("year");
    session.setSpeed(2);
    expect(session.language.value).toBe("es");
    expect(session.window.value).toBe("year");
    expect(session.speed.value).toBe(2);
    expect(session.moment.value).toBe(day("2001-05-01"));
  });

  it("is told in one of the story's languages, whether or not the interface speaks it", () => {
    const inFrench = (given: SessionStart = {}) =>
      createSession({ ...story, languages: ["fr", "es"] }, given).language.value;
    expect(inFrench()).toBe("fr");
    expect(inFrench({ language: "es" })).toBe("es");
    expect(inFrench({ language: "es-MX" })).toBe("es");
    expect(inFrench({ language: "en" })).toBe("fr");
    expect(inFrench({ language: "constructor" })).toBe("fr");
    const session = start({ language: "es" });
    session.setLanguage("fr");
    expect(session.language.value).toBe("es");
    session.restore({ language: "fr" });
    expect(session.language.value).toBe("es");
  });

  it("leave the place out of the address where the map looks as the story opens", () => {
    const session = start();
    const there = { lon: 1, lat: 2, zoom: 3 };
    session.lookAt(["farm"]);
    session.reportStanding(there);
    expect(session.placeShown.value).toEqual(there);
    session.lookAt(session.story.firstView.places);
    session.reportStanding(there);
    expect(session.placeShown.value).toBeNull();
  });

  it("make the same request to look anew", () => {
    const session = start();
    session.lookAt(["farm"]);
    const first = session.camera.value;
    session.lookAt(["farm"]);
    expect(session.camera.value).toEqual(first);
    expect(session.camera.value).not.toBe(first);
  });
});
