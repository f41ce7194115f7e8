import { batch } from "@preact/signals";
import { formatIsoDay, parseIsoDay } from "../../record/civil-day.ts";
import type { Session } from "../../session/session.ts";
import { formatViewpoint, parseViewpoint } from "../../record/viewpoint.ts";
import { formatWindow, parseWindow } from "../../time/show-window.ts";

/** What one window of a lesson shows, for another to show too. */
export interface Look {
  /** Id of the chapter that is told. */
  readonly chapter: string | null;
  /** Id of the report that is shown. */
  readonly selected: string | null;
  /** Where it has moved away from what the chapter shows, or none is told. */
  readonly own: OwnLook | null;
}

/** Each as an address has it. */
export interface OwnLook {
  readonly moment: string;
  readonly window: string;
  /** Null for where it was asked to look. */
  readonly map: string | null;
  readonly filter: Readonly<Record<string, string>>;
  readonly search: string;
}

/** What a session shows now; follows it where it is called in an effect. */
export function lookOf(session: Session): Look {
  const chapter = session.chapter.value?.id ?? null;
  const viewpoint = session.viewpoint.value;
  const isOwn = chapter === null || session.isAstray.value;
  return {
    chapter,
    selected: session.selected.value?.id ?? null,
    own: isOwn
      ? {
          moment: formatIsoDay(session.moment.value),
          window: formatWindow(session.window.value),
          map: viewpoint && formatViewpoint(viewpoint),
          filter: { ...session.filterText.value },
          search: session.searchText.value,
        }
      : null,
  };
}

/**
 * Makes a session show what another one shows, moving as if it had been asked to by hand: a chapter is flown to, the
 * clock runs there. What is the same already stays.
 *
 * @param zoomBy levels by which this map is nearer to show as much as the other one, which may be of another size
 */
export function showLook(session: Session, look: Look, zoomBy = 0): void {
  batch(() => {
    if (look.chapter !== (session.chapter.peek()?.id ?? null)) {
      if (look.chapter === null) session.leaveStory();
      else session.openChapter(look.chapter);
    }
    if (look.own) showOwn(session, look.own, zoomBy);
    else if (session.isAstray.peek()) session.backToChapter();
    showSelected(session, look.selected);
  });
}

/** The chapter and the report alone; where the map looks and when is each window's own. */
export function showTold(session: Session, { chapter, selected }: Look): void {
  batch(() => {
    if (chapter !== null && chapter !== session.chapter.peek()?.id) session.openChapter(chapter);
    showSelected(session, selected);
  });
}

function showSelected(session: Session, selected: string | null) {
  if (selected === (session.selected.peek()?.id ?? null)) return;
  if (selected === null) session.clearSelection();
  else {
    session.endRun();
    session.select([selected]);
  }
}

function showOwn(session: Session, { moment, window, map, filter, search }: OwnLook, by: number) {
  const day = parseIsoDay(moment);
  const length = parseWindow(window);
  if (length !== null && length !== session.window.peek()) session.setWindow(length);
  if (day !== null && day !== session.moment.peek()) session.goToDay(day);
  if (!isSame(filter, session.filterText.peek())) session.readFilter(filter);
  if (search !== session.searchText.peek()) session.readSearch(search);
  const viewpoint = parseViewpoint(map ?? "");
  const wanted = viewpoint && { ...viewpoint, zoom: Math.max(0, viewpoint.zoom + by) };
  const now = session.viewpoint.peek();
  if (wanted && (!now || formatViewpoint(now) !== formatViewpoint(wanted))) {
    session.lookFrom(wanted);
  } else if (!wanted && now) {
    session.lookAt(session.chapter.peek()?.camera.places ?? session.story.firstView.places);
  }
}

function isSame(one: object, other: object) {
  return JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other));
}
