import { number } from "./counting.ts";

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
};
