import { number, plural } from "./counting.ts";

const reports = plural({ one: "report", other: "reports" });

function shownText(shown: number, leftOut: number): string {
  const filtered = leftOut > 0 ? `, ${number(leftOut)} filtered out` : "";
  if (shown > 0) return `${number(shown)} ${reports(shown)} shown${filtered}`;
  return leftOut > 0 ? `nothing shown${filtered}` : "nothing reported";
}

export const time = {
  time: "Time",
  timeBar: "Time bar",
  play: "Play",
  pause: "Pause",
  previousEvent: "Previous event",
  nextEvent: "Next event",
  speed: "Speed",
  speedTimes: (times: number) => `${number(times)}×`,
  window: "Show",
  windows: {
    day: "one day",
    week: "a week",
    month: "a month",
    year: "a year",
    "until-now": "all until now",
  },
  rangeWindow: "a range",
  chooseRange: "Choose a range",
  chooseRangeHelp: "Drag over the bars, or press the first day and then the last",
  firstDay: "First day",
  lastDay: "Last day",
  typeDays: "Type the first and the last day",
  shownInDays: (count: number, days: number, last: string) =>
    days === 1
      ? `${number(count)} on ${last}`
      : `${number(count)} in the ${number(days)} days to ${last}`,
  loop: "Loop",
  wholeRange: (from: string, to: string) => `${from}–${to}`,
  showWholeRange: (from: string, to: string) => `Show the whole time, ${from}–${to}`,
  showOpeningRange: "Show the story’s own time",
  showMoment: (days: string) => `Back to ${days} on the time bar`,
  timeShown: "Time shown",
  moreTimeControls: "More time controls",
  leftOutCloser: (count: number, days: string) =>
    `${number(count)} more ${reports(count)}, ${days}: show this time closer`,
  leftOutListed: (count: number, days: string) =>
    `${number(count)} more ${reports(count)}, ${days}: list them`,
  lessTime: "Show less time, closer",
  moreTime: "Show more time",
  goToDate: "Go to a date",
  go: "Go",
  earlier: "Earlier",
  later: "Later",
  momentText: (day: string, shown: number, leftOut: number) =>
    `${day}, ${shownText(shown, leftOut)}`,
  shownText,
  /** Of a time for which nothing of what is looked for is reported. */
  noneFound: "none of what is found",
  /** Said of reports since what was said last. */
  come: (title: string) => `New: ${title}`,
  cameMany: (count: number) => `${number(count)} new`,
  gone: (count: number) => `${number(count)} no longer shown`,
};
