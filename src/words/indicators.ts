import { dateLook } from "../record/date-look.ts";
import type { Quantity } from "../record/quantity.ts";
import type { Indicator, Unit } from "../record/story.ts";
import type { Language } from "./dictionary.ts";
import { dictionaryOf } from "./dictionary.ts";
import { sayQuantity, sayQuantityOf } from "./say-quantity.ts";

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

/** How sure an indicator is, in words: "Reported, about, date inferred"; "Forecast". */
export function sayHowSure(
  { value, when, status }: Pick<Indicator, "value" | "when" | "status">,
  language: Language,
): string {
  const { shortStatuses, numberDoubt, dateDoubt } = dictionaryOf(language);
  const look = dateLook(when);
  const bounds = boundsOf(value);
  return [
    shortStatuses[status],
    bounds === "exact" ? "" : numberDoubt[bounds],
    look === "day" || look === "span" ? "" : dateDoubt[look],
    value.derived ? numberDoubt.computed : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Of a fall the bounds are of its size, as it is said. */
function boundsOf(value: Quantity): "exact" | "about" | "least" | "most" | "range" {
  const { min, max, about } = (value.max ?? value.min ?? 0) < 0 ? mirrored(value) : value;
  if (max === null) return "least";
  if (min === null) return about ? "about" : "most";
  if (min !== max) return "range";
  return about ? "about" : "exact";
}
