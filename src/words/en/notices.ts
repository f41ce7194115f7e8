import { number, plural } from "./counting.ts";

const rowsHaveProblems = plural({
  one: "row of the data has a problem",
  other: "rows of the data have problems",
});

/** Of an address that asks for what is not here, of data with faults, and of dates that are typed. */
export const notices = {
  title: "About this link",
  one: "One part of this link can’t be read, or asks for what this story does not have:",
  some: "Parts of this link can’t be read, or ask for what this story does not have:",
  rest: "The usual stands in for that; all else is as the link says.",
  dataIssues: (count: number) => `${number(count)} ${rowsHaveProblems(count)}`,
  dataIssuesHelp: "Rows with an error are left out; everything else is shown.",
  issuePlace: (file: string, row: number | null, column: string | null) =>
    [file, row === null ? "" : `line ${number(row)}`, column ?? ""].filter(Boolean).join(", "),
  daysHelp: "such as 24 Dec 2023; Dec 2023 or 1–24 Dec 2023 in one field fills both",
  daysReversed: (first: string, last: string) => `The first day, ${first}, comes after ${last}`,
  dateHelp: "such as 27 Dec 2023, Dec 2023 or 2023-12-27",
  dateUnread: (text: string) =>
    `“${text}” can’t be read as a date: write 27 Dec 2023, Dec 2023 or 2023-12-27`,
  dateBeyond: (first: string, last: string) => `The story runs from ${first} to ${last}`,
};

export type NoticeWords = typeof notices;
