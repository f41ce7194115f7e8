import { expect, test } from "vitest";
import { handOver, heldVersions, letGo } from "../../src/offline/held-pages.ts";

const none = { current: null, pages: {} };

test("the first version holds no page", () => {
  expect(handOver(none, "one", ["a", "b"])).toEqual({ current: "one", pages: {} });
});

test("a page stays with the version that it was opened in, however many come after it", () => {
  const first = handOver(none, "one", []);
  const second = handOver(first, "two", ["a", "b"]);
  expect(second).toEqual({ current: "two", pages: { a: "one", b: "one" } });
  // "b" was loaded anew as "c", and so is of the second.
  const third = handOver(second, "three", ["a", "c"]);
  expect(third).toEqual({ current: "three", pages: { a: "one", c: "two" } });
  expect(heldVersions(third)).toEqual(["one", "two"]);
});

test("a version that comes back holds none of its own pages", () => {
  const second = handOver({ current: "one", pages: {} }, "two", ["a"]);
  expect(handOver(second, "one", ["a", "b"])).toEqual({ current: "one", pages: { b: "two" } });
});

test("a page that is closed is let go, and with the last its version", () => {
  const held = { current: "three", pages: { a: "one", b: "one", c: "two" } };
  expect(heldVersions(letGo(held, ["a", "d"]))).toEqual(["one"]);
  expect(letGo(held, [])).toEqual({ current: "three", pages: {} });
});
