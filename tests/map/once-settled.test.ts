import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onceSettled } from "../../src/map/once-settled.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an act under a moving hand", () => {
  it("follows each move while it is quick", () => {
    const seen: number[] = [];
    const { call } = onceSettled<number>((value) => {
      seen.push(value);
      vi.advanceTimersByTime(3);
    });
    for (const value of [1, 2, 3]) call(value);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("waits for the hand to rest once it was slow, then sees the last move only", () => {
    const seen: number[] = [];
    const { call } = onceSettled<number>((value) => {
      seen.push(value);
      vi.setSystemTime(Date.now() + 40);
    });
    vi.spyOn(performance, "now").mockImplementation(() => Date.now());
    call(1);
    call(2);
    vi.advanceTimersByTime(60);
    call(3);
    vi.advanceTimersByTime(99);
    expect(seen).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([1, 3]);
  });

  it("is dropped when it is cancelled", () => {
    const seen: number[] = [];
    const { call, cancel } = onceSettled<number>((value) => {
      seen.push(value);
      vi.setSystemTime(Date.now() + 40);
    });
    vi.spyOn(performance, "now").mockImplementation(() => Date.now());
    call(1);
    call(2);
    cancel();
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([1]);
  });
});
