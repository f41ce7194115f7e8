import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Lesson as Plan } from "../../../src/record/lesson.ts";
import { createSession } from "../../../src/session/session.ts";
import { createLesson, measured } from "../../../src/story/lesson/lesson.ts";
import { stepOf } from "../../../src/story/lesson/steps.ts";
import { firstStory } from "../../first-story.ts";

const [first, second] = firstStory.chapters;
if (!first || !second) throw new Error("a story with chapters is needed");

function lessonOf({ now = () => 0 }: { readonly now?: () => number } = {}) {
  const session = createSession(firstStory);
  const plans = new Map(
    firstStory.chapters.flatMap(({ id, lesson }) => (lesson ? [[id, lesson] as const] : [])),
  );
  const lesson = createLesson(session, signal<ReadonlyMap<string, Plan>>(plans), now);
  const stands = () => [session.chapter.value?.id ?? null, stepOf(session)];
  return { session, lesson, stands };
}

describe("a lesson", () => {
  it("goes through a chapter's reports before the next chapter, and back the same way", () => {
    const { lesson, stands } = lessonOf();
    const way: unknown[] = [];
    for (let press = 0; press < first.show.length + 3; press += 1) {
      lesson.stepOn();
      way.push(stands());
    }
    const steps = [0, ...first.show.map((_, index) => index + 1)].map((step) => [first.id, step]);
    expect(way).toEqual([...steps, [second.id, 0], [second.id, 1]]);
    const back: unknown[] = [];
    for (let press = 0; press < way.length + 2; press += 1) {
      lesson.stepBack();
      back.push(stands());
    }
    // Before the first there is nothing.
    expect(back.slice(0, way.length - 1)).toEqual(way.slice(0, -1).toReversed());
    expect(back.slice(way.length - 1)).toEqual([
      [first.id, 0],
      [first.id, 0],
      [first.id, 0],
    ]);
  });

  it("shows each report on the chapter's own day, however quick the clicker is", () => {
    const { session, lesson } = lessonOf();
    for (const chapter of firstStory.chapters) {
      session.openChapter(chapter.id, { atOnce: true });
      const day = session.moment.value;
      session.leaveStory();
      session.goToDay(session.extent.start);
      session.openChapter(chapter.id);
      for (const id of chapter.show) {
        lesson.stepOn();
        expect(session.selected.value?.id).toBe(id);
      }
      expect([chapter.id, session.moment.value]).toEqual([chapter.id, day]);
    }
  });

  it("goes from chapter to chapter where reports are no steps, and to one by its number", () => {
    const { lesson, stands } = lessonOf();
    lesson.setWithReports(false);
    lesson.stepOn();
    lesson.stepOn();
    expect(stands()).toEqual([second.id, 0]);
    lesson.jumpTo(99);
    expect(stands()).toEqual([firstStory.chapters.at(-1)?.id, 0]);
    lesson.jumpTo(0);
    expect(stands()).toEqual([first.id, 0]);
  });

  it("hides an answer until it is asked for, and a question once the chapter is left", () => {
    const { lesson } = lessonOf();
    lesson.stepOn();
    const count = lesson.plan.value?.questions.length ?? 0;
    expect(count).toBeGreaterThan(1);
    lesson.askNext();
    expect(lesson.state.value).toMatchObject({ question: 0, isAnswered: false });
    lesson.answer();
    expect(lesson.state.value.isAnswered).toBe(true);
    lesson.askNext();
    expect(lesson.state.value).toMatchObject({ question: 1, isAnswered: false });
    for (let press = 1; press < count; press += 1) lesson.askNext();
    expect(lesson.state.value.question).toBeNull();
    lesson.ask(0);
    lesson.nextChapter();
    expect(lesson.state.value.question).toBeNull();
    lesson.ask(99);
    expect(lesson.state.value.question).toBeNull();
  });

  it("covers the wall until something goes on", () => {
    const { lesson } = lessonOf();
    lesson.cover("black");
    expect(lesson.state.value.screen).toBe("black");
    lesson.cover("white");
    expect(lesson.state.value.screen).toBe("white");
    lesson.cover("white");
    expect(lesson.state.value.screen).toBe("map");
    lesson.cover("black");
    lesson.stepOn();
    expect(lesson.state.value.screen).toBe("map");
  });

  it("leaves the cover of a frozen wall on it while who speaks goes on", () => {
    const { lesson } = lessonOf();
    lesson.cover("black");
    lesson.freeze(true);
    lesson.stepOn();
    lesson.ask(0);
    expect(lesson.state.value).toMatchObject({ screen: "black", question: 0 });
    lesson.cover("black");
    expect(lesson.state.value.screen).toBe("map");
    lesson.cover("black");
    lesson.freeze(false);
    lesson.stepOn();
    expect(lesson.state.value.screen).toBe("map");
  });

  it("measures its time, and that of each chapter, with pauses left out", () => {
    let now = 1_000;
    const { lesson } = lessonOf({ now: () => now });
    lesson.stepOn();
    lesson.startTimer();
    now += 60_000;
    lesson.nextChapter();
    expect(lesson.state.value.timer.chapterAt).toBe(60_000);
    now += 30_000;
    lesson.stopTimer();
    now += 500_000;
    expect(measured(lesson.state.value.timer, now)).toBe(90_000);
    lesson.startTimer();
    now += 1_000;
    expect(measured(lesson.state.value.timer, now)).toBe(91_000);
    lesson.resetTimer();
    expect(measured(lesson.state.value.timer, now)).toBe(0);
  });
});
