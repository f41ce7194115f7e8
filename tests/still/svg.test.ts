import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, linePath, pixels, text } from "../../src/still/svg.ts";

const letter = fc.oneof(
  fc.constantFrom("<", ">", "&", '"', "'", "/", "a", "]]>", "<!--", "\u0000"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);

describe("an element", () => {
  it("has its attributes and what stands in it", () => {
    const svg = element(
      "g",
      { id: "a", x: 1.005, y: undefined },
      element("path", { d: "M0 0" }),
      "",
    );
    expect(svg).toBe('<g id="a" x="1"><path d="M0 0"/></g>');
  });

  it("takes whatever somebody wrote as text, in attributes too", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 30 }), (words) => {
        const svg = element("text", { lang: words }, text(words));
        const [whole, attribute = "", inside = ""] =
          /^<text lang="([^]*?)"(?:\/|>([^]*)<\/text)>$/.exec(svg) ?? [];
        expect(whole).toBe(svg);
        expect(attribute + inside).not.toMatch(/[<>"']/);
        // Nothing but the five that are escaped begins with an ampersand.
        expect((attribute + inside).replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      }),
    );
  });

  it("leaves out what XML has no place for", () => {
    expect(text("a\u0000b\ud800c\u001bd")).toBe("a\ufffdb\ufffdc\ufffdd");
    expect(text("👍 ñ\n")).toBe("👍 ñ\n");
  });
});

describe("a line's path", () => {
  const reads = (path: string) => {
    const numbers = [...path.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number));
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, at) => {
      x += numbers[at * 2] ?? 0;
      y += numbers[at * 2 + 1] ?? 0;
      return [x, y];
    });
  };

  it("leads through its points to a tenth of a pixel, however long it is", () => {
    const pixel = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 60 }), (points) => {
        const path = linePath(points);
        const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]);
        const wanted = tenths.filter((each, at) => String(each) !== String(tenths[at - 1]));
        if (wanted.length < 2) expect(path).toBe("");
        else {
          const found = reads(path).map(([x = 0, y = 0]) => [
            Math.round(x * 10) + 0,
            Math.round(y * 10) + 0,
          ]);
          expect(found).toEqual(wanted.map(([x = 0, y = 0]) => [x + 0, y + 0]));
        }
      }),
    );
  });

  it("is closed for a ring, and short", () => {
    expect(
      linePath(
        [
          [0, 0],
          [10, 0],
          [10, 0.5],
          [-3, -4],
        ],
        true,
      ),
    ).toBe("M0 0l10 0 0 .5-13-4.5Z");
  });
});

it("writes numbers no longer than they need be", () => {
  expect([0.5, -0.25, 3, -0, 1.005, 12.3456].map((value) => pixels(value))).toEqual([
    ".5",
    "-.25",
    "3",
    "0",
    "1",
    "12.35",
  ]);
});
