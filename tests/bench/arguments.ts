import { parseArgs } from "node:util";
import type { Size } from "./measure.ts";
import { optionNames } from "./options/option-names.ts";
import type { OptionName } from "./options/option-names.ts";

/** What the command line asks for. */
export interface Arguments {
  readonly sizes: readonly Size[];
  readonly options: readonly OptionName[];
  readonly rounds: number;
  /** Milliseconds after which no further round begins. */
  readonly budgetMs: number;
  /** Milliseconds that one phase of one run may last. */
  readonly limitMs: number;
  readonly out: string | null;
  readonly trace: string | null;
  /** Whether the story's own page is measured, and nothing else. */
  readonly story: boolean;
  /** Whether an article with the map in it is measured, and nothing else. */
  readonly host: boolean;
}

export const usage = `npm run bench -- [--points 1000,100000] [--rivals setFilter,deck.gl] [--rounds 3] [--limit SECONDS] [--out FILE] [--trace FILE]
npm run bench -- --story [--out FILE] [--trace FILE]
npm run bench -- --host [--rounds 3] [--out FILE]
  --points   sizes to measure; 1,000, 10,000, 100,000 and 1,000,000 without it
  --rivals   measured beside the floor and Dateline; all without it: ${optionNames.slice(2).join(", ")}
  --rounds   medians of so many; with both of the above, as many of three as fit into two minutes
  --limit    seconds that loading, scrubbing or settling may last before it is cut off
  --out      also writes the figures as JSON
  --trace    records one scrub of Dateline over a million points, and measures nothing; with --story, its scrub
  --story    measures a step of the built site with its story, and nothing else
  --host     measures what the map costs an article that has it, and nothing else`;

const allPoints = [1_000, 10_000, 100_000, 1_000_000];

/** Throws with what to do where an argument is not understood. */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      points: { type: "string" },
      rivals: { type: "string" },
      rounds: { type: "string" },
      limit: { type: "string", default: "120" },
      out: { type: "string" },
      trace: { type: "string" },
      story: { type: "boolean", default: false },
      host: { type: "boolean", default: false },
    },
  });
  const isNarrow = values.points !== undefined && values.rivals !== undefined;
  return {
    sizes: (values.points?.split(",").map(wholeNumber) ?? allPoints).flatMap(sizesOf),
    options: ["floor", "dateline", ...rivalsOf(values.rivals)],
    rounds: values.rounds === undefined ? 3 : wholeNumber(values.rounds),
    budgetMs: isNarrow && values.rounds === undefined ? 100_000 : Infinity,
    limitMs: wholeNumber(values.limit) * 1000,
    out: values.out ?? null,
    trace: values.trace ?? null,
    story: values.story,
    host: values.host,
  };
}

/** At a million also with few active, as when a reader looks at a day. */
function sizesOf(points: number): readonly Size[] {
  const usual: Size = { points, density: "usual" };
  return points >= 1_000_000 ? [usual, { points, density: "sparse" }] : [usual];
}

function rivalsOf(words: string | undefined): readonly OptionName[] {
  const rivals = optionNames.filter((name) => name !== "floor" && name !== "dateline");
  if (words === undefined) return rivals;
  return words
    .split(",")
    .filter(Boolean)
    .map((word) => {
      const found = rivals.find((name) => name.toLowerCase() === word.toLowerCase());
      if (!found) throw new Error(`unknown rival: ${word}; name some of ${rivals.join(", ")}`);
      return found;
    });
}

function wholeNumber(word: string): number {
  const number = Number(word);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`not a whole number: ${word}; write it in figures, as 100000`);
}
