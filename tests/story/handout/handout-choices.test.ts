import { expect, test } from "vitest";
import {
  formatHandoutChoices,
  parseHandoutChoices,
} from "../../../src/story/handout/handout-choices.ts";

test("an address keeps paper, notes and language", () => {
  const choices = { language: "es", paper: "letter", notes: true } as const;
  const address = formatHandoutChoices(choices);
  expect(address).toBe("#mode=handout&language=es&paper=letter&notes=on");
  expect(parseHandoutChoices(address, ["de-DE"])).toEqual({ paper: "letter", notes: true });
  expect(formatHandoutChoices({ ...choices, paper: "a4", notes: false })).toBe(
    "#mode=handout&language=es&paper=a4",
  );
});

test("what is not in an address is usual where the reader is, and notes are not asked for", () => {
  const usual = (...tags: string[]) => parseHandoutChoices("#mode=handout&paper=a9&notes=x", tags);
  expect(usual("es-MX", "en-GB")).toEqual({ paper: "letter", notes: false });
  expect(usual("de", "en-us").paper).toBe("letter");
  expect(usual("en-GB", "en-US").paper).toBe("a4");
  expect(usual("es").paper).toBe("a4");
  expect(usual().paper).toBe("a4");
});
