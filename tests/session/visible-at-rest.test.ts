import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSession } from "../../src/session/session.ts";
import { followVisibleAtRest, longestLag, restTime } from "../../src/session/visible-at-rest.ts";
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

  function followed() {
    const session = createSession(story, { moment: day("2001-05-01"), window: "day" });
    const visible = followVisible(session);
    const atRest = followVisibleAtRest(session, visible);
    /** The day that the words speak of, as days after the first of May. */
    const said = () => atRest.visible.value.query.end - 1 - day("2001-05-01");
    const goTo = (after: number) => session.goToDay(day("2001-05-01") + after);
    return { session, visible, atRest, said, goTo };
  }

  it("follows a single step at once", () => {
    const { said, goTo } = followed();
    goTo(9);
    expect(said()).toBe(9);
    vi.advanceTimersByTime(restTime);
    goTo(10);
    expect(said()).toBe(10);
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
    expect(atRest.visible.value).toBe(visible.value);
  });

  it("follows a movement that goes on once in a while", () => {
    const { atRest, goTo } = followed();
    const seen = new Set<unknown>();
    for (let after = 1; after * 16 <= 3.5 * longestLag; after += 1) {
      goTo(after % 25);
      seen.add(atRest.visible.value);
      vi.advanceTimersByTime(16);
    }
    expect(seen.size).toBe(4);
  });

  it("follows a filter at once, also in the middle of a movement", () => {
    const { session, atRest, said, goTo } = followed();
    goTo(8);
    goTo(9);
    expect(said()).toBe(8);
    session.toggleLayer("ferries");
    expect(said()).toBe(9);
    expect(atRest.visible.value.begun.map(({ id }) => id)).toEqual(["first"]);
  });

  it("follows a search at once, too", () => {
    const { session, visible, atRest, goTo } = followed();
    goTo(8);
    goTo(9);
    session.setSearchWords("nowhere");
    expect(atRest.visible.value).toBe(visible.value);
    expect(atRest.visible.value.begun).toEqual([]);
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
