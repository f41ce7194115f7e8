import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReveal } from "../../src/map/reveal.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const long = 60_000;

/** A map that draws when told to, and says by its container whether it is to be seen. */
function mapOf() {
  const drawn = new Set<() => void>();
  const now = { isLoaded: false, mayShow: true, mayShowLate: false, shown: 0 };
  const container = { dataset: {} as DOMStringMap };
  const draw = () => {
    Array.from(drawn).forEach((act) => act());
  };
  const reveal = createReveal({
    map: {
      loaded: () => now.isLoaded,
      on: (_event: string, act: () => void) => drawn.add(act),
      off: (_event: string, act: () => void) => drawn.delete(act),
    } as never,
    container,
    mayShow: (isLate) => (isLate ? now.mayShowLate : now.mayShow),
    // As the map does some time later, when it is asked to.
    prepare: () => void setTimeout(draw),
    onShown: () => {
      now.shown += 1;
    },
  });
  return {
    now,
    reveal,
    /** Draws it, and once more where that is asked for. */
    draw() {
      draw();
      vi.advanceTimersByTime(1);
    },
    isSeen: () => container.dataset["ground"] === "shown",
  };
}

describe("the live map", () => {
  it("is seen once all of it is drawn, and says so once", () => {
    const { now, draw, isSeen } = mapOf();
    draw();
    expect(isSeen()).toBe(false);
    now.isLoaded = true;
    draw();
    draw();
    expect(isSeen()).toBe(true);
    expect(now.shown).toBe(1);
  });

  it("is seen after a while with what there is, if that is anything", () => {
    const { now, draw, isSeen } = mapOf();
    vi.advanceTimersByTime(long);
    expect(isSeen()).toBe(false);
    now.mayShowLate = true;
    draw();
    expect(isSeen()).toBe(true);
  });

  it("stays hidden where nothing of it can be shown, until it can", () => {
    const { now, draw, isSeen } = mapOf();
    now.isLoaded = true;
    now.mayShow = false;
    draw();
    expect(isSeen()).toBe(false);
    now.mayShow = true;
    draw();
    expect(isSeen()).toBe(true);
  });

  it("stays hidden where it loses its context before it was seen", () => {
    const { now, reveal, draw, isSeen } = mapOf();
    reveal.hide();
    now.isLoaded = true;
    now.mayShowLate = true;
    vi.advanceTimersByTime(long);
    draw();
    expect(isSeen()).toBe(false);
  });

  it("is hidden while it has lost its context, however long, and seen once it is drawn anew", () => {
    const { now, reveal, draw, isSeen } = mapOf();
    now.isLoaded = true;
    now.mayShowLate = true;
    draw();
    reveal.hide();
    vi.advanceTimersByTime(long);
    draw();
    expect(isSeen()).toBe(false);
    now.isLoaded = false;
    reveal.awaitDrawn();
    draw();
    expect(isSeen()).toBe(false);
    now.isLoaded = true;
    draw();
    expect(isSeen()).toBe(true);
    expect(now.shown).toBe(2);
  });
});
