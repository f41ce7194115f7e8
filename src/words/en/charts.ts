import { number, plural } from "./counting.ts";

const numbersOf = plural({ one: "number", other: "numbers" });

/** Of the charts of the numbers, which come as they are first shown. */
export const charts = {
  rule: "Numbers share a chart only where they are of one measure, unit, area, method and length of time. Each of the others stands alone.",
  span: (count: number, first: string, last: string) =>
    `${number(count)} ${numbersOf(count)}. First: ${first}. Last: ${last}.`,
  extremes: (least: string, most: string) => `Least: ${least}. Most: ${most}.`,
  figures: (title: string) => `Each number: ${title}`,
  asTable: "As a table",
  period: "Period",
  number: "Number",
  howSure: "How sure",
  who: "Who says so",
  now: "in the time shown",
  alone: "Numbers that stand alone",
  leftOut: (count: number) => `The filter leaves out ${number(count)} ${numbersOf(count)}.`,
  looksTitle: "How doubt is drawn",
  looks: {
    exact: "As the article gives it",
    about: "About so many",
    least: "At least so many: more than",
    most: "At most so many: fewer than",
    range: "Between two numbers",
    inferred: "Time not exact",
    ahead: "Forecast or planned",
  },
  moment:
    "The line is the day that the map stands at. A plate behind a number: it lies in the time shown.",
};

export type ChartWords = typeof charts;
