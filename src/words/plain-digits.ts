import { dictionaryOf, type Language } from "./dictionary.ts";

/** A text with the digits of a language as those of ASCII. */
export function plainDigits(text: string, language: Language): string {
  const { number } = dictionaryOf(language);
  let plain = text;
  for (let digit = 0; digit < 10; digit += 1) {
    plain = plain.replaceAll(number(digit), String(digit));
  }
  return plain;
}
