import { describe, expect, test } from "vitest";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { formatWhen, parseWhen, type When, type WhenReading } from "../../src/record/when.ts";

function read(text: string, reading: WhenReading = "event"): When {
  const result = parseWhen(text, reading);
  if (!result.ok) throw new Error(result.message ?? "no date");
  return result.when;
}

const day = (civilDay: number | null) => (civilDay === null ? "…" : formatIsoDay(civilDay));

/** "first..last" of the days it may occupy, both included; … where open. */
function occupied(when: When): string {
  return `${day(when.earliest)}..${day(when.latest === null ? null : when.latest - 1)}`;
}

function sure(when: When): string {
  return when.sure ? `${day(when.sure.start)}..${day(when.sure.end - 1)}` : "none";
}

describe("the days a date may occupy", () => {
  test.each([
    ["2024-11-02", "2024-11-02..2024-11-02", "day"],
    ["2024-02-29", "2024-02-29..2024-02-29", "day"],
    ["2023-03", "2023-03-01..2023-03-31", "month"],
    ["2023-02", "2023-02-01..2023-02-28", "month"],
    ["2024", "2024-01-01..2024-12-31", "year"],
    ["201X", "2010-01-01..2019-12-31", "decade"],
    ["20XX", "2000-01-01..2099-12-31", "century"],
    ["2004-XX", "2004-01-01..2004-12-31", "month"],
    ["1985-04-XX", "1985-04-01..1985-04-30", "day"],
    ["1985-XX-XX", "1985-01-01..1985-12-31", "day"],
    ["2020-21", "2020-03-01..2020-05-31", "season"],
    ["2020-22", "2020-06-01..2020-08-31", "season"],
    ["2020-23", "2020-09-01..2020-11-30", "season"],
    ["2019-24", "2019-12-01..2020-02-29", "season"],
    ["0000", "0000-01-01..0000-12-31", "year"],
    ["-0044-03-15", "-000044-03-15..-000044-03-15", "day"],
    ["-201X", "-002019-01-01..-002010-12-31", "decade"],
    ["Y17000", "+017000-01-01..+017000-12-31", "year"],
    ["Y-17000", "-017000-01-01..-017000-12-31", "year"],
    ["2021-01?", "2021-01-01..2021-01-31", "month"],
    ["2023-12-24/2023-12-27", "2023-12-24..2023-12-27", "day"],
    ["2023-12/2024-01", "2023-12-01..2024-01-31", "month"],
    ["2004-06-XX/2004-07-03", "2004-06-01..2004-07-03", "day"],
    ["2024-05-06/2024-05-06", "2024-05-06..2024-05-06", "day"],
    ["2024-05-06/2024", "2024-05-06..2024-12-31", "day"],
    ["2020-21/2020-23", "2020-03-01..2020-11-30", "season"],
    ["../2021-03-16", "…..2021-03-16", "day"],
    ["/2021-03-16", "…..2021-03-16", "day"],
    ["2020-11/..", "2020-11-01..…", "month"],
    ["2020-11/", "2020-11-01..…", "month"],
    ["[2024-04-15..2024-04-21]", "2024-04-15..2024-04-21", "day"],
    ["[2024-04-21, 2024-04-22]", "2024-04-21..2024-04-22", "day"],
    ["[2024-04-22,2024-04-21]", "2024-04-21..2024-04-22", "day"],
    ["[1667,1668, 1670..1672]", "1667-01-01..1672-12-31", "year"],
    ["[..2021-03]", "…..2021-03-31", "month"],
    ["[2021-03..]", "2021-03-01..…", "month"],
    ["[2021-01, 2021-03-05..]", "2021-01-01..…", "day"],
  ])("%s is %s, to the %s", (text, days, precision) => {
    const when = read(text);
    expect(occupied(when)).toBe(days);
    expect(when.precision).toBe(precision);
    expect(occupied(read(text, "period"))).toBe(days);
  });
});

describe("about a date", () => {
  test.each([
    ["2024-11-02~", "2024-11-01..2024-11-03"],
    ["2023-09~", "2023-08-17..2023-10-15"],
    ["2023-03~", "2023-02-13..2023-04-16"],
    ["2023-02~", "2023-01-18..2023-03-14"],
    ["2023~", "2022-07-02..2024-07-01"],
    ["2023-09%", "2023-08-17..2023-10-15"],
  ])("%s reaches half its length beyond it on each side, rounded up: %s", (text, days) => {
    expect(occupied(read(text))).toBe(days);
  });

  test("only the marked end of an interval is widened", () => {
    expect(occupied(read("2023-09~/2023-12"))).toBe("2023-08-17..2023-12-31");
    expect(occupied(read("2023-09/2023-12-10~"))).toBe("2023-09-01..2023-12-11");
    expect(occupied(read("../2023-12-10~"))).toBe("…..2023-12-11");
    expect(occupied(read("2023-12-10~/.."))).toBe("2023-12-09..…");
  });

  test("a marked member widens its set", () => {
    expect(occupied(read("[2024-04-10~,2024-04-15]"))).toBe("2024-04-09..2024-04-15");
  });

  test("a question mark widens nothing", () => {
    expect(occupied(read("2023-09?/2023-12?"))).toBe("2023-09-01..2023-12-31");
  });
});

describe("the days it surely occupies", () => {
  test.each([
    ["2024-11-02", "2024-11-02..2024-11-02", "2024-11-02..2024-11-02"],
    ["2023-03", "none", "2023-03-01..2023-03-31"],
    ["2023", "none", "2023-01-01..2023-12-31"],
    ["2020-23", "none", "2020-09-01..2020-11-30"],
    ["201X", "none", "2010-01-01..2019-12-31"],
    ["2004-XX", "none", "none"],
    ["1985-04-XX", "none", "none"],
    ["1985-XX-XX", "none", "none"],
    ["2023-09~", "none", "none"],
    ["2021-01?", "none", "none"],
    ["2024-11-02%", "none", "none"],
    ["[2024-04-15..2024-04-21]", "none", "none"],
    ["[2024-04-15]", "2024-04-15..2024-04-15", "2024-04-15..2024-04-15"],
    ["[2024-04-15,2024-04-15]", "2024-04-15..2024-04-15", "2024-04-15..2024-04-15"],
    ["[2024-04-15?]", "none", "none"],
    ["[..2024-04-15]", "none", "none"],
    ["[2024-04-15..]", "none", "none"],
  ])("%s: as an event %s, as a period %s", (text, event, period) => {
    expect(sure(read(text, "event"))).toBe(event);
    expect(sure(read(text, "period"))).toBe(period);
  });

  test.each([
    ["2023-12-24/2023-12-27", "2023-12-24..2023-12-27"],
    ["2023-12/2024-01", "2023-12-01..2024-01-31"],
    ["2023-10~/2023-12", "2023-11-01..2023-12-31"],
    ["2023-10/2023-12?", "2023-10-01..2023-11-30"],
    ["2023-10-XX/2023-12", "2023-11-01..2023-12-31"],
    ["2023-10?/2023-12?", "none"],
    ["2023-10?/2023-10-20", "none"],
    ["2023-12-24~/2023-12-25", "2023-12-25..2023-12-25"],
    ["../2021-03-16", "2021-03-16..2021-03-16"],
    ["../2021-03", "2021-03-31..2021-03-31"],
    ["/2021-03-16", "2021-03-16..2021-03-16"],
    ["../2021-03-16?", "none"],
    ["2020-11/..", "2020-11-01..2020-11-30"],
    ["2020-11/", "2020-11-01..2020-11-30"],
    ["2020-11~/..", "none"],
  ])("of the interval %s: %s, however it is read", (text, days) => {
    expect(sure(read(text, "event"))).toBe(days);
    expect(sure(read(text, "period"))).toBe(days);
  });
});

test("space around a date is dropped, space in it is not let through", () => {
  expect(formatWhen(read("  2024-11-02\n"))).toBe("2024-11-02");
  expect(parseWhen("2024-11 -02", "event").ok).toBe(false);
  expect(parseWhen("2024-11-02 / 2024-11-03", "event").ok).toBe(false);
});
