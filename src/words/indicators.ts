import type { Quantity } from "../record/quantity.ts";
import type { Indicator, Unit } from "../record/story.ts";
import type { Language } from "./dictionary.ts";
import { dictionaryOf } from "./dictionary.ts";
import { sayQuantity, sayQuantityOf } from "./quantities.ts";

/**
 * The number of an indicator in words, with its unit: "more than 70,000 detentions"; a change says
 * which way it went: "up 193 percent", "down more than 50 percent".
 */
export function sayIndicator(
  { value, measure }: Pick<Indicator, "value" | "measure">,
  unit: Unit | undefined,
  language: Language,
): string {
  const say = (quantity: Quantity) =>
    unit ? sayQuantityOf(quantity, unit, language) : sayQuantity(quantity, language);
  if (measure !== "change") return say(value);
  const { fall, rise } = dictionaryOf(language);
  const falls = (value.max ?? value.min ?? 0) < 0;
  return `${falls ? fall : rise} ${say(falls ? mirrored(value) : value)}`;
}

/** The size of a fall: less than −50 is a fall of more than 50. */
function mirrored(quantity: Quantity): Quantity {
  const { min, max } = quantity;
  return {
    ...quantity,
    min: max === null ? null : -max,
    max: min === null ? null : -min,
  };
}
