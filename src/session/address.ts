import { formatIsoDay, parseIsoDay } from "../record/civil-day.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { formatWindow, parseWindow } from "../time/show-window.ts";
import type { Language } from "../words/dictionary.ts";
import type { FilterText } from "./filter-text.ts";
import type { FramePart } from "./frame-parts.ts";
import { formatFrameParts, parseFrameParts } from "./frame-parts.ts";
import type { PageMode } from "./guide.ts";
import { pageModes } from "./guide.ts";
import type { RangeAsked } from "../time/range-text.ts";
import { formatRange, parseRange } from "../time/range-text.ts";
import type { SessionStart } from "./session.ts";
import type { Theme } from "./theme.ts";
import { themes } from "./theme.ts";
import type { ReportView } from "./report-view.ts";
import { reportViews } from "./report-view.ts";
import { facetNames } from "./story-facets.ts";
import type { Viewpoint } from "../record/viewpoint.ts";
import { formatViewpoint, parseViewpoint } from "../record/viewpoint.ts";

/** The part of the state that an address holds. Days since 1970-01-01. */
export interface AddressState {
  readonly moment: number;
  readonly window: TimeWindow;
  /** What the slider shows; null where that is what it shows of itself. */
  readonly range: RangeAsked | null;
  readonly language: Language;
  readonly selected: string | null;
  /** Where the map looks; null where that is what the rest of the address makes it show. */
  readonly viewpoint: Viewpoint | null;
  /** Null while it is the system's. */
  readonly theme: Theme | null;
  readonly chapter: string | null;
  /** Whether the reader has moved away from what the chapter shows. */
  readonly isAstray: boolean;
  readonly filter: FilterText;
  /** What is looked for; empty for nothing. */
  readonly search: string;
  readonly view: ReportView;
  /** Whether keys act that need no focus of their own. */
  readonly shortcuts: boolean;
  readonly mode: PageMode | null;
  /** What the page has in another page's frame; null where it is the whole page. */
  readonly frame: ReadonlySet<FramePart> | null;
}

/**
 * The fragment of an address: `#moment=2023-12-27&window=week&language=es&map=7/16.5/-93.2&select=some-id`.
 * A range of the reader's own stands as its length, `window=4d`: its last day is the moment. The window
 * is left out when it is the usual month, the map's place and the selection when there is none;
 * with `chapter=some-id` the moment too, as long as that is the chapter's own. `time=2023-12-01/2023-12-31` is what
 * the slider shows, from the first day to the last, where the reader has chosen that, and `time=all` all there is.
 * A facet of the filter stands in it while something of it is off: `&layers=incidents,routes&kinds=-fire`.
 * What is looked for follows, `&search=place:some-id%20caravan`. `keys=off` switches off the keys that need no focus.
 * `ui=…` before all else makes it the view for another page's frame (`parseFrameParts`).
 */
export function formatAddress(state: AddressState): string {
  const parts: string[] = [];
  if (state.frame !== null) parts.push(`ui=${formatFrameParts(state.frame)}`);
  const isAsTold = state.chapter !== null && !state.isAstray;
  if (state.chapter !== null) parts.push(`chapter=${encodeURIComponent(state.chapter)}`);
  // A chapter says what it shows.
  if (!isAsTold) {
    parts.push(`moment=${formatIsoDay(state.moment)}`);
    if (state.window !== "month" || state.chapter !== null)
      parts.push(`window=${formatWindow(state.window)}`);
  }
  if (state.range !== null) parts.push(`time=${formatRange(state.range)}`);
  parts.push(`language=${state.language}`);
  if (state.theme !== null) parts.push(`theme=${state.theme}`);
  if (state.mode !== null) parts.push(`mode=${state.mode}`);
  if (!state.shortcuts) parts.push("keys=off");
  if (state.view !== "list") parts.push(`view=${state.view}`);
  if (state.viewpoint !== null) parts.push(`map=${formatViewpoint(state.viewpoint)}`);
  for (const name of facetNames) {
    const text = state.filter[name];
    if (text !== undefined && !isAsTold) parts.push(`${name}=${text}`);
  }
  if (state.search !== "" && !isAsTold) {
    parts.push(`search=${encodeURIComponent(state.search).replaceAll("%3A", ":")}`);
  }
  if (state.selected !== null) parts.push(`select=${encodeURIComponent(state.selected)}`);
  return `#${parts.join("&")}`;
}

/** Reads a fragment piece by piece: what it can't read is left to the default. */
export function parseAddress(fragment: string): SessionStart {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const frame = given.get("ui");
  return {
    moment: parseIsoDay(given.get("moment") ?? "") ?? undefined,
    window: parseWindow(given.get("window") ?? "") ?? undefined,
    range: parseRange(given.get("time") ?? "") ?? undefined,
    language: given.get("language") || undefined,
    selected: given.get("select") ?? undefined,
    theme: themes.find((theme) => theme === given.get("theme")),
    chapter: given.get("chapter") ?? undefined,
    search: given.get("search") ?? undefined,
    frame: frame === null ? undefined : parseFrameParts(frame),
    shortcuts: new Map([
      ["on", true],
      ["off", false],
    ]).get(given.get("keys") ?? ""),
    mode: pageModes.find((mode) => mode === given.get("mode")),
    view: reportViews.find((view) => view === given.get("view")),
    viewpoint: parseViewpoint(given.get("map") ?? "") ?? undefined,
    filter: Object.fromEntries(
      facetNames.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])),
    ),
  };
}
