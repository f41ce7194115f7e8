import type { DateUnit } from "../../record/edtf-unit.ts";
import type { Edtf, IntervalEnd, SetMember } from "../../record/edtf.ts";
import type { WhenReading } from "../../record/when.ts";
import type { DateWords } from "../date-words.ts";
import {
  isSame,
  yearsOf,
  lastYear,
  reachesRound,
  shapeOfSet,
  sharedWith,
  type Shared,
} from "../dates-shape.ts";
import { dayFirst } from "../day-first.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const seasons = ["spring", "summer", "autumn", "winter"] as const;

export const dates: DateWords = {
  ...dayFirst({
    months,
    shortMonths: months.map((name) => name.slice(0, 3)),
    between: " ",
    year: sayYear,
  }),
  say: sayDate,
  typed: {
    months,
    otherMonths: {},
    between: ["of", "the"],
    until: ["to"],
    endings: ["st", "nd", "rd", "th"],
  },
};

function sayDate(edtf: Edtf, reading: WhenReading): string {
  if (edtf.kind === "unit") return sayUnit(edtf.unit, reading);
  if (edtf.kind === "set") return saySet(edtf, reading);
  return sayInterval(edtf.start, edtf.end);
}

function sayUnit(unit: DateUnit, reading: WhenReading): string {
  if (reading === "period" || unit.uncertain || unit.approximate) return marked(unit);
  return `${unit.precision === "day" ? "on" : "in"} ${name(unit)}`;
}

function sayInterval(start: IntervalEnd, end: IntervalEnd): string {
  if (typeof start === "object" && typeof end === "object") {
    if (isSame(start, end)) return sayUnit(start, start.precision === "day" ? "event" : "period");
    const from = reachesRound(start, end) ? "from the start of" : "from";
    const to = reachesRound(end, start) ? "to the end of" : "to";
    return `${from} ${marked(start, sharedWith(start, end))} ${to} ${marked(end)}`;
  }
  if (typeof end === "object") {
    return start === "open" ? `by ${marked(end)}` : `until ${marked(end)} (start unknown)`;
  }
  if (typeof start === "object") {
    return end === "open" ? `since ${marked(start)}` : `from ${marked(start)} (end unknown)`;
  }
  return "";
}

function saySet(set: Extract<Edtf, { kind: "set" }>, reading: WhenReading): string {
  const beyond = set.earlier ? " or earlier" : set.later ? " or later" : "";
  return sayMembers(set, reading) + beyond;
}

function sayMembers(set: Extract<Edtf, { kind: "set" }>, reading: WhenReading): string {
  const shape = shapeOfSet(set);
  if (shape.as === "between") {
    const { first, last } = shape;
    const some = first.day !== null && last.day !== null ? "one day" : "some time";
    return `${some} between ${name(first, sharedWith(first, last))} and ${name(last)}`;
  }
  if (shape.as === "mixture") return oneOf(shape.members.map((each) => sayMember(each, reading)));
  const dates = oneOf(
    shape.units.map((unit, index) => {
      const next = shape.units[index + 1];
      return name(unit, next ? sharedWith(unit, next) : "nothing");
    }),
  );
  if (reading === "period") return dates;
  return `${shape.units[0]?.precision === "day" ? "on" : "in"} ${dates}`;
}

function sayMember({ first, last }: SetMember, reading: WhenReading): string {
  if (isSame(first, last)) return sayUnit(first, reading);
  return `between ${marked(first, sharedWith(first, last))} and ${marked(last)}`;
}

function oneOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} or ${last}` : last;
}

function marked(unit: DateUnit, shared: Shared = "nothing"): string {
  const doubt = (unit.uncertain ? "probably " : "") + (unit.approximate ? "about " : "");
  return doubt + name(unit, shared);
}

function name(unit: DateUnit, shared: Shared = "nothing"): string {
  const month = unit.month === null ? "" : `${months[unit.month - 1]} `;
  const year = sayYear(unit.year);
  if (unit.unspecified) return `one ${unit.precision} of ${month}${year}`;
  if (unit.precision === "decade" && unit.year > 0) return `the ${unit.year}s`;
  if (unit.precision === "decade" || unit.precision === "century") {
    return `the years ${year} to ${sayYear(lastYear(unit))}`;
  }
  const season = unit.season === null ? "" : `${seasons[unit.season - 1]} `;
  const day = unit.day === null ? "" : `${unit.day} `;
  if (shared === "month") return day.trim();
  return `${day}${month}${season}${shared === "year" ? "" : yearsOf(unit, sayYear)}`.trim();
}

/** The year before 1 is 1 BC. */
function sayYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
