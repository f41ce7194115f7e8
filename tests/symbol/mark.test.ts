import { describe, expect, it } from "vitest";
import { statuses } from "../../src/record/record.ts";
import { glyphs } from "../../src/symbol/glyphs.ts";
import { footPaths, markFeet, markFoot } from "../../src/symbol/mark-foot.ts";
import type { MarkLook, MarkPath, MarkSpec, MarkStyle } from "../../src/symbol/mark.ts";
import { markPaths, markStyle } from "../../src/symbol/mark.ts";
import { when } from "../time/days.ts";
import { pathPoints } from "./path-points.ts";

const shapes = ["disc", "diamond", "square"];
const styles: readonly MarkStyle[] = ["plain", "contested", "claimed", "planned"];
const looks: readonly MarkLook[] = ["sure", "possible", "trace"];
const names = Object.keys(glyphs);

const specs: readonly MarkSpec[] = shapes.flatMap((shape) =>
  styles.flatMap((style) =>
    looks.flatMap((look) => ["", ...names].map((glyph) => ({ shape, glyph, style, look }))),
  ),
);
const specOf = (given: Partial<MarkSpec>): MarkSpec => ({
  shape: "disc",
  glyph: "drop",
  style: "plain",
  look: "sure",
  ...given,
});

/** How far the paint of a path reaches to either side of it. */
const edgeOf = ({ stroke, strokeWidth }: MarkPath) => (stroke === "none" ? 0 : strokeWidth / 2);

/** How much ink a mark carries: its filling's opacity, of the halves half. */
function inkOf(spec: MarkSpec): number {
  return markPaths({ ...spec, glyph: "" })
    .filter(({ fill }) => fill === "ink")
    .reduce((sum, { opacity }) => sum + opacity, 0);
}

describe("the paths of a mark", () => {
  it("stay within the field of 24, their strokes within 2 more", () => {
    const paths = new Set(
      specs.flatMap(markPaths).map((path) => JSON.stringify([path.path, edgeOf(path)])),
    );
    expect(paths.size).toBeGreaterThan(names.length);
    for (const [path, edge] of [...paths].map((each) => JSON.parse(each) as [string, number])) {
      const positions = pathPoints(path).flat();
      const [least, most] = [Math.min(...positions), Math.max(...positions)];
      expect(least).toBeGreaterThanOrEqual(0);
      expect(most).toBeLessThanOrEqual(24);
      expect(least - edge).toBeGreaterThanOrEqual(-2);
      expect(most + edge).toBeLessThanOrEqual(26);
    }
  });

  it("paint something, and each path something", () => {
    for (const spec of specs) {
      const paths = markPaths(spec);
      expect(paths.some(({ fill, stroke }) => fill === "ink" || stroke === "ink")).toBe(true);
      for (const { fill, stroke, strokeWidth, opacity } of paths) {
        expect(fill !== "none" || (stroke !== "none" && strokeWidth > 0)).toBe(true);
        expect(opacity).toBeGreaterThan(0);
        expect(opacity).toBeLessThanOrEqual(1);
      }
    }
  });

  it("differ from style to style in every shape, sure or possible", () => {
    for (const shape of shapes) {
      for (const look of ["sure", "possible"] as const) {
        const drawn = styles.map((style) =>
          JSON.stringify(markPaths(specOf({ shape, style, look }))),
        );
        expect(new Set(drawn).size).toBe(styles.length);
      }
    }
  });

  it("differ from look to look in every shape and style, what is planned aside", () => {
    for (const shape of shapes) {
      for (const style of styles) {
        const drawn = looks.map((look) =>
          JSON.stringify(markPaths(specOf({ shape, style, look }))),
        );
        // What is planned is as hollow when its time is sure.
        expect(new Set(drawn).size).toBe(style === "planned" ? 2 : 3);
      }
    }
  });

  it("of what is contested fill one half only", () => {
    for (const shape of shapes) {
      const filled = markPaths(specOf({ shape, style: "contested", glyph: "" })).filter(
        ({ fill }) => fill === "ink",
      );
      expect(filled).toHaveLength(1);
      const xs = pathPoints(filled[0]?.path ?? "").map(([x]) => x);
      expect(Math.max(...xs)).toBeLessThanOrEqual(12);
    }
  });

  it("of what is planned are dashed and hollow, and no plain mark is dashed", () => {
    for (const shape of shapes) {
      for (const look of ["sure", "possible"] as const) {
        const planned = markPaths(specOf({ shape, style: "planned", look }));
        expect(planned.some(({ dash, stroke }) => dash.length > 0 && stroke === "ink")).toBe(true);
        expect(inkOf(specOf({ shape, style: "planned", look }))).toBe(0);
        const plain = markPaths(specOf({ shape, look }));
        expect(plain.every(({ dash }) => dash.length === 0)).toBe(true);
      }
    }
  });

  it("of what is possible carry less ink than of what is sure", () => {
    for (const shape of shapes) {
      for (const style of ["plain", "contested", "claimed"] as const) {
        const [sure, possible] = [
          inkOf(specOf({ shape, style })),
          inkOf(specOf({ shape, style, look: "possible" })),
        ];
        expect(possible).toBeGreaterThan(0);
        expect(possible).toBeLessThan(sure / 2);
      }
    }
  });

  it("of a trace are small, faint, and without a pictogram", () => {
    for (const shape of shapes) {
      const trace = markPaths(specOf({ shape, look: "trace" }));
      expect(trace.every(({ opacity }) => opacity < 1)).toBe(true);
      const positions = trace.flatMap(({ path }) => pathPoints(path).flat());
      expect(Math.min(...positions)).toBeGreaterThanOrEqual(4);
      expect(Math.max(...positions)).toBeLessThanOrEqual(20);
      expect(trace).toEqual(markPaths(specOf({ shape, look: "trace", glyph: "" })));
    }
  });

  it("show the pictogram over a ground of the other colour", () => {
    const glyphOf = (given: Partial<MarkSpec>) => markPaths(specOf(given)).at(-1);
    expect(glyphOf({})).toMatchObject({ path: glyphs["drop"]?.filled, fill: "paper" });
    expect(glyphOf({ look: "possible" })).toMatchObject({ fill: "ink" });
    expect(glyphOf({ style: "planned" })).toMatchObject({ fill: "ink" });
    expect(glyphOf({ glyph: "cross" })).toMatchObject({ stroke: "paper", fill: "none" });
  });

  it.each(["hexagon", "", "constructor", "__proto__", "toString"])(
    "of the unknown shape %o are a disc's, and of the unknown pictogram none",
    (unknown) => {
      expect(markPaths(specOf({ shape: unknown }))).toEqual(markPaths(specOf({})));
      for (const style of styles) {
        const empty = markPaths(specOf({ glyph: "", style }));
        expect(markPaths(specOf({ glyph: unknown, style }))).toEqual(empty);
      }
    },
  );
});

describe("the foot of a mark", () => {
  it.each([
    ["2024-11-02", "none"],
    ["2023-03", "none"],
    ["[2024-04-15..2024-04-21]", "none"],
    ["2023-12-24/2023-12-27", "span"],
    ["../2021-03-16", "open-start"],
    ["[..2021-03-12]", "open-start"],
    ["2020-11/..", "open-end"],
    ["2020-11?", "inferred"],
    ["2024-03-24~/2024-04-21", "inferred"],
  ])("of %s is %s", (text, foot) => {
    expect(markFoot(when(text))).toBe(foot);
  });

  it("lies below the field, clear of every shape, and is each drawn in its own way", () => {
    const drawn = markFeet.map((foot) => JSON.stringify(footPaths(foot)));
    expect(new Set(drawn).size).toBe(markFeet.length);
    for (const foot of markFeet) {
      for (const [x, y] of footPaths(foot).flatMap(({ path }) => pathPoints(path))) {
        expect(x).toBeGreaterThanOrEqual(2);
        expect(x).toBeLessThanOrEqual(22);
        expect(y).toBeGreaterThan(23);
        expect(y).toBeLessThanOrEqual(30);
      }
    }
  });

  it("leads to the side that is open", () => {
    const xsOf = (foot: (typeof markFeet)[number]) =>
      footPaths(foot).flatMap(({ path }) => pathPoints(path).map(([x]) => x - 12));
    const [start, end] = [xsOf("open-start"), xsOf("open-end")];
    expect(Math.min(...start)).toBe(-Math.max(...end));
    expect(Math.max(...start)).toBe(-Math.min(...end));
    expect(Math.max(...end)).toBeGreaterThan(-Math.min(...end) + 2);
  });

  it("is added to any shape, style and look, and leaves the rest as it is; a trace has none", () => {
    for (const spec of specs) {
      const bare = markPaths(spec);
      expect(markPaths({ ...spec, foot: "none" })).toEqual(bare);
      for (const foot of markFeet) {
        const paths = markPaths({ ...spec, foot });
        const added = spec.look === "trace" ? 0 : footPaths(foot).length;
        expect(paths).toHaveLength(bare.length + 2 * added);
        expect(paths.slice(added, paths.length - added)).toEqual(bare);
        // The paper lies below the mark, the ink over it.
        expect(paths.slice(0, added).every(({ stroke }) => stroke === "paper")).toBe(true);
        const inks = paths.slice(paths.length - added);
        expect(inks.every(({ fill, stroke }) => fill === "ink" || stroke === "ink")).toBe(true);
      }
    }
  });
});

describe("the pictograms", () => {
  it.each(names)("%s keeps within 6 to 18", (name) => {
    const glyph = glyphs[name];
    const lines = [glyph?.stroked, glyph?.filled].filter((line) => line !== undefined);
    expect(lines.length).toBeGreaterThan(0);
    const positions = lines.flatMap((line) => pathPoints(line).flat());
    expect(Math.min(...positions)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...positions)).toBeLessThanOrEqual(18);
  });

  it("are each drawn in their own way", () => {
    expect(new Set(Object.values(glyphs).map((glyph) => JSON.stringify(glyph))).size).toBe(
      names.length,
    );
  });
});

describe("a status", () => {
  it("has the style that is drawn for it", () => {
    expect(Object.fromEntries(statuses.map((status) => [status, markStyle(status)]))).toEqual({
      reported: "plain",
      contested: "contested",
      claimed: "claimed",
      planned: "planned",
      forecast: "planned",
    });
  });
});
