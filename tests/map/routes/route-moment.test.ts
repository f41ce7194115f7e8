import { describe, expect, it } from "vitest";
import { createRouteMoment, runsOf } from "../../../src/map/routes/route-moment.ts";
import type { RouteLook } from "../../../src/map/routes/route-state.ts";
import { stateCode } from "../../../src/map/routes/route-state.ts";
import { routeTables } from "../../../src/scene/routes/route-tables.ts";
import { routesOf } from "../../scene/routes/routes-of.ts";

const data = routesOf(
  Array.from({ length: 50 }, (_, index) => ({
    segments: [{ line: [[index, 0] as const, [index, 5] as const], left: 0, reached: 10 }],
    stops: [{ at: [index, 0] as const, reached: 0 }],
  })),
);
const start = () => createRouteMoment(data, routeTables(data));
const shown = (route: number, look: RouteLook = "sure", selected = false) => ({
  route,
  look,
  selected,
});
const at = (time: number, ...routes: readonly ReturnType<typeof shown>[]) => ({
  time,
  routes,
  wholeSegments: false,
});

describe("the routes of a moment", () => {
  it("have the states of those that show, and none of those that do not any more", () => {
    const moment = start();
    moment.show(at(5, shown(3), shown(40, "possible", true)));
    const states = () =>
      data.routeColours.reduce(
        (found, _, route) => {
          const state = moment.states[route * 4] ?? 0;
          return state === 0 ? found : [...found, [route, state] as const];
        },
        [] as (readonly [number, number])[],
      );
    expect(states()).toEqual([
      [3, stateCode({ look: "sure", selected: false })],
      [40, stateCode({ look: "possible", selected: true })],
    ]);
    moment.show(at(6, shown(3)));
    expect(states()).toEqual([[3, stateCode({ look: "sure", selected: false })]]);
  });

  it("say which states are to be uploaded, once, and none where only time has passed", () => {
    const moment = start();
    moment.show(at(5, shown(3), shown(40)));
    expect(moment.takeChanged()).toEqual({ first: 3, end: 41 });
    expect(moment.takeChanged()).toBeNull();
    moment.show(at(6, shown(3), shown(40)));
    expect(moment.takeChanged()).toBeNull();
    moment.show(at(6, shown(40), shown(7)));
    expect(moment.takeChanged()).toEqual({ first: 3, end: 8 });
  });

  it("have a head each, from its first stop on", () => {
    const moment = start();
    moment.show(at(-1, shown(3), shown(40)));
    expect(moment.heads).toEqual([]);
    expect(moment.headMarks).toHaveLength(0);
    moment.show(at(5, shown(3), shown(40)));
    expect(moment.heads.map(({ route }) => route)).toEqual([3, 40]);
    expect(moment.headMarks).toHaveLength(16);
  });

  it("are told apart from what showed before", () => {
    const moment = start();
    const same = at(5, shown(3));
    expect(moment.show(same)).toBe(true);
    expect(moment.show(same)).toBe(false);
    expect(moment.show({ ...same, time: 6 })).toBe(true);
    expect(moment.show({ ...same, time: 6, wholeSegments: true })).toBe(true);
  });

  it("lie in runs, those that are selected in runs of their own", () => {
    const moment = start();
    moment.show(at(5, shown(40, "sure", true), shown(4), shown(3)));
    expect(moment.runs).toEqual([
      { first: 3, end: 5 },
      { first: 40, end: 41 },
    ]);
    expect(moment.selectedRuns).toEqual([{ first: 40, end: 41 }]);
  });
});

describe("runs", () => {
  it("hold every number and go over small gaps only", () => {
    expect(runsOf([])).toEqual([]);
    expect(runsOf([0, 1, 2])).toEqual([{ first: 0, end: 3 }]);
    expect(runsOf([0, 9])).toEqual([{ first: 0, end: 10 }]);
    expect(runsOf([0, 10])).toEqual([
      { first: 0, end: 1 },
      { first: 10, end: 11 },
    ]);
  });
});
