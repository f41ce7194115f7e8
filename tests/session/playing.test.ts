import { describe, expect, it } from "vitest";
import { restAtEnd } from "../../src/session/playing.ts";
import type { Session, SessionStart } from "../../src/session/session.ts";
import { createSession } from "../../src/session/session.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

/** Opens on 2001, on 1 May. */
const story = inventedStory({
  records: ["2001-05-01", "2001-06-10", "2001-07-03", "2010-02-02"].map((date) =>
    record(`on-${date}`, { when: when(date) }),
  ),
});
const start = (given: SessionStart = {}) => createSession(story, given);
const last = day("2001-12-31");

/** Plays until the clock stands at the end of a day; fails where it never does. */
function playTo(session: Session, end: number) {
  for (let frame = 0; frame < 10_000; frame += 1) {
    const { moment, passed } = session.clock.value;
    if (moment === end && passed === 1) return;
    session.advance(50);
  }
  throw new Error("it never gets there");
}

describe("playing in a loop", () => {
  it("rests at the end, then starts over at the start of what shows, again and again", () => {
    const session = start();
    session.setLooping(true);
    session.play();
    for (let round = 0; round < 3; round += 1) {
      playTo(session, last);
      session.advance(restAtEnd - 1);
      expect(session.clock.value).toEqual({ moment: last, passed: 1 });
      session.advance(1);
      expect(session.clock.value).toEqual({ moment: day("2001-01-01"), passed: 0 });
      expect(session.playing.value).toBe(true);
    }
    expect(session.range.value).toBe(session.opening);
  });

  it("rests as long at any speed, so that a short time does not flicker", () => {
    const session = start();
    session.setLooping(true);
    session.setSpeed(4);
    session.zoomTime(0.0001);
    session.play();
    let rounds = 0;
    let before = session.moment.value;
    for (let frame = 0; frame < 600; frame += 1) {
      session.advance(16);
      if (session.moment.value < before) rounds += 1;
      before = session.moment.value;
    }
    // 9.6 seconds: a week with one event takes a quarter of a second at this speed.
    expect(rounds).toBeGreaterThan(3);
    expect(rounds).toBeLessThan(7);
  });

  it("stays in the part of time that is zoomed to, which otherwise moves on", () => {
    for (const loops of [true, false]) {
      const session = start();
      session.zoomTime(0.1);
      const shown = session.range.value;
      session.setLooping(loops);
      session.play();
      for (let frame = 0; frame < 400; frame += 1) session.advance(50);
      expect(session.range.value === shown).toBe(loops);
      if (loops) expect(session.moment.value).toBeGreaterThanOrEqual(shown.start);
      if (loops) expect(session.moment.value).toBeLessThan(shown.end);
    }
  });

  it("that is switched off ends the next time", () => {
    const session = start();
    session.setLooping(true);
    session.play();
    playTo(session, last);
    session.setLooping(false);
    session.advance(16);
    expect(session.playing.value).toBe(false);
    expect(session.clock.value).toEqual({ moment: last, passed: 1 });
  });

  it("without motion comes round to the first event of what shows", () => {
    const session = start();
    session.setLooping(true);
    session.play();
    const seen = Array.from({ length: 6 }, () => {
      session.playToNextEvent();
      return session.moment.value;
    });
    const [may, june, july] = ["2001-05-01", "2001-06-10", "2001-07-03"].map(day);
    expect(seen).toEqual([june, july, may, june, july, may]);
    expect(session.playing.value).toBe(true);
  });

  it("without motion stops where nothing that shows happens", () => {
    const session = start({ moment: day("2001-10-10") });
    session.zoomTime(0.1);
    session.setLooping(true);
    session.play();
    session.playToNextEvent();
    expect(session.playing.value).toBe(false);
    expect(session.moment.value).toBe(day("2001-10-10"));
  });

  it("changes nothing else", () => {
    const session = start();
    const before = [session.window, session.range, session.speed, session.moment].map(
      ({ value }) => value,
    );
    session.setLooping(true);
    expect(session.looping.value).toBe(true);
    expect(session.playing.value).toBe(false);
    expect(
      [session.window, session.range, session.speed, session.moment].map(({ value }) => value),
    ).toEqual(before);
  });
});

describe("playing with a range", () => {
  it("moves the band along, as long as it is, and stops at the end of what shows", () => {
    const session = start({ window: 20 });
    session.zoomTime(0.2);
    const shown = session.range.value;
    session.play();
    playTo(session, shown.end - 1);
    expect(session.playing.value).toBe(false);
    expect(session.range.value).toBe(shown);
    expect(session.windowDays.value).toEqual({ start: shown.end - 20, end: shown.end });
  });

  it("starts over in a loop, the band as long as it was", () => {
    const session = start({ window: 20 });
    session.setLooping(true);
    session.play();
    playTo(session, last);
    session.advance(restAtEnd);
    expect(session.moment.value).toBe(day("2001-01-01"));
    expect(session.window.value).toBe(20);
  });
});
