import { formatIsoDay, parseIsoDay } from "../record/civil-day.ts";
import type { FilterText } from "../session/filter-text.ts";
import type { Session } from "../session/session.ts";
import { facetNames } from "../session/story-facets.ts";
import { parseViewpoint } from "../record/viewpoint.ts";
import { parseWindow } from "../time/show-window.ts";
import { nearestLanguage } from "../words/dictionary.ts";
import type { Ask } from "./message.ts";
import { quoted } from "./quoted.ts";

/** Why something that is written well can't be done with this story. */
export interface Objection {
  readonly field: string;
  readonly message: string;
}

/** How many ids a message lists of those that there are. */
const fewest = 12;

/** Does what is asked. What names something that the story does not have changes nothing, and is objected to. */
export function perform(session: Session, ask: Ask): Objection | null {
  const { story } = session;
  switch (ask.type) {
    case "setMoment":
      return setMoment(session, ask.moment);
    case "setWindow":
      session.setWindow(parseWindow(ask.window) ?? "month");
      return null;
    case "play":
      session.play();
      return null;
    case "pause":
      session.pause();
      return null;
    case "step":
      if (ask.by === 1) session.stepToNextEvent();
      else session.stepToPreviousEvent();
      return null;
    case "show":
      return show(session, ask);
    case "select":
      if (ask.record === null) session.clearSelection();
      else if (!session.records.has(ask.record)) return unknown("record", "record", ask.record);
      else session.select([ask.record], { look: true });
      return null;
    case "fly":
      return fly(session, ask);
    case "chapter": {
      const ids = story.chapters.map(({ id }) => id);
      if (ask.chapter === null) session.leaveStory();
      else if (!ids.includes(ask.chapter)) return unknown("chapter", "chapter", ask.chapter, ids);
      else session.openChapter(ask.chapter);
      return null;
    }
    case "search":
      session.readSearch(ask.search);
      return null;
    case "setLanguage":
      if (nearestLanguage(ask.language, story.languages) === null) {
        return unknown("language", "language", ask.language, story.languages);
      }
      session.setLanguage(ask.language);
      return null;
    case "setTheme":
      session.setTheme(ask.theme);
      return null;
    case "get":
      return null;
  }
}

function unknown(
  field: string,
  what: string,
  value: string,
  known: readonly string[] = [],
): Objection {
  const few = known.slice(0, fewest).join(", ") + (known.length > fewest ? ", …" : "");
  const hint = few === "" ? "correct the id" : `write one of ${few}`;
  return { field, message: `unknown ${what}: ${quoted(value)}; ${hint}` };
}

function setMoment(session: Session, moment: string): Objection | null {
  const { start, end } = session.extent;
  const day = parseIsoDay(moment);
  if (day === null || day < start || day >= end) {
    const message = `moment ${moment} lies outside of the story: write a day from ${formatIsoDay(start)} to ${formatIsoDay(end - 1)}`;
    return { field: "moment", message };
  }
  session.goToDay(day);
  return null;
}

function fly(session: Session, ask: Extract<Ask, { type: "fly" }>): Objection | null {
  if ("map" in ask) {
    const viewpoint = parseViewpoint(ask.map);
    if (viewpoint) session.lookFrom(viewpoint);
    return null;
  }
  const stranger = ask.places.find((id) => !session.story.places.has(id));
  if (stranger !== undefined) return unknown("places", "place", stranger);
  session.lookAt(ask.places);
  return null;
}

function show(
  session: Session,
  { layers, filter }: Extract<Ask, { type: "show" }>,
): Objection | null {
  const { facets } = session;
  for (const name of facetNames) {
    const known = facets[name].values;
    const values = (filter?.[name] ?? "").split(",").map((value) => value.replace(/^-/, ""));
    const stranger = values.find((value) => value !== "" && !known.includes(value));
    if (stranger !== undefined)
      return unknown(`filter.${name}`, `value of ${name}`, stranger, known);
  }
  const all = facets.layers.values;
  const stranger = layers?.find((id) => !all.includes(id));
  if (stranger !== undefined) return unknown("layers", "layer", stranger, all);
  const before: FilterText = filter === null ? {} : session.filterText.peek();
  const wanted: FilterText = { ...before, ...filter };
  const off = layers && all.filter((id) => !layers.includes(id)).map((id) => `-${id}`);
  const ofLayers = layers === undefined ? {} : { layers: off?.join(",") ?? "" };
  session.readFilter({ ...wanted, ...ofLayers });
  return null;
}
