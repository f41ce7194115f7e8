import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alone, nearbyGroups, samePlaceGroups } from "../../../src/scene/marks/nearby-groups.ts";

interface Site {
  readonly id: string;
  readonly point: readonly [number, number];
}

const site = (id: string, longitude: number, latitude: number): Site => ({
  id,
  point: [longitude, latitude],
});

/** The sites by group, in the order of their first members; each alone is a group of its own. */
function groupsOf(sites: readonly Site[]): readonly (readonly Site[])[] {
  const [lon, lat] = ([0, 1] as const).map((axis) =>
    Float64Array.from(sites.map(({ point }) => point[axis])),
  );
  const numbers = nearbyGroups(lon ?? new Float64Array(), lat ?? new Float64Array());
  const groups = new Map<number | string, Site[]>();
  for (const [index, each] of sites.entries()) {
    const number = numbers[index] ?? alone;
    const key = number === alone ? `alone ${index}` : number;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

const ids = (sites: readonly Site[]) => groupsOf(sites).map((group) => group.map(({ id }) => id));

/** Kilometres on a sphere of 6,371 km, by the haversine formula. */
function kilometres(a: Site["point"], b: Site["point"]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [lon1, lat1, lon2, lat2] = [...a, ...b].map(radians) as [number, number, number, number];
  const part =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(part));
}

describe("nearby groups", () => {
  it("hold what stands at one place and what stands 40 km off, and not what stands 50 km off", () => {
    const sites = [site("a", 0, 0), site("b", 0, 0), site("c", 0, 0.36), site("d", 0.45, 0)];
    expect(ids(sites)).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("measure east and west shorter away from the equator", () => {
    expect(ids([site("a", 0, 60), site("b", 0.7, 60)])).toEqual([["a", "b"]]);
    expect(ids([site("a", 0, 0), site("b", 0.7, 0)])).toEqual([["a"], ["b"]]);
  });

  it("become one when something stands between them", () => {
    const [west, between, east] = [site("w", 0, 0), site("b", 0.35, 0), site("e", 0.7, 0)];
    for (const order of [
      [west, between, east],
      [west, east, between],
    ]) {
      expect(groupsOf(order)).toHaveLength(1);
    }
  });

  it("of nothing are none", () => {
    expect(groupsOf([])).toEqual([]);
  });

  const coordinate = fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10);
  const sitesOnAMap = fc.array(
    fc.record({ id: fc.uuid(), point: fc.tuple(coordinate, coordinate) }),
    { maxLength: 25 },
  );

  it("hold every site once, and keep apart only what is more than 44 km apart", () => {
    fc.assert(
      fc.property(sitesOnAMap, (sites) => {
        const groups = groupsOf(sites);
        expect(groups.flat()).toHaveLength(sites.length);
        expect(new Set(groups.flat())).toEqual(new Set(sites));
        for (const [index, group] of groups.entries()) {
          for (const other of groups.slice(index + 1).flat()) {
            for (const { point } of group) {
              expect(kilometres(point, other.point)).toBeGreaterThan(44);
            }
          }
        }
      }),
    );
  });

  it("are the same in whatever order the sites come", () => {
    const asSets = (sites: readonly Site[]) =>
      new Set(ids(sites).map((group) => group.toSorted().join()));
    fc.assert(
      fc.property(sitesOnAMap, (sites) => {
        expect(asSets(sites.toReversed())).toEqual(asSets(sites));
      }),
    );
  });

  it("reach over the antimeridian", () => {
    expect(ids([site("w", 179.9, 0), site("e", -179.9, 0)])).toEqual([["w", "e"]]);
  });

  it("are numbered from 0 by their first members, what is alone aside", () => {
    const lon = Float64Array.from([50, 0, 10, 0, 10]);
    expect([...nearbyGroups(lon, new Float64Array(5))]).toEqual([alone, 0, 1, 0, 1]);
  });

  it("of many are found in a time that grows with them and not with their pairs", () => {
    const count = 40_000;
    const lon = Float64Array.from({ length: count }, (_, index) => (index * 7919) % 360);
    const lat = Float64Array.from(
      { length: count },
      (_, index) => ((index * 104_729) % 1200) / 10 - 60,
    );
    const before = performance.now();
    nearbyGroups(lon, lat);
    expect(performance.now() - before).toBeLessThan(8000);
  });
});

it("groups of one place hold that place alone", () => {
  const lon = Float64Array.from([5, 5.001, 5, 7, 5.001, 5]);
  const lat = Float64Array.from([1, 1, 1, 1, 1, 2]);
  expect([...samePlaceGroups(lon, lat)]).toEqual([0, 1, 0, alone, 1, alone]);
});
