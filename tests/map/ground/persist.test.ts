import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { persist, waits } from "../../../src/map/ground/persist.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Something that fails so many times before it succeeds; remembers when it was tried. */
function failing(times: number) {
  const start = Date.now();
  const triedAt: number[] = [];
  const attempt = async () => {
    triedAt.push(Date.now() - start);
    if (triedAt.length <= times) throw new Error(`attempt ${triedAt.length}`);
    return "there";
  };
  return { attempt, triedAt };
}

const patient = () => ({ signal: new AbortController().signal, isFinal: () => false });

describe("persisting", () => {
  it("tries again with longer and longer waits, and stops once it succeeds", async () => {
    const { attempt, triedAt } = failing(2);
    const result = persist(attempt, patient());
    await vi.runAllTimersAsync();
    expect(await result).toBe("there");
    const [first = 0, second = 0] = waits;
    expect(triedAt).toEqual([0, first, first + second]);
    expect(waits.every((wait, index) => wait > (waits[index - 1] ?? 0))).toBe(true);
  });

  it("rejects as the last attempt did", async () => {
    const { attempt, triedAt } = failing(Infinity);
    const result = persist(attempt, patient()).catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    expect(await result).toBe(`attempt ${waits.length + 1}`);
    expect(triedAt).toHaveLength(waits.length + 1);
  });

  it("does not try again what can't come to anything else", async () => {
    const { attempt, triedAt } = failing(Infinity);
    await expect(persist(attempt, { ...patient(), isFinal: () => true })).rejects.toThrow(
      "attempt 1",
    );
    expect(triedAt).toEqual([0]);
  });

  it("stops waiting when nobody waits for it", async () => {
    const { attempt, triedAt } = failing(Infinity);
    const stop = new AbortController();
    const result = persist(attempt, { signal: stop.signal, isFinal: () => false }).catch(
      (error: Error) => error.message,
    );
    await vi.advanceTimersByTimeAsync(1);
    stop.abort(new Error("not any more"));
    expect(await result).toBe("not any more");
    await vi.runAllTimersAsync();
    expect(triedAt).toEqual([0]);
  });
});
