import type { SegmentKind, Status } from "../record/record.ts";
import type { Precision } from "../record/where.ts";

const status: Record<Status, string> = {
  reported: "Reported",
  contested: "Contested: accounts differ",
  claimed: "Claimed",
  planned: "Planned",
  forecast: "Forecast",
};

const precision: Record<Precision, string> = {
  site: "this spot",
  town: "town",
  municipality: "municipality",
  stretch: "somewhere along this stretch",
  region: "somewhere in this region",
  state: "somewhere in this state",
  country: "somewhere in this country",
  border: "somewhere along this border",
};

const segment: Record<SegmentKind, string> = {
  start: "set out",
  reported: "reported",
  inferred: "worked out",
  intended: "meant to reach",
};

export const english = {
  languageName: "English",
  otherLanguage: "Language",
  numberLocale: "en-US",
  skipToTime: "Skip to the time bar",

  map: "Map",
  time: "Time",
  timeBar: "Time bar",
  play: "Play",
  pause: "Pause",
  previousEvent: "Previous event",
  nextEvent: "Next event",
  speed: "Speed",
  speedTimes: (times: number) => `${times}×`,
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
  daysHelp: "such as 24 Dec 2023; a month or a range in one field fills both",
  daysReversed: (first: string, last: string) => `The first day, ${first}, comes after ${last}`,
  shownInDays: (count: number, days: number, last: string) =>
    days === 1 ? `${count} on ${last}` : `${count} in the ${days} days to ${last}`,
  loop: "Loop",
  wholeRange: (from: number, to: number) => `${from}–${to}`,
  showWholeRange: (from: number, to: number) => `Show the whole time, ${from} to ${to}`,
  showOpeningRange: "Show the story’s own time",
  timeShown: "Time shown",
  moreTimeControls: "More time controls",
  leftOutCloser: (count: number, days: string) =>
    `${count} more ${count === 1 ? "report" : "reports"}, ${days}: show this time closer`,
  leftOutListed: (count: number, days: string) =>
    `${count} more ${count === 1 ? "report" : "reports"}, ${days}: list them`,
  lessTime: "Show less time, closer",
  moreTime: "Show more time",
  goToDate: "Go to a date",
  go: "Go",
  dateHelp: "such as 27 Dec 2023, Dec 2023 or 2023-12-27",
  dateUnread: (text: string) =>
    `“${text}” can’t be read as a date: write 27 Dec 2023, Dec 2023 or 2023-12-27`,
  dateBeyond: (first: string, last: string) => `The story runs from ${first} to ${last}`,
  earlier: "Earlier",
  later: "Later",
  momentText: (day: string, shown: number, leftOut: number) => {
    const filtered = leftOut > 0 ? `, ${leftOut} filtered out` : "";
    if (shown > 0) return `${day}, ${shown} ${shown === 1 ? "report" : "reports"} shown${filtered}`;
    return leftOut > 0 ? `${day}, nothing shown${filtered}` : `${day}, nothing reported`;
  },

  shownInWindow: {
    day: (count: number) => `${count} on this day`,
    week: (count: number) => `${count} in this week`,
    month: (count: number) => `${count} in this month`,
    year: (count: number) => `${count} in this year`,
    "until-now": (count: number) => `${count} until now`,
  },
  reports: "Reports",
  ongoing: "Going on in this time, begun before",
  wholeCountry: (name: string) => `${name} as a whole`,
  nothingReported: "The articles report nothing of this time.",
  nothingNext: "Go to the next event",
  showMore: (more: number, left: number) => `Show ${more} more of ${left}`,

  legend: "Legend",
  legendMore: "What the looks mean",
  layers: "Layers",
  article: "Article",
  harmed: "People harmed",
  noneOfThese: "none of these",
  kinds: "Kinds",
  kindsOf: (layer: string) => `Kinds of ${layer}`,
  valueNow: (name: string, count: number) => `${name}, ${count} now`,
  only: "only",
  all: "all",
  onlyValue: (name: string) => `Only ${name}`,
  allInsteadOf: (name: string) => `All, not only ${name}`,
  allOf: (facet: string) => `All: ${facet}`,
  partOf: (on: number, all: number) => `${on} of ${all}`,
  filtered: (shown: number, all: number) =>
    `Filtered: ${shown} of ${all} ${all === 1 ? "report" : "reports"}`,
  filterLeaves: (shown: number, all: number) =>
    shown === 0
      ? `The filter leaves nothing out of ${all} ${all === 1 ? "report" : "reports"} of this time.`
      : `The filter leaves ${shown} out of ${all} reports of this time, all begun before it.`,
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

  card: "Report",
  close: "Close",
  previousHere: "Previous of these",
  nextHere: "Next of these",
  ofHere: (index: number, count: number) => `${index} of ${count} here`,
  when: "When",
  where: "Where",
  figures: "Figures",
  fall: "down",
  rise: "up",
  numbers: "Numbers",
  status: "Status",
  statuses: status,
  saidBy: (who: string) => `according to ${who}`,
  accounts: "Accounts",
  basis: "How we know",
  caution: "Caution",
  stops: "Stops",
  segments: segment,
  sources: "Source",
  paragraph: (number: number) => `paragraph ${number}`,
  related: "Related",
  placePrecisions: precision,
  uncertainty: (kilometres: number) => `within ${kilometres} km`,
  noPlace: "no place named",

  firstVisit:
    "Each mark is a report. Move the time bar, or press play; open a mark to see what happened, how sure that is, and which paragraph says so.",
  guidedStory: "The guided story",
  startStory: "Start the story",
  chapterCount: (count: number) => `${count} chapters`,
  chapters: "Chapters",
  chapterOf: (number: number, count: number) => `Chapter ${number} of ${count}`,
  chapterTitled: (number: number, title: string) => `Chapter ${number}: ${title}`,
  chapterBefore: "Back",
  chapterNext: "Next",
  storyEnd: "Look around on your own",
  leaveStory: "Leave the story",
  backToChapter: "Back to what this chapter shows",
  backToStory: (title: string) => `Back to the story: ${title}`,
  shownHere: "On the map now",

  themes: { light: "Change to light", dark: "Change to dark" },
  copyLink: "Copy link",
  copyLinkToReport: "Copy link to this report",
  linkCopied: "Link copied",
  linkToCopy: "Link, to be copied",
  shareView: "Share this view",
  linkShowsThis: "The link leads to just what shows now: time, map, filter, report.",
  linkRefused: "This browser would not copy the link. It stands here:",
  shareOtherwise: "Share another way…",
  sheetHeight: "Height of the words",
  sheetHeights: { low: "title only", half: "half", full: "full height" },
  sheetLower: "Lower the words",
  sheetHigher: "Raise the words",
  moreLike: "More",
  elseHere: "What else happened here",
  elseThatWeek: "What else that week",
  elseOfArticle: (title: string) => `Also in “${title}”`,
  andMore: (count: number) => `and ${count} more`,

  about: "About",
  method: "How it is made",
  methodSays: [
    "Each report stands as an article gives it, in our words, with the paragraph that says so. What an article thinks of it is left to the article.",
    "Doubt is drawn: a day that is not sure, a place known only as an area, a plan, a claim, accounts that differ. Where accounts differ, each has the same room.",
    "What is not in the article, such as how a date was worked out, stands under “How we know”; a number that can’t be right as stated has a caution.",
    "A route’s line joins the places that are named. It is not the track walked.",
    "No names of victims, and no building or camp that the article doesn’t place.",
  ],
  articles: "The articles",
  corrections: "Corrections",
  noCorrections: "None so far.",

  loading: "Loading the story…",
  loadFailed: "The story could not be loaded.",
  tryAgain: "Try again",
  dataIssues: (count: number) =>
    count === 1 ? "1 row of the data has a problem" : `${count} rows of the data have problems`,
  dataIssuesHelp: "Rows with an error are left out; everything else is shown.",
  issuePlace: (file: string, row: number | null, column: string | null) =>
    [file, row === null ? "" : `line ${row}`, column ?? ""].filter(Boolean).join(", "),

  still: {
    title: (story: string, days: string) => `Map: ${story}, ${days}`,
    until: (day: string) => `until ${day}`,
    shown: (
      layers: readonly { readonly name: string; readonly count: number }[],
      possible: number,
      earlier: number,
    ) =>
      [
        layers.length > 0
          ? `${layers.map(({ name, count }) => `${name}: ${count}`).join("; ")}.`
          : "Nothing reported of this time.",
        possible > 0 ? `Possibly in this time, not surely: ${possible}.` : "",
        earlier > 0 ? `Reported earlier: ${earlier}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    instead: "A still picture of the map: this browser offers no WebGL 2. All else works.",
    lost: "A still picture: the browser took the live map’s graphics away. All else works.",
  },

  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  groundSources: "Natural Earth · GeoNames (CC BY 4.0) · Relief: SRTM/NASA via Marble · Borders:",
};
