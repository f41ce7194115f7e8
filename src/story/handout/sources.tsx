import { ArticleTitle } from "../../panel/article-title.tsx";
import { safeLink } from "../../record/citation.ts";
import { sayWhen } from "../../words/dates.ts";
import { useHandout } from "./handout-context.ts";
import { typedAddress } from "./note-list.tsx";
import { Told } from "./told.tsx";

export interface SourcesProps {
  /** Of the story's data: its address, or null where none is known. */
  readonly licence: string | null;
  /** Whose ground the maps lie on; empty where it could not be had. */
  readonly mapCredit: string;
}

/** What the story is made from, what was corrected, and under which licences. */
export function Sources({ licence, mapCredit }: SourcesProps) {
  const { story, words, own, about, language } = useHandout();
  return (
    <section class="handout-section handout-sources" aria-labelledby="sources">
      <h2 id="sources">{own.sources}</h2>
      <h3>{words.articles}</h3>
      <ul class="handout-articles">
        {story.articles.map((article) => (
          <li key={article.id}>
            <ArticleTitle article={article} link={safeLink(article.url)} />,{" "}
            {[article.author, article.publisher, sayWhen(article.published, "period", language)]
              .filter(Boolean)
              .join(", ")}
            . <span translate={false}>{typedAddress(article.url)}</span>
          </li>
        ))}
      </ul>
      <h3>{about.corrections}</h3>
      {story.corrections.length === 0 && <p>{about.noCorrections}</p>}
      <ul>
        {story.corrections.map(({ when, record, what, why }) => (
          <li key={`${when.edtf} ${record}`}>
            <b>{sayWhen(when, "period", language)}</b> <Told text={what} /> <Told text={why} />
          </li>
        ))}
      </ul>
      <h3>{own.licences}</h3>
      <ul>
        {licence && (
          <li>
            {own.dataLicence}{" "}
            <a href={licence} translate={false}>
              {typedAddress(licence)}
            </a>
          </li>
        )}
        <li>{own.articlesAre}</li>
        {mapCredit && (
          <li>
            {own.mapsAre} <span translate={false}>{mapCredit}</span>
          </li>
        )}
        <li>{own.programLicence}</li>
      </ul>
    </section>
  );
}
