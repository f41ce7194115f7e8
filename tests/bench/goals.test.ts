import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";
import type { Entry } from "./entry.ts";
import { entryOf } from "./entry.ts";
import { judge } from "./goals.ts";
import type { Run } from "./measure.ts";
import { median } from "./median.ts";
import type { OptionName } from "./options/option-names.ts";
import { tableOf } from "./table.ts";

const size = { points: 100_000, density: "usual" } as const;
const bareMsPerStep = 1;
const floorRun: Run = {
  framesPerSecond: 50,
  msPerStep: 1,
  bareMsPerStep,
  heldMsPerStep: 2,
  steps: 120,
};

function entry(option: OptionName, run: Run): Entry {
  return entryOf(option, size, [{ run: { steps: 120, ...run }, floor: floorRun }]);
}

const found = (entries: readonly Entry[]) => judge(entries).map(({ reached }) => reached);

const ours: Run = {
  framesPerSecond: 41,
  msPerStep: 1.2,
  bareMsPerStep,
  heldMsPerStep: 2.5,
  staleSteps: 0,
  settleMs: 20,
  loadMs: 90,
};
const filter: Run = {
  framesPerSecond: 10,
  msPerStep: 4,
  bareMsPerStep,
  heldMsPerStep: 6,
  staleSteps: 120,
  settleMs: 900,
};
const deck: Run = { framesPerSecond: 12, msPerStep: 3, staleSteps: 0, settleMs: 30, loadMs: 100 };

describe("the goals", () => {
  it("are reached where each ratio is on the right side", () => {
    const entries = [
      entry("floor", floorRun),
      entry("dateline", ours),
      entry("setFilter", filter),
      entry("deck.gl", deck),
    ];
    expect(found(entries)).toEqual([true, true, true, null, true, true]);
  });

  it("are missed where one is on the wrong side", () => {
    const worse = { ...ours, framesPerSecond: 11, msPerStep: 1.4, staleSteps: 1, loadMs: 101 };
    const entries = [
      entry("floor", floorRun),
      entry("dateline", worse),
      entry("setFilter", filter),
      entry("deck.gl", deck),
    ];
    expect(found(entries)).toEqual([false, false, false, null, false, false]);
  });

  it("are missed where the main thread waits for long, though it does little", () => {
    const entries = [
      entry("floor", floorRun),
      entry("dateline", { ...ours, heldMsPerStep: 200 }),
      entry("setFilter", filter),
    ];
    expect(found(entries)[2]).toBe(false);
  });

  it("do not count as work what the bare map needs less the second time", () => {
    const run = (second: number) =>
      found([
        entry("floor", { ...floorRun, msPerStep: second }),
        entry("dateline", ours),
        entry("setFilter", filter),
      ])[2];
    expect([run(1), run(0.8)]).toEqual([true, false]);
  });

  it("are left open where nothing was measured", () => {
    expect(found([])).toEqual([null, null, null, null, null, null]);
  });

  it("do not count frames that show an earlier moment as a lead", () => {
    const entries = [
      entry("dateline", ours),
      entry("setFilter", { ...filter, framesPerSecond: 49 }),
      entry("setData", { ...filter, framesPerSecond: 60, staleSteps: 30 }),
    ];
    expect(found(entries.slice(0, 2))[4]).toBe(true);
    expect(found(entries)[4]).toBe(false);
  });

  it("do not count a lead as small as what the bare map has over itself", () => {
    const share = (frames: number) => ({ ...ours, framesPerSecond: frames });
    const rival = { ...filter, staleSteps: 0 };
    const run = (floorAgain: number) =>
      found([
        entry("floor", { ...floorRun, framesPerSecond: floorAgain }),
        entry("dateline", share(41)),
        entry("feature-state", { ...rival, framesPerSecond: 42.5 }),
      ])[4];
    expect([run(52), run(51)]).toEqual([true, false]);
  });

  it("take a browser's own bare map for its floor", () => {
    const own = entry("dateline", { ...ours, bareFramesPerSecond: 41 });
    expect([own.floorShare, own.floorFramesPerSecond]).toEqual([1, 41]);
  });

  it("do not count Leaflet among the rivals on MapLibre", () => {
    const entries = [
      entry("floor", floorRun),
      entry("dateline", ours),
      entry("leaflet", { ...deck, framesPerSecond: 60 }),
      entry("setFilter", filter),
    ];
    expect(found(entries)[4]).toBe(true);
  });
});

describe("an entry", () => {
  it("has the median of its rounds, but of what was stale the worst", () => {
    const runs: readonly Run[] = [
      { loadMs: 10, staleSteps: 0, framesPerSecond: 40 },
      { loadMs: 30, staleSteps: 3, framesPerSecond: 20 },
      { loadMs: 20, staleSteps: 0, framesPerSecond: 30 },
    ];
    const pairs = runs.map((run) => ({ run, floor: floorRun }));
    const { loadMs, staleSteps, floorShare } = entryOf("dateline", size, pairs);
    expect({ loadMs, staleSteps, floorShare }).toEqual({
      loadMs: 20,
      staleSteps: 3,
      floorShare: 0.6,
    });
  });

  it("says in the table why it was cut off", () => {
    const cut = entry("leaflet", { cutOff: "cut off after 120 s of loading" });
    expect(tableOf([cut])).toContain("cut off after 120 s of loading");
  });
});

describe("the median", () => {
  it("leaves out what is not known", () => {
    expect(median([3, null, 1, undefined, 2])).toBe(2);
    expect(median([1, 2])).toBe(1.5);
    expect(median([null])).toBeNull();
  });
});

describe("the arguments", () => {
  it("name every size and rival where nothing is said, a million twice", () => {
    const { sizes, options, rounds, budgetMs } = readArguments([]);
    expect(sizes.map(({ points }) => points)).toEqual([1e3, 1e4, 1e5, 1e6, 1e6]);
    expect(options).toContain("deck.gl");
    expect([rounds, budgetMs]).toEqual([3, Infinity]);
  });

  it("narrow the run to two minutes", () => {
    const { sizes, options, budgetMs } = readArguments(
      "--points 100000 --rivals setfilter".split(" "),
    );
    expect(sizes).toEqual([size]);
    expect(options).toEqual(["floor", "dateline", "setFilter"]);
    expect(budgetMs).toBeLessThanOrEqual(120_000);
  });

  it("say what to do where they are not understood", () => {
    expect(() => readArguments(["--rivals", "kepler"])).toThrow("unknown rival: kepler; name some");
    expect(() => readArguments(["--points", "many"])).toThrow("not a whole number: many");
  });
});
