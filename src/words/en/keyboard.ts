import { number, plural } from "./counting.ts";

const reports = plural({ one: "report", other: "reports" });

/** The marks of the map as they are walked by key. */
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
};
