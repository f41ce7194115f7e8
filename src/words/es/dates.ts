import type { DateUnit } from "../../record/edtf-unit.ts";
import type { Edtf, IntervalEnd, SetMember } from "../../record/edtf.ts";
import type { WhenReading } from "../../record/when.ts";
import type { DateWords } from "../date-words.ts";
import {
  isPlain,
  isSame,
  lastYear,
  yearsOf,
  reachesRound,
  shapeOfSet,
  sharedWith,
  type Shared,
} from "../dates-shape.ts";
import { dayFirst } from "../day-first.ts";

const months = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
] as const;

const seasons = ["primavera", "verano", "otoño", "invierno"] as const;
const seasonArticles = ["la", "el", "el", "el"] as const;

export const dates: DateWords = {
  ...dayFirst({
    months,
    shortMonths: months.map((name) => name.slice(0, 3)),
    between: " de ",
    year: sayYear,
  }),
  say: sayDate,
  typed: {
    months,
    otherMonths: { setiembre: 9 },
    between: ["de", "del", "el"],
    until: ["a", "al"],
    endings: ["º"],
  },
};

function sayDate(edtf: Edtf, reading: WhenReading): string {
  if (edtf.kind === "unit") return sayUnit(edtf.unit, reading);
  if (edtf.kind === "set") return saySet(edtf, reading);
  return sayInterval(edtf.start, edtf.end);
}

/** "el 2 de noviembre de 2024", "en marzo de 2023"; as a period the bare "marzo de 2023". */
function sayUnit(unit: DateUnit, reading: WhenReading): string {
  const probably = unit.uncertain ? "probablemente " : "";
  if (unit.approximate) return `${probably}hacia ${withArticle(unit)}`;
  if (reading === "period") {
    return probably + (unit.unspecified ? withArticle(unit) : name(unit));
  }
  return `${probably}${unit.precision === "day" ? "" : "en "}${withArticle(unit)}`;
}

function sayInterval(start: IntervalEnd, end: IntervalEnd): string {
  if (typeof start === "object" && typeof end === "object") {
    if (isSame(start, end)) return sayUnit(start, start.precision === "day" ? "event" : "period");
    return sayBothEnds(start, end);
  }
  if (typeof end === "object") {
    return start === "open"
      ? `a más tardar ${sayUnit(end, "event")}`
      : `hasta ${marked(end)} (inicio desconocido)`;
  }
  if (typeof start === "object") {
    return `desde ${marked(start)}${end === "open" ? "" : " (fin desconocido)"}`;
  }
  return "";
}

/** "De … a …" contracts with the article; before "probablemente" only "desde … hasta …" reads well. */
function sayBothEnds(start: DateUnit, end: DateUnit): string {
  const shared = sharedWith(start, end);
  const from = reachesRound(start, end) ? "el comienzo de " : "";
  const to = reachesRound(end, start) ? "el final de " : "";
  const words =
    isPlain(start) && isPlain(end)
      ? `de ${from}${withArticle(start, shared)} a ${to}${withArticle(end)}`
      : `desde ${from}${marked(start, shared)} hasta ${to}${marked(end)}`;
  return words.replace(/\bde el /g, "del ").replace(/ a el /, " al ");
}

function saySet(set: Extract<Edtf, { kind: "set" }>, reading: WhenReading): string {
  const beyond = set.earlier ? " o antes" : set.later ? " o después" : "";
  return sayMembers(set, reading) + beyond;
}

function sayMembers(set: Extract<Edtf, { kind: "set" }>, reading: WhenReading): string {
  const shape = shapeOfSet(set);
  if (shape.as === "between") {
    const { first, last } = shape;
    const some = first.day !== null && last.day !== null ? "un día" : "en algún momento";
    return `${some} entre ${withArticle(first, sharedWith(first, last))} y ${withArticle(last)}`;
  }
  if (shape.as === "mixture") return oneOf(shape.members.map((each) => sayMember(each)));
  const dates = oneOf(
    shape.units.map((unit, index) => {
      const next = shape.units[index + 1];
      return withArticle(unit, next ? sharedWith(unit, next) : "nothing");
    }),
  );
  return reading === "period" || shape.units[0]?.precision === "day" ? dates : `en ${dates}`;
}

function sayMember({ first, last }: SetMember): string {
  if (isSame(first, last)) return sayUnit(first, "event");
  return `entre ${marked(first, sharedWith(first, last))} y ${marked(last)}`;
}

/** "O" becomes "u" before the sound of o. */
function oneOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(", ")} ${last.startsWith("o") ? "u" : "o"} ${last}`;
}

function marked(unit: DateUnit, shared: Shared = "nothing"): string {
  const probably = unit.uncertain ? "probablemente " : "";
  const about = unit.approximate ? "aproximadamente " : "";
  return probably + about + withArticle(unit, shared);
}

function withArticle(unit: DateUnit, shared: Shared = "nothing"): string {
  const article = articleOf(unit);
  return article === "" ? name(unit, shared) : `${article} ${name(unit, shared)}`;
}

function articleOf(unit: DateUnit): string {
  if (unit.unspecified) return "un";
  if (unit.season !== null) return seasonArticles[unit.season - 1] ?? "";
  if (unit.precision === "day") return "el";
  if (unit.precision === "decade" && unit.year > 0) return "la";
  return unit.precision === "decade" || unit.precision === "century" ? "los" : "";
}

function name(unit: DateUnit, shared: Shared = "nothing"): string {
  const year = sayYear(unit.year);
  const month = unit.month === null ? null : (months[unit.month - 1] ?? null);
  const season = unit.season === null ? null : (seasons[unit.season - 1] ?? null);
  const parts: (string | null)[] = [];
  if (unit.unspecified) parts.push(unit.precision === "day" ? "día" : "mes", month, year);
  else if (unit.precision === "decade" && unit.year > 0) parts.push("década", year);
  else if (unit.precision === "decade" || unit.precision === "century") {
    return `años ${year} a ${sayYear(lastYear(unit))}`;
  } else if (shared === "month") return String(unit.day);
  else {
    const day = unit.day === null ? null : String(unit.day);
    parts.push(day, month, season, shared === "year" ? null : yearsOf(unit, sayYear));
  }
  return parts.filter((part) => part !== null).join(" de ");
}

/** The year before 1 is 1 a. C. */
function sayYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} a. C.`;
}
