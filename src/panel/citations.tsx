import type { Citation } from "../record/citation.ts";
import { citationLink } from "../record/citation.ts";
import { sayWhen } from "../words/dates.ts";
import { ArticleTitle } from "./article-title.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Which paragraph of which article says so, with a link to its words. */
export function Citations({
  citations,
  label,
}: {
  readonly citations: readonly Citation[];
  readonly label: string;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  return (
    <section class="citations" aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {citations.map((citation) => {
          const article = session.story.articles.find(({ id }) => id === citation.article);
          if (!article) return null;
          return (
            <li key={`${citation.article}#${citation.paragraph}`}>
              <ArticleTitle article={article} link={citationLink(article, citation)} />
              <span class="citation-where">
                {[
                  article.publisher,
                  sayWhen(article.published, "period", language),
                  words.paragraph(citation.paragraph),
                ].join(", ")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
