import { handout } from "../../src/words/en/handout.ts";
import { inventedWords } from "./invented-language.ts";

/** The handout's words in the language that nobody speaks. */
export const inventedHandout = inventedWords(handout);
