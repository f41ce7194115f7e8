import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingState } from "../../../src/story/lesson/lesson.ts";
import type { LessonMessage } from "../../../src/story/lesson/lesson-message.ts";
import { readLetter } from "../../../src/story/lesson/lesson-message.ts";

const letter = (message: unknown, given = {}) => ({
  dateline: "lesson",
  version: 1,
  from: "1-2",
  number: 3,
  role: "wall",
  message,
  ...given,
});
const own = { moment: "2023-12-27", window: "month", map: null, filter: {}, search: "" };
const messages: readonly LessonMessage[] = [
  { type: "hello" },
  { type: "ping" },
  { type: "pong" },
  { type: "bye" },
  { type: "look", look: { chapter: "a", selected: null, own }, size: { width: 9, height: 9 } },
  {
    type: "look",
    look: { chapter: null, selected: "b", own: null },
    size: { width: 0, height: 9 },
  },
  { type: "state", state: openingState },
  { type: "state", state: { ...openingState, question: 2, screen: "black" } },
  { type: "point", at: { lon: -93, lat: 16 } },
  { type: "point", at: null },
];

describe("a letter from another window", () => {
  it.each(messages)("is read as it was sent: $type", (message) => {
    expect(readLetter(structuredClone(letter(message)))).toEqual(letter(message));
  });

  it.each([
    letter({ type: "hello" }, { dateline: "other" }),
    letter({ type: "hello" }, { version: 2 }),
    letter({ type: "hello" }, { role: "class" }),
    letter({ type: "hello" }, { number: -1 }),
    letter({ type: "unknown" }),
    letter(null),
    letter({ type: "look", look: { chapter: 1, selected: null, own: null }, size: {} }),
    letter({ type: "look", look: { chapter: null, selected: null, own: { ...own, map: 3 } } }),
    letter({ type: "state", state: { ...openingState, screen: "red" } }),
    letter({ type: "state", state: { ...openingState, timer: null } }),
    letter({ type: "state", state: { ...openingState, isFrozen: "yes" } }),
    letter({ type: "point", at: { lon: "0", lat: 0 } }),
    letter({ type: "point", at: { lon: 0, lat: Infinity } }),
  ])("that is none of ours is passed over: %j", (other) => {
    expect(readLetter(other)).toBeNull();
  });

  it("that is anything at all does no harm", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readLetter(data)).toBeNull();
        expect(() => readLetter(letter(data))).not.toThrow();
      }),
    );
  });
});
