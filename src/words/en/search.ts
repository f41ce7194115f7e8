import { number, plural } from "./counting.ts";

const reports = plural({ one: "report", other: "reports" });

export const search = {
  label: "Search the reports",
  placeholder: "Place, word or article",
  open: "Search",
  close: "Close the search",
  clear: "Clear the search",
  places: "Places",
  articles: "Articles",
  count: (count: number) => `${number(count)} ${reports(count)}`,
  found: (count: number, words: string, scope: string) => {
    const found = `${count === 0 ? "No" : number(count)} ${reports(count)}`;
    return [found, words && `with “${words}”`, scope && `(${scope})`].filter(Boolean).join(" ");
  },
  within: (scope: string) => `Only ${scope}`,
  leaveScope: (scope: string) => `Search everything, not only ${scope}`,
  showAllTimes: "Show all of them on the map",
  leftOut: (count: number) => `The filter leaves out ${number(count)} more.`,
  wordFound: (word: string, count: number) =>
    count === 0 ? `“${word}” is in none` : `“${word}” is in ${number(count)}`,
  tryThis:
    "Try fewer words, or the beginning of one. Accents and capitals make no difference, and every language of the story is searched.",
};
