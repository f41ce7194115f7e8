import { number, plural } from "./counting.ts";

const reports = plural({ one: "report", other: "reports" });
const begun = plural({ one: "begun", other: "all begun" });

export const legend = {
  legend: "Legend",
  legendMore: "What the looks mean",
  layers: "Layers",
  article: "Article",
  harmed: "People harmed",
  noneOfThese: "none of these",
  kinds: "Kinds",
  kindsOf: (layer: string) => `Kinds of ${layer}`,
  valueNow: (name: string, count: number) => `${name}, ${number(count)} now`,
  only: "only",
  all: "all",
  onlyValue: (name: string) => `Only ${name}`,
  allInsteadOf: (name: string) => `All, not only ${name}`,
  allOf: (facet: string) => `All: ${facet}`,
  partOf: (on: number, all: number) => `${number(on)} of ${number(all)}`,
  filtered: (shown: number, all: number) =>
    `Filtered: ${number(shown)} of ${number(all)} ${reports(all)}`,
  filterLeaves: (shown: number, all: number) =>
    shown === 0
      ? `Of the ${number(all)} ${reports(all)} of this time the filter shows none.`
      : `The filter leaves ${number(shown)} out of ${number(all)} reports of this time, ${begun(shown)} before it.`,
  showEverything: "Show all",
  routeCaution: "The line joins places. It is not the track walked.",
};
