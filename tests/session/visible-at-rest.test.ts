import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSession } from "../../src/session/session.ts";
import { followVisibleAtRest, longestLag, restTime } from "../../src/session/visible-at-rest.ts";
import type { Visible } from "../../src/session/visible.ts";
import { followVisible } from "../../src/session/visible.ts";
import { inventedStory, layer, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries")],
  records: [
    record("first", { when: when("2001-05-10") }),
    record("second", { when: when("2001-05-20") }),
    record("line", { layer: "ferries", when: when("2001-05-10") }),
  ],
});

describe("what shows, at rest", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const dayOf = ({ query }: Visible) => query.end - 1 - day("2001-05-01");

  function followed(of = story) {
    const session = createSession(of, { moment: day("2001-05-01"), window: "day" });
    const visible = followVisible(session);
    const atRest = followVisibleAtRest(session, visible);
    /** The day that the words speak of, as days after the first of May. */
    const said = () => dayOf(atRest.said.value);
    /** That of which the list is. */
    const listed = () => dayOf(atRest.listed.value);
    const goTo = (after: number) => session.goToDay(day("2001-05-01") + after);
    return { session, visible, atRest, said, listed, goTo };
  }

  it("follows a single step at once", () => {
    const { said, listed, goTo } = followed();
    goTo(9);
    expect([said(), listed()]).toEqual([9, 9]);
    vi.advanceTimersByTime(restTime);
    goTo(10);
    expect([said(), listed()]).toEqual([10, 10]);
  });

  it("waits while steps come one upon the other, and follows once they end", () => {
    const { visible, atRest, said, goTo } = followed();
    for (let after = 1; after <= 10; after += 1) {
      goTo(after);
      vi.advanceTimersByTime(16);
    }
    expect(said()).toBe(1);
    vi.advanceTimersByTime(restTime);
    expect(said()).toBe(10);
    expect(atRest.said.value).toBe(visible.value);
  });

  it("follows a movement that goes on once in a while", () => {
    const { atRest, goTo } = followed();
    const seen = new Set<unknown>();
    for (let after = 1; after * 16 <= 3.5 * longestLag; after += 1) {
      goTo(after % 25);
      seen.add(atRest.said.value);
      vi.advanceTimersByTime(16);
    }
    expect(seen.size).toBe(4);
  });

  it("has a list wait for a hand to rest, however long that moves the clock", () => {
    const { atRest, said, listed, goTo } = followed();
    goTo(1);
    expect(atRest.isBehind.value).toBe(false);
    let last = 1;
    for (let after = 2; (after - 2) * 16 <= 2.5 * longestLag; after += 1) {
      last = 2 + (after % 23);
      goTo(last);
      vi.advanceTimersByTime(16);
    }
    expect(said()).not.toBe(1);
    expect([listed(), atRest.isBehind.value]).toEqual([1, true]);
    vi.advanceTimersByTime(restTime);
    expect([said(), listed(), atRest.isBehind.value]).toEqual([last, last, false]);
  });

  it("has a list follow the clock that runs by itself", () => {
    const years = inventedStory({
      records: [2001, 2009].map((year) => record(`of ${year}`, { when: when(`${year}-05-10`) })),
    });
    const { session, atRest } = followed(years);
    session.play();
    const seen = new Set<unknown>();
    for (let passed = 0; passed <= 2.5 * longestLag; passed += 16) {
      session.advance(16);
      seen.add(atRest.listed.value);
      expect(atRest.listed.value).toBe(atRest.said.value);
      expect(atRest.isBehind.value).toBe(false);
      vi.advanceTimersByTime(16);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it("follows a filter at once, also in the middle of a movement", () => {
    const { session, atRest, said, goTo } = followed();
    goTo(8);
    goTo(9);
    expect(said()).toBe(8);
    session.toggleLayer("ferries");
    expect(said()).toBe(9);
    expect(atRest.said.value.begun.map(({ id }) => id)).toEqual(["first"]);
  });

  it("follows a search at once, too", () => {
    const { session, visible, atRest, goTo } = followed();
    goTo(8);
    goTo(9);
    session.setSearchWords("nowhere");
    expect(atRest.said.value).toBe(visible.value);
    expect(atRest.said.value.begun).toEqual([]);
  });

  it("follows nothing once it is ended", () => {
    const { atRest, said, goTo } = followed();
    goTo(1);
    goTo(2);
    atRest.stop();
    vi.advanceTimersByTime(2 * longestLag);
    goTo(3);
    expect(said()).toBe(1);
  });
});
