import type { Citation } from "../record/citation.ts";
import { citationLink } from "../record/citation.ts";
import { sayWhen } from "../words/dates.ts";
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
          const link = citationLink(article, citation);
          const title = <cite lang={article.language}>{article.title}</cite>;
          return (
            <li key={`${citation.article}#${citation.paragraph}`}>
              {link ? (
                <a href={link} target="_blank" rel="noopener noreferrer external">
                  {title}
                </a>
              ) : (
                title
              )}
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
