import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionStart } from "../../src/session/session.ts";
import { createSession } from "../../src/session/session.ts";
import { windowNames } from "../../src/time/show-window.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

/** Opens on 2001; what happened in 1990 and 2010 lies beyond. */
const story = inventedStory({
  records: ["1990-06-15", "2001-05-01", "2001-06-10", "2001-09-09", "2010-02-02"].map((date) =>
    record(`on-${date}`, { when: when(date) }),
  ),
});
const start = (given: SessionStart = {}) => createSession(story, given);
const days = (first: string, last: string) => ({ start: day(first), end: day(last) + 1 });

describe("a window that is a range", () => {
  it("begins with the days that the window had", () => {
    const session = start({ moment: day("2001-05-31") });
    session.freeWindow();
    expect(session.window.value).toBe(31);
    expect(session.windowDays.value).toEqual(days("2001-05-01", "2001-05-31"));
    session.freeWindow();
    expect(session.window.value).toBe(31);
  });

  it("of a window without a start begins where time that shows does", () => {
    const session = start({ moment: day("2001-05-31"), window: "until-now" });
    expect(session.windowDays.value.start).toBe(session.extent.start);
    session.freeWindow();
    expect(session.windowDays.value).toEqual(days("2001-01-01", "2001-05-31"));
  });

  it("has ends that move alone, and not past each other", () => {
    const session = start({ moment: day("2001-05-31"), window: 10 });
    session.setFirstDay(day("2001-04-01"));
    expect(session.windowDays.value).toEqual(days("2001-04-01", "2001-05-31"));
    session.setLastDay(day("2001-04-20"));
    expect(session.windowDays.value).toEqual(days("2001-04-01", "2001-04-20"));
    session.setFirstDay(day("2001-08-01"));
    expect(session.windowDays.value).toEqual(days("2001-04-20", "2001-04-20"));
    session.setLastDay(day("2001-01-01"));
    expect(session.windowDays.value).toEqual(days("2001-04-20", "2001-04-20"));
  });

  it("moves whole with the moment, from event to event and through time", () => {
    const session = start({ moment: day("2001-05-31"), window: 10 });
    session.setMoment(day("2001-06-05"));
    expect(session.windowDays.value).toEqual(days("2001-05-27", "2001-06-05"));
    session.stepToNextEvent();
    expect(session.windowDays.value).toEqual(days("2001-06-01", "2001-06-10"));
    session.play();
    session.advance(1000);
    expect(session.window.value).toBe(10);
    expect(session.moment.value).toBeGreaterThan(day("2001-06-10"));
  });

  it("has its nearer end moved by a click; any other window its moment", () => {
    const session = start({ moment: day("2001-05-31"), window: 11 });
    session.setNearerEnd(day("2001-05-24"));
    expect(session.windowDays.value).toEqual(days("2001-05-24", "2001-05-31"));
    session.setNearerEnd(day("2001-07-01"));
    expect(session.windowDays.value).toEqual(days("2001-05-24", "2001-07-01"));
    session.setWindow("week");
    session.setNearerEnd(day("2001-03-01"));
    expect(session.windowDays.value).toEqual(days("2001-02-23", "2001-03-01"));
  });

  it("is stopped by the hand that moves it", () => {
    const session = start({ window: 5 });
    for (const move of [
      () => session.setFirstDay(day("2001-04-30")),
      () => session.setLastDay(day("2001-05-02")),
      () => session.setWindowDays(days("2001-02-01", "2001-02-05")),
    ]) {
      session.play();
      move();
      expect(session.playing.value).toBe(false);
    }
  });

  it("is set at once, and time shows around it: the part that shows moves where it fits", () => {
    const session = start();
    session.setWindowDays(days("2001-03-03", "2001-03-20"));
    expect(session.window.value).toBe(18);
    expect(session.moment.value).toBe(day("2001-03-20"));
    expect(session.range.value).toBe(session.opening);
    session.zoomTime(0.1);
    const { start: from, end } = session.range.value;
    session.setWindowDays(days("2001-11-01", "2001-11-10"));
    expect(session.range.value.end - session.range.value.start).toBe(end - from);
    expect(session.range.value.start).toBeLessThanOrEqual(day("2001-11-01"));
    expect(session.range.value.end).toBeGreaterThan(day("2001-11-10"));
    session.setWindowDays(days("2001-02-01", "2001-11-10"));
    expect(session.range.value).toBe(session.opening);
    session.setWindowDays(days("2000-02-01", "2001-11-10"));
    expect(session.range.value).toBe(session.extent);
  });

  it("is held to all of time", () => {
    const session = start();
    session.setWindowDays(days("1900-01-01", "2999-01-01"));
    expect(session.windowDays.value).toEqual(session.extent);
    session.setWindow(9_999_999);
    expect(session.window.value).toBe(session.extent.end - session.extent.start);
    session.setWindow(0);
    expect(session.window.value).toBe(1);
  });

  it("of an address shows whole, though it begins before the story's own time", () => {
    expect(start({ moment: day("2001-02-01"), window: 20 }).range.value).toEqual(
      days("2001-01-01", "2001-12-31"),
    );
    const early = start({ moment: day("2001-02-01"), window: 60 });
    expect(early.range.value).toBe(early.extent);
    expect(early.windowDays.value).toEqual(days("2000-12-04", "2001-02-01"));
    const month = start({ moment: day("2001-01-05"), window: "month" });
    expect(month.range.value).toBe(month.opening);
  });

  it("stays whole days, at least one, that end with the moment, whatever hands do", () => {
    const someDay = fc.double({ min: 5479, max: 16_801, noNaN: true });
    const hand = fc.oneof(
      someDay.map((at) => ["setFirstDay", at] as const),
      someDay.map((at) => ["setLastDay", at] as const),
      someDay.map((at) => ["setNearerEnd", at] as const),
      someDay.map((at) => ["setMoment", at] as const),
      someDay.map((at) => ["goToDay", at] as const),
      fc.integer({ min: -3000, max: 3000 }).map((by) => ["panTime", by] as const),
      fc.double({ min: 0.01, max: 20, noNaN: true }).map((by) => ["zoomTime", by] as const),
      fc.integer({ min: 1, max: 20_000 }).map((length) => ["setWindow", length] as const),
      fc.constantFrom(...windowNames).map((name) => ["setWindow", name] as const),
      fc.integer({ min: 0, max: 5000 }).map((length) => ["advance", length] as const),
      fc.constant(["freeWindow", 0] as const),
      fc.constant(["play", 0] as const),
    );
    fc.assert(
      fc.property(fc.array(hand, { maxLength: 30 }), fc.boolean(), (hands, loops) => {
        const session = start();
        session.setLooping(loops);
        for (const [name, value] of hands) {
          (session[name] as (value: number | string) => void)(value);
          const { start: from, end } = session.windowDays.value;
          const shown = session.range.value;
          for (const each of [from, end, shown.start, shown.end]) {
            expect(Number.isInteger(each)).toBe(true);
          }
          expect(shown.end - shown.start).toBeGreaterThanOrEqual(7);
          expect(shown.start).toBeGreaterThanOrEqual(session.extent.start);
          expect(shown.end).toBeLessThanOrEqual(session.extent.end);
          expect(end - from).toBeGreaterThanOrEqual(1);
          expect(from).toBeGreaterThanOrEqual(session.extent.start);
          expect(end).toBe(session.moment.value + 1);
          expect(end).toBeLessThanOrEqual(session.extent.end);
        }
      }),
    );
  });
});
