import { citationLink } from "../record/citation.ts";
import type { Citation } from "../record/citation.ts";
import type { Indicator, Story } from "../record/story.ts";
import { sayWhen } from "../words/dates.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { sayIndicator } from "../words/indicators.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** A number in words, with its period, whom it is from, its sources and its caution. */
export function NumberFacts({ indicator }: { readonly indicator: Indicator }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const who = indicator.attributedTo;
  return (
    <>
      <strong>{sayNumberOf(indicator, session.story, language)}</strong>,{" "}
      {sayWhen(indicator.when, "period", language)}
      {who && `, ${words.saidBy(inLanguage(who, language))}`}
      {indicator.status !== "reported" && ` (${words.statuses[indicator.status]})`}{" "}
      <NumberSources indicator={indicator} />
      {indicator.note && (
        <span class="number-note">
          <StoryText text={indicator.note} />
        </span>
      )}
    </>
  );
}

/** The paragraphs that give a number, as short links. */
export function NumberSources({ indicator }: { readonly indicator: Indicator }) {
  const { session } = usePanel();
  const { language } = useWords();
  return (
    <span class="number-sources">
      {indicator.sources.map((citation) => {
        const article = session.story.articles.find(({ id }) => id === citation.article);
        const link = article && citationLink(article, citation);
        const text = sayCitation(citation, session.story, language);
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

/** An indicator's number with the unit that the story declares. */
export function sayNumberOf(indicator: Indicator, { units }: Story, language: Language): string {
  const unit = units.find(({ id }) => id === indicator.unit);
  return sayIndicator(indicator, unit, language);
}

/** The day of an article and the number of a paragraph: "22 April 2024, paragraph 10". */
export function sayCitation(citation: Citation, { articles }: Story, language: Language): string {
  const article = articles.find(({ id }) => id === citation.article);
  return [
    article ? sayWhen(article.published, "period", language) : citation.article,
    dictionaryOf(language).paragraph(citation.paragraph),
  ].join(", ");
}
