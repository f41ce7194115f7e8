import type { Citation } from "../../record/citation.ts";
import type { Article, Story } from "../../record/story.ts";
import type { StoryRecord } from "../../record/record.ts";

/** A paragraph that the handout cites. */
export interface Footnote {
  /** Counted from 1 through the whole handout; the same wherever that paragraph is cited. */
  readonly number: number;
  readonly citation: Citation;
  readonly article: Article;
}

export interface Footnotes {
  /** In the order of their numbers. */
  readonly all: readonly Footnote[];
  /** The notes of some citations, by number, each once. A citation of an article that is not there has none. */
  of(citations: readonly Citation[]): readonly Footnote[];
}

/**
 * Numbers what is cited in the order in which it is read: each chapter's own sources, then those of what it
 * shows, chapter by chapter; then `rest`, such as the records of the timeline, in their order.
 */
export function numberFootnotes(
  { articles, chapters, records }: Pick<Story, "articles" | "chapters" | "records">,
  rest: readonly (readonly Citation[])[],
): Footnotes {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const known = new Map<string, Footnote>();

  function number(citations: readonly Citation[]) {
    for (const citation of citations) {
      const article = articleOf.get(citation.article);
      const key = keyOf(citation);
      if (article && !known.has(key)) known.set(key, { number: known.size + 1, citation, article });
    }
  }

  for (const { sources, show } of chapters) {
    number(sources);
    for (const id of show) number(citationsOf(recordOf.get(id)));
  }
  for (const citations of rest) number(citations);

  return {
    all: [...known.values()],
    of(citations) {
      const found = new Set(citations.flatMap((citation) => known.get(keyOf(citation)) ?? []));
      return [...found].toSorted((one, other) => one.number - other.number);
    },
  };
}

/** Some of one article. */
type Run = readonly [Footnote, ...Footnote[]];

/** Notes that follow on each other and are of one article, together. */
export function articleRuns(notes: readonly Footnote[]): readonly Run[] {
  const runs: [Footnote, ...Footnote[]][] = [];
  for (const note of notes) {
    const last = runs.at(-1);
    if (last?.[0].article.id === note.article.id) last.push(note);
    else runs.push([note]);
  }
  return runs;
}

/** All that a record cites: for itself, for each account of it, for each stop. */
export function citationsOf(
  record: Pick<StoryRecord, "sources" | "accounts" | "waypoints"> | undefined,
): readonly Citation[] {
  if (!record) return [];
  return [record, ...record.accounts, ...record.waypoints].flatMap(({ sources }) => sources);
}

function keyOf({ article, paragraph }: Citation): string {
  return `${article}#${paragraph}`;
}
