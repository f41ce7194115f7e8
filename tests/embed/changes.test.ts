import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createChanges } from "../../src/embed/changes.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a map is asked for, in turn. */
function asked() {
  const taken: (readonly [string, string])[][] = [];
  const map = { isReady: true };
  const changes = createChanges(
    () => map.isReady,
    (changed) => taken.push([...changed]),
  );
  return { changes, taken, map };
}

describe("what a map is still to be asked for", () => {
  it("is asked for together where it was set together, the last of each name", () => {
    const { changes, taken } = asked();
    changes.set("moment", "2023-12-23");
    changes.set("window", "week");
    changes.set("moment", "2023-12-24");
    expect(taken).toEqual([]);
    vi.runAllTimers();
    expect(taken).toEqual([
      [
        ["moment", "2023-12-24"],
        ["window", "week"],
      ],
    ]);
  });

  it("comes soon after the first, however often more is set", () => {
    const { changes, taken } = asked();
    for (let frame = 0; frame < 60; frame += 1) {
      changes.set("moment", String(frame));
      vi.advanceTimersByTime(16);
    }
    expect(taken.length).toBeGreaterThan(20);
  });

  it("keeps the turn of what each element of an article says, before the map is there too", () => {
    const { changes, taken, map } = asked();
    map.isReady = false;
    changes.set("language", "es");
    changes.turn([
      ["moment", "2023-12-24"],
      ["select", "a-walk"],
    ]);
    changes.turn([["chapter", "the-fire"]]);
    changes.set("theme", "dark");
    vi.runAllTimers();
    expect(taken).toEqual([]);
    map.isReady = true;
    changes.now();
    expect(taken.filter((each) => each.length > 0)).toEqual([
      [["language", "es"]],
      [
        ["moment", "2023-12-24"],
        ["select", "a-walk"],
      ],
      [["chapter", "the-fire"]],
      [["theme", "dark"]],
    ]);
  });

  it("is asked for at once by who has to come after it, and is nothing once it is cleared", () => {
    const { changes, taken } = asked();
    changes.set("moment", "2023-12-24");
    changes.now();
    expect(taken).toEqual([[["moment", "2023-12-24"]]]);
    changes.set("moment", "2023-12-25");
    changes.clear();
    vi.runAllTimers();
    expect(taken).toHaveLength(1);
  });
});
