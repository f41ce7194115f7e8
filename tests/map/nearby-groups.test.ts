import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearbyGroups } from "../../src/map/nearby-groups.ts";

interface Site {
  readonly id: string;
  readonly point: readonly [number, number];
}

const site = (id: string, longitude: number, latitude: number): Site => ({
  id,
  point: [longitude, latitude],
});

const ids = (sites: readonly Site[]) =>
  nearbyGroups(sites).map((group) => group.map(({ id }) => id));

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
      expect(nearbyGroups(order)).toHaveLength(1);
    }
  });

  it("of nothing are none", () => {
    expect(nearbyGroups([])).toEqual([]);
  });

  const coordinate = fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10);
  const sitesOnAMap = fc.array(
    fc.record({ id: fc.uuid(), point: fc.tuple(coordinate, coordinate) }),
    { maxLength: 25 },
  );

  it("hold every site once, and keep apart only what is more than 44 km apart", () => {
    fc.assert(
      fc.property(sitesOnAMap, (sites) => {
        const groups = nearbyGroups(sites);
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
});
