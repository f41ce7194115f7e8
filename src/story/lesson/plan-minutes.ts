import type { Chapter } from "../../record/chapter.ts";
import type { Lesson } from "../../record/lesson.ts";

/** Minutes of a lesson whose story does not say how long its chapters take. */
const usualLesson = 45;

/** How long each chapter is planned to take, in milliseconds, in the story's order: as it says, else all alike. */
export function plannedTimes(
  chapters: readonly Pick<Chapter, "id">[],
  plans: ReadonlyMap<string, Pick<Lesson, "minutes">>,
): readonly number[] {
  const said = chapters.map(({ id }) => plans.get(id)?.minutes ?? null);
  const known = said.filter((minutes) => minutes !== null);
  const sum = known.reduce((all, minutes) => all + minutes, 0);
  const left = chapters.length - known.length;
  const each = known.length > 0 ? sum / known.length : usualLesson / Math.max(1, left);
  return said.map((minutes) => Math.round((minutes ?? each) * 60_000));
}

/**
 * By how much a lesson is ahead of its plan, in milliseconds; less than nothing for behind. In the middle of a chapter
 * it is on time as long as neither its begin was late nor its end is.
 *
 * @param at the place of the chapter that is told, from 0
 */
export function aheadBy(
  planned: readonly number[],
  at: number,
  { spent, chapterAt }: { readonly spent: number; readonly chapterAt: number },
): number {
  const begin = planned.slice(0, at).reduce((all, each) => all + each, 0);
  const end = begin + (planned[at] ?? 0);
  if (spent > end) return end - spent;
  const early = begin - chapterAt;
  return early > 0 ? early : Math.min(0, end - spent, early);
}
