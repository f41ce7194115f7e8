import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startPlayback } from "../../src/session/playback.ts";
import { createSession } from "../../src/session/session.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  records: ["2001-05-01", "2001-06-10", "2001-07-03"].map((date) =>
    record(`on-${date}`, { when: when(date) }),
  ),
});

let stop = () => {};

/** A session whose frames come every 16 ms of a clock that the test turns. */
function playing({ lessMotion }: { readonly lessMotion: boolean }) {
  vi.stubGlobal("matchMedia", () => ({ matches: lessMotion }));
  const session = createSession(story, { moment: day("2001-05-05") });
  stop = startPlayback(session);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (onFrame: (now: number) => void) =>
    Number(setTimeout(() => onFrame(performance.now()), 16)),
  );
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => clearTimeout(frame));
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("playback", () => {
  it("runs the clock only while it plays", () => {
    const session = playing({ lessMotion: false });
    vi.advanceTimersByTime(500);
    expect(session.moment.value).toBe(day("2001-05-05"));
    session.play();
    vi.advanceTimersByTime(160);
    const reached = session.moment.value;
    expect(reached).toBeGreaterThan(day("2001-05-10"));
    session.pause();
    vi.advanceTimersByTime(500);
    expect(session.moment.value).toBe(reached);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has one loop, however often it is stopped and started", () => {
    const session = playing({ lessMotion: false });
    session.play();
    session.pause();
    session.play();
    expect(vi.getTimerCount()).toBe(1);
  });

  it("ends by itself at the end, with no frame left to come", () => {
    const session = playing({ lessMotion: false });
    session.play();
    vi.advanceTimersByTime(60_000);
    expect(session.playing.value).toBe(false);
    expect(session.moment.value).toBe(day("2001-12-31"));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not leap ahead after a tab was asleep", () => {
    const session = playing({ lessMotion: false });
    session.play();
    vi.advanceTimersByTime(16);
    const before = session.moment.value;
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.spyOn(performance, "now").mockReturnValueOnce(performance.now() + 3_600_000);
    vi.advanceTimersByTime(16);
    expect(session.moment.value - before).toBeLessThan(10);
  });

  it("steps from event to event where less motion is wanted, and rests on each", () => {
    const session = playing({ lessMotion: true });
    session.play();
    vi.advanceTimersByTime(1599);
    expect(session.moment.value).toBe(day("2001-05-05"));
    vi.advanceTimersByTime(1);
    expect(session.moment.value).toBe(day("2001-06-10"));
    vi.advanceTimersByTime(1600);
    expect(session.moment.value).toBe(day("2001-07-03"));
    vi.advanceTimersByTime(1600);
    expect(session.playing.value).toBe(false);
    expect(session.moment.value).toBe(day("2001-07-03"));
  });

  it("stops for good when it is told to", () => {
    const session = playing({ lessMotion: true });
    session.play();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(session.moment.value).toBe(day("2001-05-05"));
    session.pause();
    session.play();
    vi.advanceTimersByTime(10_000);
    expect(session.moment.value).toBe(day("2001-05-05"));
  });
});
