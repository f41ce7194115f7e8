import { dateLook, dateLooks } from "../record/date-look.ts";
import type { StoryRecord } from "../record/record.ts";
import type { DayRange, When } from "../record/when.ts";
import { hasEndInSight, isSomewhereWithin } from "../time/event-extent.ts";
import type { TimeIndex } from "../time/time-index.ts";
import type { Session } from "./session.ts";

/**
 * The records of which a known end lies in a range of days, and those that may lie there, all of it being
 * within the days to which they are known; those of hidden layers aside. What surely goes on through the
 * whole of it has nothing to show there. The surest dates come first, then the earliest. Only what the index
 * finds in the range is looked at.
 */
export function eventsInSight(
  { story, columns }: Pick<Session, "story" | "columns">,
  index: TimeIndex,
  range: DayRange,
  hidden: ReadonlySet<string>,
): readonly StoryRecord[] {
  const rankOf = ({ when }: StoryRecord) => dateLooks.indexOf(dateLook(when));
  const found: { readonly record: StoryRecord; readonly rank: number; readonly number: number }[] =
    [];
  // A record without a start is in sight on its last day, which is the day before its end.
  for (const number of index.ids({ ...range, openReach: 1 })) {
    const record = story.records[number];
    if (!record || hidden.has(record.layer) || !showsIn(record.when, range)) continue;
    found.push({ record, rank: rankOf(record), number });
  }
  const focusOf = (number: number) => columns.focus[number] ?? 0;
  return found
    .toSorted(
      (a, b) => a.rank - b.rank || focusOf(a.number) - focusOf(b.number) || a.number - b.number,
    )
    .map(({ record }) => record);
}

function showsIn(when: When, range: DayRange): boolean {
  return isSomewhereWithin(when) || hasEndInSight(when, range);
}
