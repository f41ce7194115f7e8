import type { Chapter } from "../record/chapter.ts";
import type { Issue } from "../record/issue.ts";
import type { Quantity } from "../record/quantity.ts";
import type { StoryRecord, Translated } from "../record/record.ts";
import type { Article, Story } from "../record/story.ts";
import { parseWhen } from "../record/when.ts";
import { datesNamed, missingDates } from "./evidence/find-date.ts";
import { findQuantity } from "./evidence/find-quantity.ts";
import { numbersInText, type NumberMention } from "./evidence/numbers-in-text.ts";
import { numbersInDigits } from "./evidence/numbers-in-digits.ts";
import type { ArticleText } from "./evidence/read-article.ts";
import { wordsInClass } from "./evidence/words-in-class.ts";
import type { StoryRows } from "./load-story.ts";

type Report = (severity: Issue["severity"], column: string, value: string, message: string) => void;

/** A chapter, the paragraphs it cites and the records it shows. */
interface Told {
  readonly chapter: Chapter;
  readonly cited: readonly { readonly article: Article; readonly text: string }[];
  readonly shown: readonly StoryRecord[];
}

/**
 * Holds what chapters tell (title, text and content note) against the paragraphs they cite. Each
 * number has to stand there, or to be a computed figure of a record that the chapter shows; each date
 * has to stand there, or to be that of such a record or of the article itself. Read in English; of
 * another language the numbers in digits have to be those of the English words or of the paragraphs.
 * Notes, questions and answers for a class may go beyond the articles, but say the same in each language.
 */
export function verifyChapters(
  story: Story,
  rows: Pick<StoryRows, "chapters">,
  texts: ReadonlyMap<string, ArticleText>,
): {
  readonly issues: readonly Issue[];
  readonly counts: { readonly figures: number; readonly dates: number };
} {
  const issues: Issue[] = [];
  const counts = { figures: 0, dates: 0 };
  for (const chapter of story.chapters) {
    const row = rows.chapters.get(chapter.id);
    const told = { chapter, cited: citedBy(chapter, story, texts), shown: shownBy(chapter, story) };
    if (!row || told.cited.length < chapter.sources.length) continue;
    const report: Report = (severity, column, value, message) =>
      issues.push({ file: row.file, row: row.line, column, value, message, severity });
    const { title, text, contentNote } = chapter;
    for (const [name, words] of Object.entries({ title, text, content_note: contentNote })) {
      counts.figures += verifyNumbers(name, words?.["en"] ?? "", told, report);
      counts.dates += verifyDates(name, words?.["en"] ?? "", told, report);
      verifyTranslations(name, words ?? {}, told, report);
    }
    for (const [name, words] of Object.entries(wordsInClass(chapter.lesson))) {
      verifyTranslations(name, words ?? {}, told, report);
    }
  }
  return { issues, counts };
}

function citedBy(
  { sources }: Chapter,
  { articles }: Story,
  texts: ReadonlyMap<string, ArticleText>,
): Told["cited"] {
  return sources.flatMap(({ article: id, paragraph }) => {
    const article = articles.find((each) => each.id === id);
    const text = texts.get(id)?.paragraphs.get(paragraph);
    return article && text !== undefined ? [{ article, text }] : [];
  });
}

function shownBy({ show }: Chapter, { records }: Story): readonly StoryRecord[] {
  return records.filter(({ id }) => show.includes(id));
}

function verifyNumbers(name: string, text: string, { cited, shown }: Told, report: Report): number {
  const paragraphs = cited.map((each) => each.text);
  const computed = shown.flatMap(({ figures }) =>
    Object.values(figures).filter(({ derived }) => derived),
  );
  const mentions = numbersInText(withoutPronouns(text));
  for (const mention of mentions) {
    const { quantity, unit } = quantityOf(mention);
    const finding = findQuantity(quantity, unit, paragraphs);
    if (finding.found === "yes") continue;
    if (computed.some(({ min, max }) => min === quantity.min && max === quantity.max)) continue;
    const { written } = quantity;
    const message =
      finding.found === "otherwise"
        ? `${name} says ${written}, a paragraph that it cites "${finding.qualifier}" that`
        : `${name} says ${written}, which is in no paragraph that it cites`;
    report(finding.found === "otherwise" ? "warning" : "error", `${name}_en`, written, message);
  }
  return mentions.length;
}

/** "One of them" counts nothing; "one hundred" and "one third" do. */
function withoutPronouns(text: string): string {
  const scale = "hundred|thousand|million|billion|third|quarter";
  return text.replace(new RegExp(`(?<![-\\p{L}])one(?! (?:${scale})|[-\\p{L}])`, "giu"), "");
}

/** A number of a text as a figure would have it; a share stands for a number of percent. */
function quantityOf(mention: NumberMention): { quantity: Quantity; unit: string } {
  const base = { min: null, max: null, exclusive: false, about: false, derived: false };
  if (mention.kind === "magnitude") {
    return { quantity: { ...base, written: mention.word }, unit: "" };
  }
  const { value, qualifier, share } = mention;
  const bounds: Record<typeof qualifier, Omit<Quantity, "written">> = {
    more: { ...base, min: value, exclusive: true },
    "at least": { ...base, min: value },
    fewer: { ...base, max: value, exclusive: true },
    nearly: { ...base, max: value, exclusive: true, about: true },
    about: { ...base, min: value, max: value, about: true },
    exactly: { ...base, min: value, max: value },
  };
  const written = qualifier === "exactly" ? String(value) : `${qualifier} ${value}`;
  return { quantity: { ...bounds[qualifier], written }, unit: share ? "percent" : "" };
}

function verifyDates(
  name: string,
  text: string,
  { chapter, cited, shown }: Told,
  report: Report,
): number {
  const { earliest, latest } = chapter.when;
  const dates = datesNamed(text, latest === null ? (earliest ?? 0) : latest - 1);
  for (const date of dates) {
    const parsed = parseWhen(date, "event");
    const isNamed =
      parsed.ok &&
      cited.some(
        (each) => missingDates(parsed.when, each.text, each.article.published).length === 0,
      );
    if (isNamed) continue;
    const known = [
      ...shown.map(({ when }) => when),
      ...cited.map((each) => each.article.published),
    ];
    if (known.some(({ edtf }) => edtf.includes(date))) continue;
    const message = `${name} says ${date}, which is in no paragraph that it cites and no date of what it shows`;
    report("error", `${name}_en`, date, message);
  }
  return dates.length;
}

function verifyTranslations(
  name: string,
  { en: english = "", ...others }: Translated,
  { cited }: Told,
  report: Report,
): void {
  const texts = [english, ...cited.map(({ text }) => text)];
  const known = new Set(numbersInDigits(english));
  for (const mention of texts.flatMap((text) => numbersInText(text))) {
    if (mention.kind === "number") known.add(mention.value);
  }
  for (const [language, text] of Object.entries(others)) {
    for (const number of numbersInDigits(text)) {
      if (known.has(number)) continue;
      const column = `${name}_${language}`;
      const message = `${column} says ${number}, which is neither in ${name}_en nor in a paragraph that it cites`;
      report("error", column, String(number), message);
    }
  }
}
