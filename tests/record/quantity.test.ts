import { adviseOnQuantity } from "../../src/intake/advise-on-quantity.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatQuantity,
  parseQuantity,
  typicalValue,
  type Quantity,
} from "../../src/record/quantity.ts";

function read(text: string): Quantity {
  const result = parseQuantity(text);
  if (!result.ok) throw new Error(result.message ?? "no number");
  return result.quantity;
}

function refusal(text: string): string {
  const result = parseQuantity(text);
  if (result.ok) throw new Error(`${text} was read`);
  return result.message ?? adviseOnQuantity(text);
}

const bounds = ({ min, max, exclusive, about }: Quantity) => ({ min, max, exclusive, about });

describe("a quantity's bounds", () => {
  test.each([
    ["12", 12, 12, false, false],
    ["0", 0, 0, false, false],
    ["12.5", 12.5, 12.5, false, false],
    ["-76", -76, -76, false, false],
    ["~1500", 1500, 1500, false, true],
    ["~-3.5", -3.5, -3.5, false, true],
    ["<~1500", null, 1500, true, true],
    [">30", 30, null, true, false],
    [">=20", 20, null, false, false],
    ["<25000", null, 25_000, true, false],
    ["800..1200", 800, 1200, false, false],
    ["0.5..1.5", 0.5, 1.5, false, false],
    ["-10..-5", -10, -5, false, false],
    ["hundreds", 100, 999, false, true],
    ["thousands", 1000, 9999, false, true],
    ["tens-of-thousands", 10_000, 99_999, false, true],
    ["hundreds-of-thousands", 100_000, 999_999, false, true],
  ])("%s: from %s to %s, the bound left out: %s, about: %s", (text, min, max, exclusive, about) => {
    expect(bounds(read(text))).toEqual({ min, max, exclusive, about });
    expect(read(text).derived).toBe(false);
  });

  test.each(["5", "~1500", "<~1500", ">30", ">=20", "<25000", "800..1200", "hundreds", "-7"])(
    "a star marks %s as computed and changes nothing else",
    (text) => {
      expect(read(`${text}*`)).toEqual({ ...read(text), written: `${text}*`, derived: true });
    },
  );

  test("minus zero is zero", () => {
    expect(read("-0").min).toBe(0);
  });
});

describe("what is not a quantity is refused with what to write instead", () => {
  test.each([
    ["", "there is no number"],
    ["1,500", "write 1500"],
    [">25,000*", "write >25000*"],
    ["1 500 000", "write 1500000"],
    ["１２", "plain digits"],
    ["800-1200", "write 800..1200"],
    ["800 – 1200", "write 800..1200"],
    ["1200..800", "write 800..1200"],
    ["about 1500", "~1500"],
    ["12 people", "write 12"],
    ["9007199254740993", "too long"],
    ["9".repeat(400), "too long"],
  ])("%j: … %s", (text, advice) => {
    expect(refusal(text)).toContain(advice);
  });

  test.each([
    "*",
    "5**",
    "*5",
    "5 *",
    "~",
    "~~5",
    "~>5",
    ">~5",
    "> 30",
    "=>30",
    "<=5",
    "5+",
    "+5",
    "--5",
    "1.",
    ".5",
    "1.2.3",
    "1..2..3",
    "1...2",
    "~1..2",
    "~hundreds",
    "Hundreds",
    "dozens",
    "millions",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "toString",
    "12\n13",
  ])("%j is nobody's number", (text) => {
    expect(refusal(text)).toContain("write");
    expect(refusal(text)).toContain(text);
  });

  test("a pasted paragraph is cut in the message", () => {
    expect(refusal("many ".repeat(1000)).length).toBeLessThan(250);
  });
});

describe("the number to size a mark by", () => {
  test.each([
    ["12", 12],
    ["~1500", 1500],
    ["<~1500", 1500],
    [">30", 30],
    [">=20", 20],
    ["<25000", 25_000],
    ["800..1200", 1000],
    ["-76", -76],
    ["5*", 5],
  ])("of %s is %d", (text, value) => {
    expect(typicalValue(read(text))).toBe(value);
  });

  test("of a magnitude in words is the middle of its powers of ten", () => {
    expect(typicalValue(read("hundreds"))).toBeCloseTo(316, 0);
    expect(typicalValue(read("tens-of-thousands"))).toBeCloseTo(31_623, 0);
  });
});

const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(999))
    .map(([whole, part]) => `${whole}.${part}`),
);
const range = fc
  .tuple(number, number)
  .map(([one, other]) => (Number(one) <= Number(other) ? `${one}..${other}` : `${other}..${one}`));
const anyQuantity = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.constantFrom("", "~", "<~", ">", ">=", "<"), number)
        .map((parts) => parts.join("")),
      range,
      fc.constantFrom("hundreds", "thousands", "tens-of-thousands", "hundreds-of-thousands"),
    ),
    fc.constantFrom("", "*"),
  )
  .map((parts) => parts.join(""));

function expectSound(quantity: Quantity): void {
  const { min, max, exclusive } = quantity;
  expect(min === null && max === null).toBe(false);
  expect(min ?? -Infinity).toBeLessThanOrEqual(max ?? Infinity);
  if (exclusive) expect(min === null || max === null).toBe(true);
  const typical = typicalValue(quantity);
  expect(Number.isFinite(typical)).toBe(true);
  expect(typical).toBeGreaterThanOrEqual(min ?? -Infinity);
  expect(typical).toBeLessThanOrEqual(max ?? Infinity);
  expect(read(`\t${formatQuantity(quantity)} `)).toEqual(quantity);
}

test("any quantity is read, is sound, and prints as a text that reads back to the same", () => {
  fc.assert(fc.property(anyQuantity, (text) => expectSound(read(text))));
});

test("whatever is typed, reading it never throws: it is sound, or refused in words", () => {
  const nearly = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."0123456789.,~<>=*- hundres"), maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  fc.assert(
    fc.property(nearly, (text) => {
      const result = parseQuantity(text);
      if (result.ok) expectSound(result.quantity);
      else expect(result.message ?? adviseOnQuantity(text)).toMatch(/write|type/);
    }),
    { numRuns: 2000 },
  );
});
