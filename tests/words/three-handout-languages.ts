import { handoutTable as own } from "../../src/words/handout-languages.ts";
import { inventedCode } from "./invented-language.ts";

/** The table of the handout's words with a line more. */
export const handoutTable: typeof own = {
  ...own,
  [inventedCode]: async () => (await import("./invented-handout.ts")).inventedHandout,
};
