import { number, plural } from "./counting.ts";

const reports = plural({ one: "report", other: "reports" });

/** The marks of the map as they are walked by key, and what each key does. */
export const keyboard = {
  skipToReading: "Skip to the reports",
  skipToMap: "Skip to the marks on the map",
  skipToTime: "Skip to the time bar",
  marks: {
    label: "Marks on the map",
    count: (count: number) => `Marks on the map: ${number(count)}`,
    beyond: (count: number) => `${number(count)} more beyond what is seen`,
    help: "Arrow keys go from mark to mark, Page Up and Page Down through time. Enter opens, Escape goes back.",
    place: (index: number, count: number) => `${number(index)} of ${number(count)}`,
    several: (place: string, count: number) => `${place}: ${number(count)} ${reports(count)}`,
    lost: (title: string) => `“${title}” is no longer in sight`,
    looks: { possible: "possibly in the time shown", trace: "reported of this place before" },
  },
  keys: {
    title: "Keyboard",
    shortcuts: "Keyboard shortcuts",
    shortcutsHelp:
      "Keys that act wherever you are on the page. The others act on what has the focus.",
    names: {
      arrows: "Arrow keys",
      leftRight: "Left, Right",
      shiftArrows: "Shift and arrow keys",
      shiftP: "Shift P",
      pages: "Page Up, Page Down",
      ends: "Home, End",
      enter: "Enter",
      escape: "Escape",
      zoom: "+ and −",
      tab: "Tab, Shift and Tab",
    },
    all: "All keys",
    anywhere: "Anywhere",
    search: "to the search",
    turn: "the next chapter of the story, the one before",
    leave: "closes what is open, and goes back to where you were",
    stops: "from one thing to the next, and back; the first three skip to reports, marks and time",
    toMark: "to the nearest mark that way",
    throughTime: "to the mark before and after it in time",
    firstLastMark: "to the first and the last in time",
    openMark: "opens its report",
    moveMap: "move the map",
    zoomMap: "nearer, farther",
    day: "a day earlier, later",
    month: "a month earlier, later",
    timeEnds: "to the ends of the time shown",
    zoomTime: "less time, more time",
    bothEnds: "move both ends of a range",
    rows: "from report to report",
    openReport: "opens a report",
    numbers: "from number to number of a chart",
    sheet: "raise and lower the words, on a phone",
  },
};
