import { fromCivilDay, toCivilDay } from "../record/civil-day.ts";
import type { Story } from "../record/story.ts";
import type { DayRange } from "../record/when.ts";

/**
 * The whole years that hold every date of the story, half-open. Open ends count with the end that
 * is known. A story without a date gets the year of the moment it opens at.
 */
export function wholeExtent(story: Story): DayRange {
  const whens = [
    ...story.records.map(({ when }) => when),
    ...story.indicators.map(({ when }) => when),
    ...story.articles.map(({ published }) => published),
    story.firstView.range,
  ];
  let first = Infinity;
  let last = -Infinity;
  for (const { earliest, latest } of whens) {
    for (const day of [earliest, latest === null ? null : latest - 1]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) [first, last] = [story.firstView.moment, story.firstView.moment];
  return {
    start: toCivilDay({ year: fromCivilDay(first).year, month: 1, day: 1 }),
    end: toCivilDay({ year: fromCivilDay(last).year + 1, month: 1, day: 1 }),
  };
}
