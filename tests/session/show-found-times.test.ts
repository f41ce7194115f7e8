import { describe, expect, it } from "vitest";
import { createSession } from "../../src/session/session.ts";
import { showFoundTimes } from "../../src/session/show-found-times.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  records: [
    record("red-storm", { when: when("2001-02-02") }),
    record("blue-storm", { when: when("2001-05-02") }),
    record("late-red", { when: when("2001-09-03") }),
  ],
});

function widened() {
  const session = createSession(story, { moment: day("2001-05-20"), search: "red" });
  showFoundTimes(session);
  expect(session.windowDays.value).toEqual({ start: day("2001-02-02"), end: day("2001-09-04") });
  return session;
}

describe("the window over all that is found", () => {
  it("goes with the search", () => {
    const session = widened();
    session.setSearchWords("late-red");
    expect(session.windowDays.value.start).toBe(day("2001-02-02"));
    session.clearSearch();
    expect(session.window.value).toBe("month");
    expect(session.moment.value).toBe(day("2001-05-20"));

    // Once.
    session.setWindowDays({ start: day("2001-02-02"), end: day("2001-09-04") });
    session.setSearchWords("red");
    session.clearSearch();
    expect(session.window.value).toBe(214);
  });

  it("stays where the reader has moved in time, or has a card open", () => {
    for (const act of [
      (session: ReturnType<typeof widened>) => session.setMoment(day("2001-09-01")),
      (session: ReturnType<typeof widened>) => session.setFirstDay(day("2001-03-01")),
      (session: ReturnType<typeof widened>) => session.select(["blue-storm"]),
    ]) {
      const session = widened();
      act(session);
      const { start, end } = session.windowDays.value;
      session.clearSearch();
      expect(session.windowDays.value).toEqual({ start, end });
    }
  });

  it("is left alone where nothing is found", () => {
    const session = createSession(story, { moment: day("2001-05-20"), search: "yellow" });
    showFoundTimes(session);
    expect(session.window.value).toBe("month");
  });
});
