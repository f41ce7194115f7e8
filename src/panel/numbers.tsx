import { citationLink } from "../record/citation.ts";
import type { Indicator } from "../record/story.ts";
import { sayWhen } from "../words/dates.ts";
import { sayIndicator } from "../words/indicators.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** The numbers with an area and a period that belong to a record, each with its own doubt. */
export function Numbers({ ids }: { readonly ids: readonly string[] }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const wanted = new Set(ids);
  const indicators = session.story.indicators.filter(({ id }) => wanted.has(id));
  if (indicators.length === 0) return null;
  return (
    <section class="numbers" aria-label={words.numbers}>
      <h3>{words.numbers}</h3>
      <dl>
        {indicators.map((indicator) => {
          const unit = session.story.units.find(({ id }) => id === indicator.unit);
          const who = indicator.attributedTo;
          return (
            <div key={indicator.id}>
              <dt>{inLanguage(indicator.title, language)}</dt>
              <dd>
                <strong>{sayIndicator(indicator, unit, language)}</strong>,{" "}
                {sayWhen(indicator.when, "period", language)}
                {who && `, ${words.saidBy(inLanguage(who, language))}`}
                {indicator.status !== "reported" && ` (${words.statuses[indicator.status]})`}{" "}
                <NumberSources indicator={indicator} />
                {indicator.note && (
                  <span class="number-note">{inLanguage(indicator.note, language)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The paragraphs that give a number, as short links. */
function NumberSources({ indicator }: { readonly indicator: Indicator }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  return (
    <span class="number-sources">
      {indicator.sources.map((citation) => {
        const article = session.story.articles.find(({ id }) => id === citation.article);
        const link = article && citationLink(article, citation);
        const text = [
          article ? sayWhen(article.published, "period", language) : citation.article,
          words.paragraph(citation.paragraph),
        ].join(", ");
        return link ? (
          <a key={text} href={link} target="_blank" rel="noopener noreferrer external">
            {text}
          </a>
        ) : (
          <span key={text}>{text}</span>
        );
      })}
    </span>
  );
}
