import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../src/record/civil-day.ts";
import { readDay, readMigrants, readPlace } from "./read-migrants.ts";

describe("an export of the Missing Migrants Project", () => {
  it("writes days in two ways, the month first in both", () => {
    expect(readDay("January 6, 2014")).toBe(parseIsoDay("2014-01-06"));
    expect(readDay("Thu, 02/01/2026 - 12:00")).toBe(parseIsoDay("2026-02-01"));
  });

  it("has no day where the text names none that exists", () => {
    expect(readDay("")).toBeNull();
    expect(readDay("Fri, 13/01/2026 - 12:00")).toBeNull();
    expect(readDay("Smarch 6, 2014")).toBeNull();
  });

  it("writes the latitude first", () => {
    expect(readPlace("31.650259, -110.366453")).toEqual({ lat: 31.650259, lon: -110.366453 });
    expect(readPlace("91, 0")).toBeNull();
    expect(readPlace("")).toBeNull();
  });

  it("keeps the rows around one without a place", () => {
    const text =
      '\uFEFFReported Date,Dead,Coordinates\n"June 1, 2020",1,"1, 2"\n"June 2, 2020",1,\n"June 3, 2020",1,"3, 4"\n';
    const { reports, left } = readMigrants("three.csv", text);
    expect(reports.map(({ lat }) => lat)).toEqual([1, 3]);
    expect(left).toBe(1);
  });

  it("is refused with the columns that it has and those that it needs", () => {
    expect(() => readMigrants("other.csv", "a,b\n1,2\n")).toThrow(
      "other.csv has the columns a, b; it needs Coordinates",
    );
  });
});
