import type { StoryRecord } from "../record/record.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { recordsHere, recordsOfArticle, recordsOfWeek } from "../session/more-like.ts";
import { sayNumber } from "../words/quantities.ts";
import { ReportButton } from "./report-button.tsx";

/** Ways on from a record: what else happened here, what else that week, all from the same article. */
export function MoreLike({ record }: { readonly record: StoryRecord }) {
  const { session } = usePanel();
  const { words } = useWords();
  const { story } = session;
  const articles = [...new Set(record.sources.map(({ article }) => article))];
  return (
    <section class="more-like" aria-label={words.moreLike}>
      <Others label={words.elseHere} records={recordsHere(story, record)} />
      <Others label={words.elseThatWeek} records={recordsOfWeek(story, record)} />
      {articles.map((id) => {
        const article = story.articles.find((each) => each.id === id);
        if (!article) return null;
        return (
          <Others
            key={id}
            label={words.elseOfArticle(article.title)}
            records={recordsOfArticle(story, id, record)}
          />
        );
      })}
    </section>
  );
}

/** Most that are listed at once: an article may tell of hundreds. */
const atOnce = 40;

/** Closed until the reader asks; nothing where there are no others. */
function Others({
  label,
  records,
}: {
  readonly label: string;
  readonly records: readonly StoryRecord[];
}) {
  const { words, language } = useWords();
  if (records.length === 0) return null;
  return (
    <details class="others">
      <summary>
        {label} <span class="others-count">{sayNumber(records.length, language)}</span>
      </summary>
      <ul>
        {records.slice(0, atOnce).map((record) => (
          <li key={record.id}>
            <ReportButton record={record} size={20} />
          </li>
        ))}
      </ul>
      {records.length > atOnce && (
        <p class="others-rest">{words.andMore(records.length - atOnce)}</p>
      )}
    </details>
  );
}
