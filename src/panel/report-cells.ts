import { dateLook } from "../record/date-look.ts";
import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Precision } from "../record/where.ts";
import { sayDaysShort, sayWhen } from "../words/dates.ts";
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
  /** How it is known: reported, claimed … */
  readonly known: string;
  /** What is not exact about its day and its place; empty where both are. */
  readonly doubt: string;
  /** Of its figures those of people harmed, else the first; an ellipsis for more; empty for none. */
  readonly many: string;
  /** Whom it quotes, and which paragraph of which article says so. */
  readonly who: string;
}

/** Of people harmed; the card has all. */
const mostFigures = 2;

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
    look === "day" || look === "span" ? "" : words.dateDoubt[look],
    places.some(({ precision }) => !exact.includes(precision)) ? words.placeDoubt : "",
  ].filter(Boolean);
  const given = story.figures.filter(({ name }) => record.figures[name]);
  const harmed = given.filter(({ harm }) => harm).slice(0, mostFigures);
  const figures = harmed.length > 0 ? harmed : given.slice(0, 1);
  const names = [layer, kind].flatMap((each) => (each ? inLanguage(each.name, language) : []));

  return {
    when: sayWhen(record.when, "event", language),
    title: inLanguage(record.title, language),
    layer: [...new Set(names)].join(" · "),
    where:
      places.map(({ name }) => inLanguage(name, language)).join(stops.length > 1 ? " → " : ", ") ||
      words.noPlace,
    known: words.shortStatuses[record.status],
    doubt: doubts.join(", "),
    many: figures
      .flatMap((declaration) => {
        const quantity = record.figures[declaration.name];
        const unit = story.units.find(({ id }) => id === declaration.unit) ?? null;
        return quantity ? [sayFigure(quantity, declaration, language, unit)] : [];
      })
      .concat(given.length > figures.length ? ["…"] : [])
      .join(", "),
    who: [
      record.attributedTo ? words.saidBy(inLanguage(record.attributedTo, language)) : "",
      sayFirstSource(record, story, language),
    ]
      .filter(Boolean)
      .join("; "),
  };
}

/** The paper of the first article cited, its day and paragraph: "WSWS, 27 Dec 2023, paragraph 15". */
function sayFirstSource({ sources }: StoryRecord, { articles }: Story, language: Language): string {
  const [source] = sources;
  const article = articles.find(({ id }) => id === source?.article);
  if (!source || !article) return "";
  const { earliest, latest } = article.published;
  return [
    // A paper's short name stands after its name: "World Socialist Web Site (WSWS)".
    /\(([^()]+)\)$/.exec(article.publisher)?.[1] ?? article.publisher,
    earliest === null || latest === null
      ? sayWhen(article.published, "period", language)
      : sayDaysShort({ start: earliest, end: latest }, language),
    dictionaryOf(language).paragraph(source.paragraph),
  ]
    .filter(Boolean)
    .join(", ");
}
