import { isMagnitude, type Quantity } from "../../record/quantity.ts";
import { numbersInText, scales, type NumberMention, type Qualifier } from "./numbers-in-text.ts";

/** A third is 33.3 as well as 33.33. */
const tolerance = 0.05;

export type QuantityFinding =
  | { readonly found: "yes" }
  /** The number stands there, but qualified in another way: "over 30" for 30. */
  | { readonly found: "otherwise"; readonly qualifier: Qualifier }
  /** What does not stand there: the number, or one end of a range. */
  | { readonly found: "no"; readonly missing: string };

/**
 * Whether a quantity stands in one of some paragraphs, in digits or words. Both ends of a range stand
 * in the same one. A share or change in percent may stand there as a part or a multiple ("half",
 * "quadrupled"), a fall without its sign, a number of a unit such as "million tons" in full.
 */
export function findQuantity(
  quantity: Quantity,
  unit: string,
  paragraphs: readonly string[],
): QuantityFinding {
  const findings = paragraphs.map((text) => findIn(quantity, unit, numbersInText(text)));
  return (
    findings.find(({ found }) => found === "yes") ??
    findings.find(({ found }) => found === "otherwise") ??
    findings[0] ?? { found: "no", missing: quantity.written }
  );
}

function findIn(
  quantity: Quantity,
  unit: string,
  mentions: readonly NumberMention[],
): QuantityFinding {
  const word = quantity.written.replace(/\*$/, "");
  if (isMagnitude(word)) {
    const there = mentions.some((mention) => mention.kind === "magnitude" && mention.word === word);
    return there ? { found: "yes" } : { found: "no", missing: word };
  }
  const ends = [...new Set([quantity.min, quantity.max])].filter((end) => end !== null);
  const scale = scales[/^\w+/.exec(unit)?.[0] ?? ""] ?? 1;
  const found = ends.map((end) =>
    mentions.filter(
      (mention) =>
        mention.kind === "number" &&
        (!mention.share || unit === "percent") &&
        Math.abs(mention.value / scale - Math.abs(end)) < tolerance,
    ),
  );
  const missing = ends.find((_end, index) => found[index]?.length === 0);
  if (missing !== undefined) return { found: "no", missing: String(missing) };
  if (ends.length > 1) return { found: "yes" };
  const qualifiers = (found[0] ?? []).flatMap((mention) =>
    mention.kind === "number" ? [mention.qualifier] : [],
  );
  const expected = qualifierOf(quantity);
  const [other] = qualifiers;
  if (other === undefined || qualifiers.includes(expected)) return { found: "yes" };
  return { found: "otherwise", qualifier: other };
}

/** A fall of more than 50 percent is a change of less than -50. */
function qualifierOf({ min, max, exclusive, about }: Quantity): Qualifier {
  if (min === null && max !== null && max < 0) return exclusive ? "more" : "at least";
  if (min !== null && max !== null) return about ? "about" : "exactly";
  if (max === null) return exclusive ? "more" : "at least";
  return about ? "nearly" : "fewer";
}
