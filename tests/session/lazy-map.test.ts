import { describe, expect, it } from "vitest";
import { lazyMap } from "../../src/session/lazy-map.ts";

function counted() {
  const whole = new Map([
    ["a", 1],
    ["b", 2],
  ]);
  let fills = 0;
  const map = lazyMap({
    get: (key: string) => whole.get(key),
    size: () => whole.size,
    fill: () => {
      fills += 1;
      return whole;
    },
  });
  return { map, whole, fills: () => fills };
}

describe("a lazy map", () => {
  it("tells one entry and its size without being made whole", () => {
    const { map, fills } = counted();
    expect([map.get("a"), map.get("c"), map.size]).toEqual([1, undefined, 2]);
    expect([map.has("b"), map.has("c")]).toEqual([true, false]);
    expect(fills()).toBe(0);
  });

  it("is walked through like any other, and made whole once", () => {
    const { map, whole, fills } = counted();
    const seen: [string, number][] = [];
    map.forEach((value, key) => seen.push([key, value]));
    for (const entries of [[...map], [...map.entries()], seen]) expect(entries).toEqual([...whole]);
    expect([...map.keys()]).toEqual(["a", "b"]);
    expect([...map.values()]).toEqual([1, 2]);
    expect(fills()).toBe(1);
  });
});
