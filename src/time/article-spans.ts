import type { StoryRecord } from "../record/record.ts";
import type { Article } from "../record/story.ts";
import type { CivilDay } from "../record/when.ts";

/** Days before it appeared that an article may report on as news; what lies before is background. */
const newsDays = 183;

/** The time that an article reports on. */
export interface ArticleSpan {
  readonly article: Article;
  /** The first day of an event that it reports as news; the day it appeared where there is none. */
  readonly start: CivilDay;
  /** The last day on which it may have appeared. */
  readonly published: CivilDay;
}

/**
 * For each article with a date of publication the time that it reports on: from the first event that it
 * is cited for within half a year before it appeared. Where no article's time lies nothing is reported,
 * which is not to say that nothing happened.
 */
export function articleSpans(
  articles: readonly Article[],
  records: readonly StoryRecord[],
): readonly ArticleSpan[] {
  const firsts = new Map<string, CivilDay>();
  const publishedOf = new Map(articles.map(({ id, published }) => [id, lastDay(published)]));
  for (const { when, sources } of records) {
    if (when.earliest === null) continue;
    for (const { article } of sources) {
      const published = publishedOf.get(article) ?? null;
      if (published === null || when.earliest > published) continue;
      if (when.earliest < published - newsDays) continue;
      firsts.set(article, Math.min(firsts.get(article) ?? published, when.earliest));
    }
  }
  return articles.flatMap((article) => {
    const published = lastDay(article.published);
    return published === null
      ? []
      : { article, start: firsts.get(article.id) ?? published, published };
  });
}

function lastDay({ earliest, latest }: Article["published"]): CivilDay | null {
  return latest === null ? earliest : latest - 1;
}
