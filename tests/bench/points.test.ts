import { describe, expect, it } from "vitest";
import { activeCounts, makePoints } from "./points/make-points.ts";
import { momentOf, stepCount, stepsOf } from "./points/steps.ts";
import { stepOf, stripRecords, strips } from "./points/strips.ts";

const allSteps = Array.from({ length: stepCount + 1 }, (_, step) => step);

describe("the points of the benchmark", () => {
  it("are the same at each call", () => {
    expect(makePoints(1_000, "usual")).toEqual(makePoints(1_000, "usual"));
  });

  it("show about one in thirty at every step, long and open-ended ones among them", () => {
    const points = makePoints(100_000, "usual");
    const counts = activeCounts(points);
    expect(Math.min(...counts)).toBeGreaterThan(2_900);
    expect(Math.max(...counts)).toBeLessThan(3_700);
    const spans = points.end.map((end, id) => end - (points.start[id] ?? 0));
    expect(spans.filter((days) => days > 4_000).length).toBeGreaterThan(300);
    expect(spans.filter((days) => days === 1).length).toBeGreaterThan(3_000);
    expect(Math.min(...spans)).toBe(1);
  });

  it("are at most 5,000 of a million where few are asked for", () => {
    expect(Math.max(...activeCounts(makePoints(1_000_000, "sparse")))).toBeLessThan(5_000);
  });

  it("are counted at a step as a plain look at each finds them", () => {
    const { start, end } = makePoints(2_000, "usual");
    const looked = allSteps.map((step) => {
      const moment = momentOf(step);
      return start.filter((day, id) => day <= moment && (end[id] ?? 0) > moment).length;
    });
    expect([...activeCounts({ ...makePoints(2_000, "usual") })]).toEqual(looked);
  });

  it("show in no step whose moment lies outside their days", () => {
    expect(stepsOf(momentOf(3), momentOf(3) + 1)).toEqual([3, 4]);
    expect(stepsOf(momentOf(3) + 1, momentOf(4))).toEqual([4, 4]);
    expect(stepsOf(-10_000_000, 10_000_000)).toEqual([0, stepCount + 1]);
  });
});

describe("the strips", () => {
  it("say each step, and never another", () => {
    const records = stripRecords();
    for (const step of allSteps) {
      const moment = momentOf(step);
      const isThere = (place: string) =>
        records.some(
          ({ lon, lat, start, end }) =>
            `${lon} ${lat}` === place && start <= moment && end > moment,
        );
      const places = [...new Set(records.map(({ lon, lat }) => `${lon} ${lat}`))];
      const read = strips.map((_, strip) => {
        const dots = places.length / strips.length;
        return stepOf(places.slice(strip * dots, (strip + 1) * dots).map(isThere));
      });
      expect(read).toEqual([step, step]);
    }
  });

  it("say nothing where no dot shows", () => {
    expect(stepOf(Array.from({ length: 7 }, () => false))).toBeNull();
  });
});
