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
      ? `The filter leaves nothing out of ${number(all)} ${reports(all)} of this time.`
      : `The filter leaves ${number(shown)} out of ${number(all)} reports of this time, ${begun(shown)} before it.`,
  showEverything: "Show all",
  looks: {
    size: "larger: more people harmed",
    flow: "larger: more people a day",
    closed: "closed",
    reportedSegment: "reported",
    inferredSegment: "worked out: order and dates, not the road",
    intendedSegment: "where people said they were going",
    head: "where they were",
    estimatedHead: "estimated, between dated stops",
  },
  doubt: {
    when: "When",
    dates: {
      day: "A sure day: then and no other",
      span: "A span: it went on through all of these days",
      within: "One day within a range; which one is not known",
      open: "An open end: since that day, or until it",
      inferred: "An inferred date: about then, or probably",
    },
    solid: "Solid: surely in the time shown. Hollow: possibly.",
    leaving: "Fading: soon out of the time shown",
    article:
      "Above the bars: the time an article reports on, up to the day it appeared. Elsewhere nothing is reported.",
    known: "How it is known",
    reported: "Reported by an article",
    claimed: "Claimed by an official or a party",
    contested: "Contested: accounts differ, the report gives each",
    planned: "Planned or forecast",
    trace: "What was reported of this place before",
    where: "Where",
    point: "In this town or spot",
    ring: "Somewhere within the ring",
    line: "Somewhere along this line",
    area: "Somewhere in this area",
    edge: "Solid edge: something there is sure. Dashed: possible, or planned.",
  },
  routeCaution: "The line joins places. It is not the track walked.",
};
