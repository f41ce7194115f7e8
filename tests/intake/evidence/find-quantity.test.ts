import { describe, expect, test } from "vitest";
import { findQuantity } from "../../../src/intake/evidence/find-quantity.ts";
import { parseQuantity } from "../../../src/record/quantity.ts";

function find(written: string, unit: string, ...paragraphs: readonly string[]) {
  const parsed = parseQuantity(written);
  if (!parsed.ok) throw new Error(parsed.message ?? "no number");
  return findQuantity(parsed.quantity, unit, paragraphs);
}

describe("a quantity", () => {
  test.each([
    ["12", "people", "twelve came"],
    ["~1500", "people", "about 1,500 came"],
    [">30", "people", "over 30 came"],
    [">=20", "people", "at least twenty came"],
    ["<~1500", "people", "nearly 1,500 came"],
    ["<25000", "people", "fewer than 25,000 came"],
    ["800..1200", "people", "from 800 to 1,200 came"],
    ["hundreds", "people", "hundreds came"],
    ["50", "percent", "half came"],
    ["300*", "percent", "the number quadrupled"],
    ["-76", "percent", "it fell 76 percent"],
    ["<-50", "percent", "it fell by over 50 percent"],
    ["110", "billion crowns", "a package of 110 billion crowns"],
  ])("%s %s is found in %j", (written, unit, text) => {
    expect(find(written, unit, "Nobody came.", text)).toEqual({ found: "yes" });
  });

  test.each([
    ["12", "people", "thirteen came", "12"],
    ["800..1200", "people", "800 came", "1200"],
    ["hundreds", "people", "hundreds of thousands came", "hundreds"],
    ["50", "people", "half came", "50"],
    ["4", "people", "the number quadrupled", "4"],
    ["110", "crowns", "110 billion crowns", "110"],
    ["2021", "people", "in 2021", "2021"],
  ])("%s %s is not found in %j", (written, unit, text, missing) => {
    expect(find(written, unit, text)).toEqual({ found: "no", missing });
  });

  test("of a range has both ends in one paragraph", () => {
    expect(find("800..1200", "people", "800 came", "1,200 came")).toMatchObject({ found: "no" });
  });

  test("is found otherwise where the text qualifies it in another way", () => {
    expect(find("30", "people", "over 30 came")).toEqual({ found: "otherwise", qualifier: "more" });
    expect(find(">30", "people", "30 came")).toEqual({ found: "otherwise", qualifier: "exactly" });
    expect(find("30", "people", "over 30 came, 30 stayed")).toEqual({ found: "yes" });
  });
});
