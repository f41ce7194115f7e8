import type { Session } from "../../session/session.ts";

/** How a class is led through the story. */
export interface Stepping {
  /** Whether each report that a chapter tells of is a step of its own, before the next chapter. */
  readonly withReports: boolean;
}

/** Which step of its chapter shows: 0 for the chapter itself, 1 for the first report that it tells of, and so on. */
export function stepOf({ chapter, selected }: Pick<Session, "chapter" | "selected">): number {
  const id = selected.value?.id;
  return id === undefined ? 0 : (chapter.value?.show.indexOf(id) ?? -1) + 1;
}

/**
 * The next step of the chapter, after the last one the next chapter; the first chapter where none is told. A story
 * without chapters goes from event to event.
 */
export function stepOn(session: Session, { withReports }: Stepping): void {
  if (session.story.chapters.length === 0) {
    session.stepToNextEvent();
    return;
  }
  const next = session.chapter.peek()?.show[stepOf(session)];
  if (withReports && next !== undefined) showReport(session, next);
  else session.nextChapter();
}

/** The step before; before the first one of a chapter the chapter before, as it was when it was left. */
export function stepBack(session: Session, { withReports }: Stepping): void {
  if (session.story.chapters.length === 0) {
    session.stepToPreviousEvent();
    return;
  }
  const step = stepOf(session);
  const chapter = session.chapter.peek();
  if (chapter && withReports && step > 0) {
    const before = chapter.show[step - 2];
    if (before === undefined) session.clearSelection();
    else showReport(session, before);
    return;
  }
  if (session.chapterIndex.peek() <= 0) return;
  session.previousChapter();
  const last = session.chapter.peek()?.show.at(-1);
  if (withReports && last !== undefined) showReport(session, last);
}

/** A chapter by its place in the story, from 1; the nearest there is. */
export function jumpTo(session: Session, number: number): void {
  const { chapters } = session.story;
  const chapter = chapters[Math.min(Math.max(number, 1), chapters.length) - 1];
  if (chapter) session.openChapter(chapter.id);
}

function showReport(session: Session, id: string) {
  // Else the report would be taken for one that is out of sight, as long as the clock is on its way.
  session.endRun();
  session.select([id]);
}
