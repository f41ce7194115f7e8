import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { CivilDay, DayRange } from "../record/when.ts";
import { focusDay } from "../time/focus-day.ts";

/** Other records at one of the same places, in the story's order. */
export function recordsHere(story: Story, record: StoryRecord): readonly StoryRecord[] {
  const places = new Set(placesOf(record));
  return story.records.filter(
    (other) => other !== record && placesOf(other).some((place) => places.has(place)),
  );
}

/** Other records that an article tells of. */
export function recordsOfArticle(
  story: Story,
  article: string,
  record: StoryRecord,
): readonly StoryRecord[] {
  return story.records.filter(
    (other) => other !== record && other.sources.some((source) => source.article === article),
  );
}

/**
 * Other records that lie in the week (Monday to Sunday) of a record, or may; what spans more than that
 * is no matter of one week.
 */
export function recordsOfWeek(story: Story, record: StoryRecord): readonly StoryRecord[] {
  const week = weekOf(focusDay(record.when));
  return story.records.filter((other) => {
    const { earliest, latest } = other.when;
    return (
      other !== record &&
      earliest !== null &&
      latest !== null &&
      latest - earliest <= 7 &&
      earliest < week.end &&
      latest > week.start
    );
  });
}

function placesOf({ places, waypoints }: StoryRecord): readonly string[] {
  return [...places, ...waypoints.map(({ place }) => place)];
}

/** The days of a week, half-open, from its Monday on. */
function weekOf(day: CivilDay): DayRange {
  // 1970-01-05, the day 4, was a Monday.
  const start = Math.floor((day - 4) / 7) * 7 + 4;
  return { start, end: start + 7 };
}
