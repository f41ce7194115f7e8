import type { Language } from "../../words/dictionary.ts";

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** What a teacher can choose of a handout; its address keeps it. */
export interface HandoutChoices {
  readonly language: Language;
  readonly paper: Paper;
  /** Whether the teacher's notes are printed. */
  readonly notes: boolean;
}

/** The fragment of a handout's address: `#mode=handout&language=es&paper=letter&notes=on`. */
export function formatHandoutChoices({ language, paper, notes }: HandoutChoices): string {
  return `#mode=handout&language=${encodeURIComponent(language)}&paper=${paper}${notes ? "&notes=on" : ""}`;
}

/**
 * Reads the paper and the notes of a fragment. Without a paper it is the usual one of where the reader is:
 * Letter in the countries that use it, else A4; notes are left out unless asked for.
 *
 * @param tags the reader's languages (BCP 47), the most wanted first
 */
export function parseHandoutChoices(
  fragment: string,
  tags: readonly string[],
): Pick<HandoutChoices, "paper" | "notes"> {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const paper = papers.find((each) => each === given.get("paper"));
  return { paper: paper ?? usualPaper(tags), notes: given.get("notes") === "on" };
}

/** Where Letter is the usual size of paper (Unicode CLDR, `paperSize` US-Letter). */
const letterRegions = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

function usualPaper(tags: readonly string[]): Paper {
  const regions = tags.flatMap((tag) => /-([A-Z]{2})\b/i.exec(tag)?.[1]?.toUpperCase() ?? []);
  const [region = ""] = regions;
  return letterRegions.has(region) ? "letter" : "a4";
}
