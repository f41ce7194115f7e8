import { canvasPixels } from "./open-page.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markFeet } from "../../src/symbol/mark-foot.ts";
import type { MarkSpec } from "../../src/symbol/mark.ts";
import type { Moment } from "./mark-page.ts";
import {
  centreOf,
  drawPaths,
  expectColour,
  ground,
  make,
  middle,
  over,
  pageAt,
  red,
  show,
  single,
  startPages,
  stopPages,
  white,
} from "./mark-page.ts";
import type { TestPoint } from "./time-layer.ts";

beforeAll(startPages);
afterAll(stopPages);

describe("the look of a mark", () => {
  /** The colour at a place of the field of 24 by 24 around the middle; at first three pixels a unit. */
  async function looks(point: Partial<TestPoint>, given: Moment = {}, layer = "disc") {
    const page = await single({ size: 72, ...point }, 1, {
      layers: [{ shape: layer, leavesTrace: true, ink: "#ff0000" }],
    });
    await show(page, given);
    const pixels = await canvasPixels(page);
    const unit = (point.size ?? 72) / 24;
    return (x: number, y: number) =>
      pixels.at(middle.x + (x - 12) * unit, middle.y + (y - 12) * unit);
  }
  const paper = over(ground, white, 0.95);

  it("is solid where sure, with a rim of paper", async () => {
    const at = await looks({});
    expectColour(at(12, 12), red);
    expectColour(at(12, 3), red);
    expectColour(at(12, 0.9), paper);
    expectColour(at(0.2, 0.2), ground);
  });

  it("is a fifth of ink in an outline where only possible", async () => {
    const at = await looks({ sure: null });
    expectColour(at(12, 12), over(paper, red, 0.22));
    expectColour(at(12, 1.6), red);
  });

  it("is possible while what is sure of it is not in the window", async () => {
    const at = await looks({ start: 80, end: 140, sure: [120, 121] });
    expectColour(at(12, 12), over(paper, red, 0.22));
    const later = await looks({ start: 80, end: 140, sure: [120, 121] }, { moment: 120 });
    expectColour(later(12, 12), red);
  });

  it("is split in two halves where contested", async () => {
    const at = await looks({ style: "contested" });
    expectColour(at(8, 12), red);
    expectColour(at(16, 12), paper);
    expectColour(at(22.4, 12), red);
  });

  it("is dashed and hollow where planned", async () => {
    const at = await looks({ style: "planned" });
    expectColour(at(12, 12), paper);
    const rim = Array.from({ length: 240 }, (_, step) => {
      const angle = (step / 240) * 2 * Math.PI;
      return at(12 + 10.5 * Math.sin(angle), 12 - 10.5 * Math.cos(angle))[1];
    });
    const isInk = rim.map((green) => green < 60);
    const starts = isInk.filter((ink, step) => ink && !isInk.at(step - 1)).length;
    expect(starts).toBe(12);
  });

  it("has a dotted rim where claimed", async () => {
    const at = await looks({ style: "claimed", size: 120 });
    expectColour(at(12, 12), red);
    const rim = Array.from({ length: 240 }, (_, step) => {
      const angle = (step / 240) * 2 * Math.PI;
      return at(12 + 10.2 * Math.sin(angle), 12 - 10.2 * Math.cos(angle))[1];
    });
    const isDot = rim.map((green) => green > 120);
    expect(isDot.filter((dot, step) => dot && !isDot.at(step - 1)).length).toBe(20);
  });

  describe("stands on a foot that tells the look of its date", () => {
    /** Places of the field: the foot's middle, its left and right point, and the wave's two swings. */
    const spots = {
      middle: [12, 26.2],
      left: [4.2, 26.2],
      right: [19.8, 26.2],
      "upper left": [8.75, 24.5],
      "lower left": [8.75, 27.9],
      "lower right": [15.25, 27.9],
    } as const;

    it.each([
      ["none", []],
      ["span", ["middle"]],
      ["open-start", ["middle", "left"]],
      ["open-end", ["middle", "right"]],
      ["inferred", ["middle", "upper left", "lower right"]],
    ] as const)("%s: ink at %o alone", async (foot, inked) => {
      const at = await looks({ foot });
      const isInk = ([x, y]: readonly [number, number]) => at(x, y)[0] > 200 && at(x, y)[1] < 60;
      const found = Object.entries(spots).filter(([, spot]) => isInk(spot));
      expect(found.map(([name]) => name)).toEqual(inked);
      // The mark itself is as it was.
      expectColour(at(12, 12), red);
      expectColour(at(12, 3), red);
    });

    it("that is as sure as ever while the mark is hollow", async () => {
      const at = await looks({ foot: "inferred", sure: null });
      expectColour(at(12, 12), over(paper, red, 0.22));
      expectColour(at(8.75, 24.5), red, 6);
    });

    it("with a rim of paper, and the bare ground where there is none", async () => {
      const at = await looks({ foot: "span" });
      expectColour(at(12, 28), paper);
      const bare = await looks({});
      expectColour(bare(12, 26.2), ground);
      expectColour(bare(12, 28), ground);
    });

    it("but for none below 14 pixels, beside marks that are larger too", async () => {
      const large = { lon: 11, lat: 20, start: 100, size: 40 };
      const small = { lon: 10, lat: 20, start: 100, foot: "span" } as const;
      const footAt = async (size: number) => {
        const page = await single({}, 1, { points: [{ ...small, size }, large] });
        return (await canvasPixels(page)).at(middle.x, middle.y + 14.2 * (size / 24));
      };
      expectColour(await footAt(13), ground);
      expect((await footAt(15))[1]).toBeLessThan(60);
    });

    it("but for none once it is a trace", async () => {
      const at = await looks({ foot: "span" }, { moment: 200 });
      expectColour(at(12, 26.2), ground);
      expectColour(at(12, 27.4), ground);
    });
  });

  it("is small and hollow once over, and only where its layer leaves a trace", async () => {
    const at = await looks({}, { moment: 200 });
    expectColour(at(12, 12), over(ground, white, 0.7));
    expectColour(at(12, 2.5), ground);
    expect(at(12, 6.2)[0]).toBeGreaterThan(at(12, 6.2)[1] + 60);
    const page = await single({}, 1, {
      layers: [{ shape: "disc", leavesTrace: false, ink: "#ff0000" }],
    });
    await show(page, { moment: 200 });
    expectColour(centreOf(await canvasPixels(page)), ground);
  });

  it("has its pictogram in the colour of the paper, and none below 14 pixels", async () => {
    const at = await looks({ glyph: "grid" });
    expectColour(at(9.3, 9.3), white, 6);
    expectColour(at(12, 12), red, 6);
    const small = await looks({ glyph: "grid", size: 12 });
    expectColour(small(11, 11), red, 6);
  });

  it.each([
    // Inside and outside of each, at places that tell it from the two others.
    ["disc", [18.5, 5.5], [20.5, 3.5]],
    ["diamond", [12, 1.5], [18.7, 5.3]],
    ["square", [20.5, 3.5], [12, 1]],
  ] as const)("is told by its layer's shape: %s", async (shape, inside, outside) => {
    const at = await looks({}, {}, shape);
    expectColour(at(inside[0], inside[1]), red);
    expect(at(outside[0], outside[1])[1]).toBeGreaterThan(100);
  });

  it("has a ring around it while selected", async () => {
    const at = await looks({}, { selected: [0] });
    expectColour(at(12, -1.2), [0, 0, 0], 40);
    const bare = await looks({}, { selected: [] });
    expectColour(bare(12, -1.2), ground);
  });

  const shapes = ["disc", "diamond", "square"];
  const bodies: readonly MarkSpec[] = shapes.flatMap((shape) =>
    (["plain", "contested", "claimed", "planned"] as const).flatMap((style) =>
      (["sure", "possible", "trace"] as const).flatMap((look) =>
        ["", "drop", "bars"].map((glyph) => ({ shape, style, look, glyph })),
      ),
    ),
  );
  const feet: readonly MarkSpec[] = shapes.flatMap((shape) =>
    (["sure", "possible"] as const).flatMap((look) =>
      markFeet.map((foot) => ({ shape, style: "plain" as const, look, glyph: "", foot })),
    ),
  );

  /** Squares of so many pixels, in so many columns; what of each is compared is a square of `edge`. */
  const grids = {
    bodies: { specs: bodies, columns: 12, cell: 32, edge: 28 },
    feet: { specs: feet, columns: 10, cell: 40, edge: 36 },
  } as const;

  it.each([
    ["bodies", 22, 2],
    ["bodies", 24, 1],
    ["bodies", 24, 3],
    ["feet", 22, 2],
    ["feet", 24, 1],
    ["feet", 24, 3],
  ] as const)(
    "is that of the legend and the card: %s, %i pixels across, %i to one",
    async (grid, size, ratio) => {
      const { specs, columns, cell, edge: edgeOnScreen } = grids[grid];
      const middleRow = Math.floor(Math.ceil(specs.length / columns) / 2);
      // Their middles on whole pixels.
      const world = 512 * 2 ** 6;
      const offsetOf = (index: number) => ({
        right: ((index % columns) - (columns - 1) / 2) * cell,
        down: (Math.floor(index / columns) - middleRow) * cell,
      });
      const page = await pageAt(ratio);
      await make(page, {
        points: specs.map(({ shape, style, look, glyph, foot = "none" }, index) => {
          const { right, down } = offsetOf(index);
          return {
            lon: (right / world) * 360,
            lat: (Math.atan(Math.sinh((-down / world) * 2 * Math.PI)) * 180) / Math.PI,
            start: look === "trace" ? 0 : 100,
            ...(look === "possible" ? { sure: null } : {}),
            ...(glyph ? { glyph } : {}),
            style,
            foot,
            size,
            layer: shapes.indexOf(shape),
          };
        }),
        layers: shapes.map((shape) => ({ shape, leavesTrace: true, ink: "#a3275f" })),
        centre: [0, 0],
        zoom: 6,
      });
      await show(page, { moment: 100, length: 31, openReach: 31, selected: [] });
      const pixels = await canvasPixels(page);
      const edge = edgeOnScreen * ratio;
      const apart: string[] = [];
      for (const [index, spec] of specs.entries()) {
        const drawn = await drawPaths(page, spec, edge, (size * ratio) / 24);
        const { right, down } = offsetOf(index);
        const [left, top] = [
          (middle.x + right) * ratio - edge / 2,
          (middle.y + down) * ratio - edge / 2,
        ];
        let [sum, far] = [0, 0];
        for (let y = 0; y < edge; y += 1) {
          for (let x = 0; x < edge; x += 1) {
            const offsets = pixels
              .at(left + x, top + y)
              .map((value, channel) =>
                Math.abs(value - (drawn[(y * edge + x) * 4 + channel] ?? 0)),
              );
            const away = Math.max(...offsets);
            sum += away;
            far += Number(away > 90);
          }
        }
        const [mean, part] = [sum / edge ** 2, far / edge ** 2];
        // Dashes go a whole number of times around, so that they drift a little from the path's.
        const dashed = spec.style === "planned" || spec.style === "claimed";
        // At one pixel to one, softness is a larger part of the whole.
        const soft = ratio === 1 ? 1.3 : 1;
        if (mean > (dashed ? 12 : 6) * soft || part > (dashed ? 0.08 : 0.012)) {
          apart.push(`${Object.values(spec).join(" ")}: ${mean.toFixed(1)}, ${part.toFixed(3)}`);
        }
      }
      expect(apart).toEqual([]);
    },
  );
});
