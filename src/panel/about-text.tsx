import type { Article } from "../record/story.ts";
import { safeLink } from "../record/citation.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { ArticleTitle } from "./article-title.tsx";
import { Keys } from "./keys.tsx";
import { OfflineLine } from "./offline-line.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { StoryText } from "./story-text.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** What there is to know of the story, in words, and which keys act. */
export function AboutText() {
  const { story } = usePanel().session;
  const { words, language, storyLang } = useWords();
  const { own, isMissing, again } = useLaterWords("about");
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  const paragraphs = inLanguage(story.about, language).split(/\n\s*\n/);
  return (
    <div class="about-text">
      <p>
        <StoryText text={story.description} />
      </p>
      {paragraphs.filter(Boolean).map((text) => (
        <p key={text} lang={storyLang}>
          {text}
        </p>
      ))}
      <OfflineLine />
      <h3>{own.method}</h3>
      <ul class="about-method">
        {own.methodSays.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h3>{words.articles}</h3>
      <ul>
        {story.articles.map((article) => (
          <li key={article.id}>
            <ArticleLine article={article} />
          </li>
        ))}
      </ul>
      <h3>{own.corrections}</h3>
      {story.corrections.length === 0 && <p>{own.noCorrections}</p>}
      <ul>
        {story.corrections.map(({ when, record, what, why }) => (
          <li key={`${when.edtf} ${record}`}>
            <strong>{sayWhen(when, "period", language)}</strong> <StoryText text={what} />{" "}
            <StoryText text={why} />
          </li>
        ))}
      </ul>
      <Keys />
    </div>
  );
}

function ArticleLine({ article }: { readonly article: Article }) {
  const { language } = useWords();
  return (
    <>
      <ArticleTitle article={article} link={safeLink(article.url)} />
      <span class="citation-where">
        {[article.author, article.publisher, sayWhen(article.published, "period", language)]
          .filter(Boolean)
          .join(", ")}
      </span>
    </>
  );
}
