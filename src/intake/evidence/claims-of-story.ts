import type { Citation } from "../../record/citation.ts";
import type { Quantity } from "../../record/quantity.ts";
import type { Translated } from "../../record/record.ts";
import type { Story } from "../../record/story.ts";
import type { When } from "../../record/when.ts";
import type { StoryRows } from "../load-story.ts";
import type { Row } from "../row.ts";
import { wordsInClass } from "./words-in-class.ts";

/** What is held against the paragraphs it cites. */
export interface Claim {
  readonly row: Row;
  readonly sources: readonly Citation[];
  readonly when: When | null;
  readonly places: readonly string[];
  /** Each with the column it stands in and its name there. */
  readonly quantities: readonly {
    readonly column: string;
    readonly name: string;
    readonly quantity: Quantity;
    readonly unit: string;
  }[];
  readonly basis: Translated | null;
  readonly note: Translated | null;
  /** Our own words, by the column they stand in without its language. */
  readonly words: Readonly<Record<string, Translated | null>>;
}

/** What each record, account, stop, indicator and chapter of a story claims, with its row. */
export function claimsOfStory(story: Story, rows: StoryRows): readonly Claim[] {
  const units = new Map(story.figures.map(({ name, unit }) => [name, unit]));
  const claims: Claim[] = [];
  for (const record of story.records) {
    const checked = rows.records.get(record.id);
    if (!checked) continue;
    const { title, summary, basis, note, attributedTo } = record;
    claims.push({
      row: checked.row,
      sources: record.sources,
      when: record.when,
      places: record.places,
      quantities: Object.entries(record.figures).map(([name, quantity]) => ({
        column: "figures",
        name,
        quantity,
        unit: units.get(name) ?? "",
      })),
      basis,
      note,
      words: { title, summary, attributed_to: attributedTo, basis, note },
    });
    record.accounts.forEach(({ about, party, says, sources }, index) => {
      const row = checked.accountRows[index];
      const words = { about, party, says };
      if (row) claims.push({ ...nothing, row, sources, words });
    });
    record.waypoints.forEach(({ place, when, basis: stopBasis, sources }, index) => {
      const row = checked.waypointRows[index];
      const words = { basis: stopBasis };
      const own = { sources, when, places: [place], basis: stopBasis, words };
      if (row) claims.push({ ...nothing, row, ...own });
    });
  }
  for (const indicator of story.indicators) {
    const row = rows.indicators.get(indicator.id);
    if (!row) continue;
    const {
      title,
      value: quantity,
      unit,
      basis,
      note,
      attributedTo,
      when,
      sources,
      places,
    } = indicator;
    claims.push({
      row,
      sources,
      when,
      places,
      quantities: [{ column: "value", name: "value", quantity, unit }],
      basis,
      note,
      words: { title, attributed_to: attributedTo, basis, note },
    });
  }
  for (const { id, title, text, contentNote, lesson, sources } of story.chapters) {
    const row = rows.chapters.get(id);
    const words = { title, text, content_note: contentNote, ...wordsInClass(lesson) };
    if (row) claims.push({ ...nothing, row, sources, words });
  }
  return claims;
}

const nothing = { when: null, places: [], quantities: [], basis: null, note: null } as const;
