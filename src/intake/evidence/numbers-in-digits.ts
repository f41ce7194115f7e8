/**
 * The numbers that a text of any language has in digits, those of dates included. Points, commas and
 * blanks before each three digits part thousands; any other is a decimal mark.
 */
export function numbersInDigits(text: string): readonly number[] {
  const joined = text.replace(/(?<=\d)[.,\u0020\u00A0\u202F](?=\d{3}(?!\d))/g, "");
  return (joined.match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(",", ".")));
}
