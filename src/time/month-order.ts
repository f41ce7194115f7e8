/** Two numbers before a year. */
const numbers = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/;

/**
 * Whether the month stands before the day in dates that somebody types together, such as "27/12/2023" and
 * "5/1/2024": one number over twelve, which can only be the day, tells it of all; else the reader's habit does.
 */
export function isMonthFirst(texts: readonly string[], habit: boolean): boolean {
  for (const text of texts) {
    const [, first, second] = numbers.exec(text.trim()) ?? [];
    if (Number(first) > 12) return false;
    if (Number(second) > 12) return true;
  }
  return habit;
}
