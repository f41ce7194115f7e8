import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fanOut } from "../../../src/scene/marks/fan-out.ts";
import { alone } from "../../../src/scene/marks/nearby-groups.ts";
import type { PointColumns } from "../../../src/scene/marks/point-columns.ts";
import type { Showing, Shown } from "../../../src/scene/marks/shown-points.ts";
import { createShownPoints, mostListed } from "../../../src/scene/marks/shown-points.ts";
import { createTimeIndex, openEnd, openStart } from "../../../src/time/time-index.ts";

interface Point {
  readonly start: number;
  readonly end: number;
  readonly layer?: number;
  readonly size?: number;
  readonly group?: number;
}

const layers = [
  { shape: "disc", leavesTrace: false },
  { shape: "square", leavesTrace: true },
];

function pointsOf(points: readonly Point[]) {
  const zero = new Int32Array(points.length);
  const columns: PointColumns = {
    lon: new Float64Array(points.length),
    lat: new Float64Array(points.length),
    start: Int32Array.from(points.map(({ start }) => start)),
    end: Int32Array.from(points.map(({ end }) => end)),
    sureStart: zero,
    sureEnd: zero,
    layer: Uint8Array.from(points.map(({ layer = 0 }) => layer)),
    style: new Uint8Array(points.length),
    foot: new Uint8Array(points.length),
    glyph: new Uint8Array(points.length),
    size: Float32Array.from(points.map(({ size = 20 }) => size)),
  };
  const index = createTimeIndex(columns);
  const groupOf = Int32Array.from(points.map(({ group = alone }) => group));
  return createShownPoints({ columns, index, layers, groupOf });
}

const showing = (given: Partial<Showing>): Showing => ({
  time: 1,
  length: 31,
  openReach: 31,
  hidden: new Set(),
  mask: null,
  selected: [],
  ...given,
});

/** What is shown, as point and shift, in the order in which it is drawn. */
function seen(
  points: ReturnType<typeof pointsOf>,
  wanted: Showing,
  shown: Shown = points.at(wanted),
) {
  const found: { readonly id: number; readonly shift: readonly number[]; readonly slot: number }[] =
    [];
  points.visit(shown, wanted, (slot, id, right, down) =>
    found.push({ id, shift: [right, down], slot }),
  );
  return found;
}

/** Half-open ranges against half-open windows, by a plain loop. */
function expected(points: readonly Point[], { time, length, openReach, hidden, mask }: Showing) {
  return points.flatMap(({ start, end, layer = 0 }, id) => {
    if (hidden.has(layer) || (mask && !mask[id])) return [];
    const isOver = end !== openEnd && end <= time - length;
    const begins = start !== openStart ? start : end === openEnd ? -Infinity : end - openReach;
    const isShown = isOver ? layers[layer]?.leavesTrace : begins < time;
    return isShown ? [id] : [];
  });
}

const dayNumber = fc.integer({ min: -60, max: 60 });
const somePoints = fc.array(
  fc
    .record({
      start: fc.oneof({ weight: 6, arbitrary: dayNumber }, fc.constant(openStart)),
      lasts: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant(null)),
      layer: fc.constantFrom(0, 1),
      group: fc.constantFrom(alone, 0, 1),
    })
    .map(({ start, lasts, ...rest }) => ({
      ...rest,
      start,
      end: lasts === null ? openEnd : (start === openStart ? 0 : start) + lasts,
    })),
  { maxLength: 40 },
);
const someShowing = fc
  .record({
    moment: dayNumber,
    passed: fc.constantFrom(0.001, 0.25, 0.5, 1),
    length: fc.constantFrom(1, 7, 31, Infinity),
    hidden: fc.constantFrom([], [0], [1]),
    masked: fc.boolean(),
  })
  .map(({ moment, passed, length, hidden, masked }) =>
    showing({
      time: moment + passed,
      length,
      openReach: Number.isFinite(length) ? length : 31,
      hidden: new Set(hidden),
      mask: masked ? Uint8Array.from({ length: 40 }, (_, id) => id % 2) : null,
    }),
  );

describe("the points that show", () => {
  it("are those that a plain loop finds, each once, and no other", () => {
    fc.assert(
      fc.property(somePoints, someShowing, (points, wanted) => {
        const ids = seen(pointsOf(points), wanted).map(({ id }) => id);
        expect(ids.toSorted((a, b) => a - b)).toEqual(expected(points, wanted));
      }),
    );
  });

  it("are the same drawn by runs, where there are more than a list holds", () => {
    const many = Array.from({ length: mostListed * 8 }, (_, id) => ({
      start: (id * 31) % 97,
      end: ((id * 31) % 97) + 1 + (id % 40),
      layer: id % 2,
      group: 0,
    }));
    const points = pointsOf(many);
    for (const time of [30.5, 60, 90]) {
      const wanted = showing({ time, length: 31, selected: [7, 8] });
      const shown = points.at(wanted);
      expect(shown.runs.length).toBeGreaterThan(0);
      const found = seen(points, wanted, shown);
      expect(found.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected(many, wanted));
      expect(found.every(({ shift }) => shift.every((pixels) => pixels === 0))).toBe(true);
      const isSelectedShown = [7, 8].filter((id) => expected(many, wanted).includes(id));
      expect(shown.count).toBe(isSelectedShown.length);
    }
  });

  it("are drawn from the lowest layer up, traces under the rest, small over large, the selected last", () => {
    const points = pointsOf([
      { start: 0, end: 1, layer: 1, size: 20 },
      { start: 0, end: 1, layer: 0, size: 10 },
      { start: 0, end: 1, layer: 0, size: 30 },
      { start: -90, end: -89, layer: 1, size: 5 },
      { start: 0, end: 1, layer: 0, size: 40 },
    ]);
    const order = (selected: readonly number[]) =>
      seen(points, showing({ selected })).map(({ id }) => id);
    expect(order([])).toEqual([4, 2, 1, 3, 0]);
    expect(order([2])).toEqual([4, 1, 3, 0, 2]);
  });

  it("are spread out over as many of their group as show, in the order of their numbers", () => {
    const points = pointsOf([
      { start: 0, end: 1, group: 0 },
      { start: 1, end: 2, group: 0 },
      { start: 0, end: 1 },
      { start: 2, end: 3, group: 0 },
    ]);
    const shiftsAt = (time: number) =>
      new Map(seen(points, showing({ time })).map(({ id, shift }) => [id, shift]));
    expect(shiftsAt(1)).toEqual(
      new Map([
        [0, [0, 0]],
        [2, [0, 0]],
      ]),
    );
    const three = shiftsAt(3);
    expect(three.get(2)).toEqual([0, 0]);
    for (const [index, id] of [0, 1, 3].entries()) {
      const [right = NaN, down = NaN] = fanOut(3)[index] ?? [];
      expect(three.get(id)?.[0]).toBeCloseTo(right, 4);
      expect(three.get(id)?.[1]).toBeCloseTo(down, 4);
    }
  });

  it("stand farther apart where they are larger", () => {
    const gap = (size: number) => {
      const points = pointsOf([
        { start: 0, end: 1, group: 0, size },
        { start: 0, end: 1, group: 0, size: 20 },
      ]);
      const [one, other] = seen(points, showing({})).map(({ shift }) => shift[0] ?? 0);
      return Math.abs((one ?? 0) - (other ?? 0));
    };
    expect(gap(20)).toBeCloseTo(25, 4);
    expect(gap(44)).toBeGreaterThan(34);
  });

  it("stay where they are beyond the 24th of one place", () => {
    const points = pointsOf(Array.from({ length: 40 }, () => ({ start: 0, end: 1, group: 0 })));
    const stayed = seen(points, showing({})).filter(({ shift: [x, y] }) => x === 0 && y === 0);
    const inFan = fanOut(24).filter(([x, y]) => x === 0 && y === 0).length;
    expect(stayed.length).toBe(40 - 24 + inFan);
  });
});
