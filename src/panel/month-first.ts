/** Whether the reader's own locale writes the month before the day; in Spanish nobody does. */
export function monthFirst(language: string): boolean {
  const locale = navigator.languages.find((each) => each.startsWith(language)) ?? language;
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day");
}
