import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePolyline, readStillGround } from "../../src/still/still-ground.ts";
import { ground, groundText } from "./ground-file.ts";

describe("an encoded line", () => {
  it("is read as its format has it", () => {
    // The example of the format's own description, which puts latitude first.
    expect(decodePolyline("_p~iF~ps|U_ulLnnqC_mqNvxq`@", 1e5)).toEqual([
      [38.5, -120.2],
      [40.7, -120.95],
      [43.252, -126.453],
    ]);
  });
});

describe("the ground's file", () => {
  it("is joined from arcs, each the way it is asked for", () => {
    const { land, borders } = readStillGround({
      steps: 1,
      // 0 0 to 1 1; 1 1 to 2 0.
      arcs: ["??AA", "AAA@"],
      land: [[0, 1]],
      borders: [[-2, -1]],
      states: [],
      lakes: [],
      countries: [],
    });
    expect(land).toEqual([
      [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
    ]);
    expect(borders).toEqual([
      [
        [2, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
  });

  it("says whose it is and takes no more than 25 KB on the way", () => {
    expect(JSON.parse(groundText)).toMatchObject({
      licence: expect.stringContaining("public domain"),
    });
    expect(gzipSync(groundText, { level: 9 }).length).toBeLessThan(25_000);
  });

  it("has all rings closed and all places on the earth", () => {
    for (const ring of [...ground.land, ...ground.lakes]) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
    const all = [ground.land, ground.lakes, ground.borders, ground.states].flat(2);
    expect(all.length).toBeGreaterThan(5_000);
    expect(all.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)).toBe(true);
  });

  it("has land where land is and none in the sea", () => {
    const isLand = (lon: number, lat: number) => {
      let inside = false;
      for (const ring of ground.land) {
        for (const [index, [toX, toY]] of ring.entries()) {
          const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
          if (
            fromY > lat !== toY > lat &&
            lon < fromX + ((toX - fromX) * (lat - fromY)) / (toY - fromY)
          ) {
            inside = !inside;
          }
        }
      }
      return inside;
    };
    expect([
      isLand(-99.1, 19.4),
      isLand(-90.5, 14.6),
      isLand(-100, 40),
      isLand(-89.6, 20.5),
      isLand(2.3, 48.8),
    ]).toEqual([true, true, true, true, true]);
    expect([isLand(-95, 24), isLand(-110, 10), isLand(-40, 30), isLand(-70, 15)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("names countries in two languages", () => {
    expect(ground.countries.find(({ name }) => name["en"] === "Mexico")?.name).toEqual({
      en: "Mexico",
      es: "México",
    });
  });
});
