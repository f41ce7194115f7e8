import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createElementHeight } from "../../src/embed/element-height.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  vi.stubGlobal("innerHeight", 800);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the height needs of an element that is in sight, and the height that it was given last. */
function inSight(width = 640) {
  const box = { width, height: 400, bottom: 500 };
  let rules = "";
  const element = {
    isConnected: true,
    querySelector: () => null,
    getBoundingClientRect: () => box,
  } as unknown as HTMLElement;
  const height = createElementHeight(element, (given) => {
    rules = given;
  });
  height.begin();
  return { box, height, given: () => Number(/height:(\d+)px/.exec(rules)?.[1] ?? 0) };
}

it("takes no height in sight that the map asks for, unless the reader has it in hand", () => {
  const { height, given } = inSight();
  height.want(520);
  height.fit(false);
  expect(given()).toBe(0);
  height.fit(true);
  expect(given()).toBe(520);
});

it("takes it below the screen's edge, where that moves nothing", () => {
  const { box, height, given } = inSight();
  box.bottom = 801;
  height.want(520);
  height.fit(false);
  expect(given()).toBe(520);
});

it("takes each that comes soon after its width has changed, and none that comes later", () => {
  const { box, height, given } = inSight();
  box.width = 320;
  const told = [549, 556, 610].map((wanted) => {
    vi.advanceTimersByTime(100);
    height.want(wanted);
    height.fit(false);
    return given();
  });
  expect(told).toEqual([549, 556, 610]);
  vi.advanceTimersByTime(1_000);
  height.want(700);
  height.fit(false);
  expect(given()).toBe(610);
});
