import { useMemo } from "preact/hooks";
import { articleSpans } from "../time/article-spans.ts";
import { sayDay } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { usePercent } from "./use-percent.ts";

/** The time that each article reports on, as a line to the day it appeared; `middle` is its pixel from above. */
export function ArticleLines({ middle }: { readonly middle: number }) {
  const { session } = usePanel();
  const { language } = useWords();
  const percent = usePercent();
  const { articles, records } = session.story;
  const spans = useMemo(() => articleSpans(articles, records), [articles, records]);
  const { start: first, end } = session.range.value;
  return (
    <>
      {spans
        .filter(({ start, published }) => published >= first && start < end)
        .map(({ article, start, published }) => (
          <g key={article.id} class="article-span">
            <title>{`${article.publisher}, ${sayDay(published, language)}: ${article.title}`}</title>
            <line
              x1={`${percent(start)}%`}
              x2={`${percent(published + 0.5)}%`}
              y1={middle}
              y2={middle}
            />
            {published < end && <circle cx={`${percent(published + 0.5)}%`} cy={middle} r="3" />}
          </g>
        ))}
    </>
  );
}
