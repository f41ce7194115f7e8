import type { Place } from "../record/where.ts";
import type { MarkInSight } from "../session/marks-in-sight.ts";
import type { Session } from "../session/session.ts";
import type { Look } from "../session/visible.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { reportCells } from "./report-cells.ts";

/** What a mark on the map is, in words. */
export interface MarkWords {
  readonly title: string;
  /** When, where and how sure. */
  readonly lines: readonly string[];
  /** Of several reports the titles of the first. */
  readonly titles: readonly string[];
}

/** Most reports of one area that are named; the card has all. */
const mostNamed = 3;

/** Says what a mark stands for. `looks` is how the reports show, by id; traces come last. */
export function markWords(
  mark: MarkInSight,
  { story, records }: Pick<Session, "story" | "records">,
  looks: Pick<ReadonlyMap<string, Look>, "get">,
  language: Language,
): MarkWords {
  const words = dictionaryOf(language);
  const place = story.places.get(mark.place);
  const all = mark.records.flatMap((id) => records.get(id) ?? []);
  const present = all.filter(({ id }) => looks.get(id) !== "trace");
  // The name on the map counts what is of the time shown.
  const counted = present.length > 0 ? present : all;
  const earlier = all.length - counted.length;
  const before = earlier > 0 ? [words.groups.traces(earlier)] : [];
  const [record] = counted;
  if (!record) return { title: "", lines: [], titles: [] };
  if (counted.length > 1) {
    const titles = counted.slice(0, mostNamed).map(({ title }) => inLanguage(title, language));
    const more = counted.length > mostNamed ? [words.andMore(counted.length - mostNamed)] : [];
    const name = place ? inLanguage(place.name, language) : "";
    return {
      title: words.marks.several(name, counted.length),
      titles: [...titles, ...more],
      lines: [
        ...(place ? [sayPrecision(place, language)] : []),
        ...(present.length > 0 ? before : [words.marks.looks.trace]),
      ],
    };
  }
  const cells = reportCells(record, story, language);
  const look = looks.get(record.id);
  const where = place
    ? `${inLanguage(place.name, language)} (${sayPrecision(place, language)})`
    : cells.where;
  return {
    title: cells.title,
    titles: [],
    lines: [
      cells.when,
      where,
      [cells.known, cells.doubt, look && look !== "sure" ? words.marks.looks[look] : ""]
        .filter(Boolean)
        .join(", "),
      ...before,
    ],
  };
}

/** How exactly a place is known. */
function sayPrecision({ precision, uncertaintyKm }: Place, language: Language): string {
  const words = dictionaryOf(language);
  return uncertaintyKm === null
    ? words.placePrecisions[precision]
    : words.uncertainty(uncertaintyKm);
}
