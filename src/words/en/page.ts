import { number, plural } from "./counting.ts";

const rowsHaveProblems = plural({
  one: "row of the data has a problem",
  other: "rows of the data have problems",
});

export const page = {
  about: "About",
  articles: "The articles",
  otherLanguage: "Language",
  themes: { light: "Change to light", dark: "Change to dark" },
  sheetHeight: "Height of the words",
  sheetHeights: { low: "title only", half: "half", full: "full height" },
  sheetLower: "Lower the words",
  sheetHigher: "Raise the words",
  noScript: "This map needs JavaScript.",
  loading: "Loading the story…",
  loadedOf: (came: number, of: number) => `${number(came)} of ${number(of)} parts`,
  dataIssues: (count: number) => `${number(count)} ${rowsHaveProblems(count)}`,
  dataIssuesHelp: "Rows with an error are left out; everything else is shown.",
  issuePlace: (file: string, row: number | null, column: string | null) =>
    [file, row === null ? "" : `line ${number(row)}`, column ?? ""].filter(Boolean).join(", "),
};
