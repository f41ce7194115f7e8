import { formatIsoDay } from "../record/civil-day.ts";
import type { Session } from "../session/session.ts";
import { formatWindow } from "../time/show-window.ts";
import type { Shown } from "./message.ts";

/**
 * What the map shows now, as messages say it.
 *
 * @param address of the whole map as it shows now, absolute
 */
export function shownBy(session: Session, address: string): Shown {
  return {
    ...timeShown(session),
    ...chapterShown(session),
    language: session.language.value,
    theme: session.chosenTheme.value,
    record: session.selected.value?.id ?? null,
    filter: session.filterText.value,
    search: session.searchText.value,
    address,
  };
}

export function timeShown(session: Session) {
  return {
    moment: formatIsoDay(session.moment.value),
    window: formatWindow(session.window.value),
    from: formatIsoDay(session.windowDays.value.start),
    playing: session.playing.value,
  };
}

export function chapterShown(session: Session) {
  return { chapter: session.chapter.value?.id ?? null, astray: session.isAstray.value };
}
