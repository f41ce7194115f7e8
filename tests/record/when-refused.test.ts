import { describe, expect, test } from "vitest";
import { adviseOnDate } from "../../src/intake/advise-on-date.ts";
import { parseWhen } from "../../src/record/when.ts";

function refusal(text: string): string {
  const event = parseWhen(text, "event");
  const period = parseWhen(text, "period");
  if (event.ok || period.ok) throw new Error(`${text} was read`);
  expect(period.message).toBe(event.message);
  return event.message ?? adviseOnDate(text);
}

describe("what is not a date is refused with what to write instead", () => {
  test.each([
    ["", "there is no date: write 2024-11-02"],
    ["   ", "there is no date: write 2024-11-02"],
    ["20240305", "write 2024-03-05"],
    ["2024-3-5", "write 2024-03-05"],
    ["2024-3", "write 2024-03"],
    ["2024/3/5", "write 2024-03-05"],
    ["2024.03.05", "write 2024-03-05"],
    ["5/3/2024", "as 2024-03-05 or 2024-05-03"],
    ["05-03-2024", "as 2024-03-05 or 2024-05-03"],
    ["25.12.2024", "as 2024-12-25"],
    ["3/3/2024", "as 2024-03-03"],
    ["45/45/2024", "as 2024-11-02"],
    ["２０２４-11-02", "plain digits"],
    ["٢٠٢٤", "plain digits"],
    ["2024–11–02", "plain hyphen"],
    ["2024–2025", "plain hyphen"],
    ["2024-11-02T10:30:00Z", "times of day are not kept"],
    ["2024-11-02 10:30", "times of day are not kept"],
    ["2024-11-02T10", "times of day are not kept"],
    ["2024-11-02T10:30/2024-11-03", "times of day are not kept"],
    ["201x", "capital"],
    ["2024-xx", "capital"],
    ["2004-06~-11", "at the end of the whole date"],
    ["~2004", "at the end of the whole date"],
    ["{2020,2021}", "a row for each"],
    ["2 November 2024", "write 2024-11-02"],
    ["2004-XX-15", "write 2004-XX-XX"],
  ])("%j: … %s", (text, advice) => {
    const message = refusal(text);
    expect(message).toContain(advice);
    expect(message).toContain(text.trim());
  });

  test.each([
    "2024-11-02x",
    "2024-11-02-",
    "2024-11-02.",
    "2024-11-02\u0000",
    "2024-11-02\n2024-11-03",
    "x2024",
    "+2024",
    "2024-",
    "-0000",
    "XXXX",
    "1XXX",
    "201X-XX",
    "2004-1X",
    "Y2024",
    "Y017000",
    "Y1700000",
    "2024??",
    "2024~?",
    "..",
    "...",
    "[]",
    "[..]",
    "[2024",
    "2024]",
    "[[2024]]",
    "[2024,]",
    "[,2024]",
    "[2024....2025]",
    "[2024..,2025]",
    "[2024,..2025]",
    "[2024..2025..2026]",
    "[..2024..2025]",
    "[2024..2025..]",
    "[2024,..]",
    "[2024/2025]",
    "2024/2025/2026",
    "2024//2025",
    "2024/25",
    "2024/...",
    "NaN",
    "1e3",
    "0x7E8",
    "constructor",
    "today",
  ])("%j is nobody's date", (text) => {
    expect(refusal(text)).toContain("write");
  });

  test("a day that does not exist is never the next month's", () => {
    expect(refusal("2023-02-30")).toBe(
      "2023-02-30 does not exist: write a day of 2023-02 from 01 to 28",
    );
    expect(refusal("2023-02-29")).toContain("does not exist");
    expect(refusal("1900-02-29")).toContain("does not exist");
    expect(refusal("2024-04-31")).toContain("01 to 30");
    expect(refusal("2024-04-00")).toContain("01 to 30");
    expect(refusal("[2024-04-01..2024-04-31]")).toContain("01 to 30");
    expect(refusal("2024-04-31/2024-05-02")).toContain("01 to 30");
    expect(refusal("2024-04-01/2024-04-31")).toContain("01 to 30");
  });

  test("a month that does not exist is named, and so are the seasons", () => {
    expect(refusal("2023-13")).toContain("no month 13 in 2023-13");
    expect(refusal("2023-00-10")).toContain("no month 00");
    expect(refusal("2023-25")).toContain("2023-21 (spring) to 2023-24 (winter)");
    expect(refusal("2023-21-05")).toContain("no month 21");
  });

  test("an interval that ends before it starts is not turned round", () => {
    expect(refusal("2024-11-03/2024-11-02")).toBe(
      "2024-11-03/2024-11-02 ends before it starts: write the earlier date first",
    );
    expect(refusal("2025/2024")).toContain("ends before it starts");
    expect(refusal("2024-05/2024-04-30~")).toContain("ends before it starts");
    expect(refusal("[2024-04-21..2024-04-15]")).toContain("ends before it starts");
  });

  test("an interval with no end known says nothing", () => {
    for (const text of ["/", "../..", "../", "/.."]) {
      expect(refusal(text)).toContain("neither a start nor an end: write");
    }
  });

  test("a set open at both ends says nothing", () => {
    expect(refusal("[..2023, 2024..]")).toContain("write .. at one end only");
  });

  test("a pasted paragraph is cut in the message", () => {
    const message = refusal(`it happened ${"long ago ".repeat(1000)}`);
    expect(message.length).toBeLessThan(250);
    expect(message).toContain("it happened long ago");
  });
});
