import { dateLook } from "../record/date-look.ts";
import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Precision } from "../record/where.ts";
import { sayWhen } from "../words/dates.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { sayFigure } from "../words/quantities.ts";
import { inLanguage } from "../words/translated.ts";

/** A report in words, part by part, as a row of a list or table has it. */
export interface ReportCells {
  readonly when: string;
  readonly title: string;
  /** Its layer, and its kind where that has another name. */
  readonly layer: string;
  /** Its places, or its first and last stop. */
  readonly where: string;
  /** How it is known, then what is not exact about its day and its place. */
  readonly sure: string;
  /** Whether that is no more than reported, on days and at a place that are known. */
  readonly isPlain: boolean;
  /** Its figures, those of people harmed first; empty where it has none. */
  readonly many: string;
  /** Whom it quotes, and which paragraph of which article says so. */
  readonly who: string;
}

const exact: readonly Precision[] = ["site", "town", "municipality"];

export function reportCells(record: StoryRecord, story: Story, language: Language): ReportCells {
  const words = dictionaryOf(language);
  const layer = story.layers.find(({ id }) => id === record.layer);
  const kind = story.kinds.find(({ id }) => id === record.kind);
  const look = dateLook(record.when);
  const stops = record.waypoints.map(({ place }) => place);
  const ends = stops.length > 1 ? [stops[0] ?? "", stops.at(-1) ?? ""] : stops;
  const places = (record.places.length > 0 ? record.places : ends).flatMap(
    (id) => story.places.get(id) ?? [],
  );
  const doubts = [
    record.status === "reported" ? "" : words.shortStatuses[record.status],
    look === "day" || look === "span" ? "" : words.dateDoubt[look],
    places.some(({ precision }) => !exact.includes(precision)) ? words.placeDoubt : "",
  ].filter(Boolean);
  const known = words.shortStatuses[record.status];
  const figures = story.figures.toSorted((a, b) => Number(b.harm) - Number(a.harm));
  const names = [layer, kind].flatMap((each) => (each ? inLanguage(each.name, language) : []));

  return {
    when: sayWhen(record.when, "event", language),
    title: inLanguage(record.title, language),
    layer: [...new Set(names)].join(" · "),
    where:
      places.map(({ name }) => inLanguage(name, language)).join(stops.length > 1 ? " → " : ", ") ||
      words.noPlace,
    sure: [...new Set([known, ...doubts])].join(", "),
    isPlain: doubts.length === 0,
    many: figures
      .flatMap((declaration) => {
        const quantity = record.figures[declaration.name];
        const unit = story.units.find(({ id }) => id === declaration.unit) ?? null;
        return quantity ? [sayFigure(quantity, declaration, language, unit)] : [];
      })
      .join(", "),
    who: [
      record.attributedTo ? words.saidBy(inLanguage(record.attributedTo, language)) : "",
      sayFirstSource(record, story, language),
    ]
      .filter(Boolean)
      .join("; "),
  };
}

/** The day of the first article cited, its paragraph, and its paper where the story has several. */
function sayFirstSource({ sources }: StoryRecord, { articles }: Story, language: Language): string {
  const words = dictionaryOf(language);
  const [source] = sources;
  const article = articles.find(({ id }) => id === source?.article);
  if (!source || !article) return "";
  const hasSeveral = articles.some(({ publisher }) => publisher !== article.publisher);
  return [
    hasSeveral ? article.publisher : "",
    words.articleOf(sayWhen(article.published, "period", language)),
    words.paragraph(source.paragraph),
  ]
    .filter(Boolean)
    .join(", ");
}
