import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { RecordMark } from "./record-mark.tsx";

/** Other records of the same matter, and the numbers that belong to it. */
export function Related({ ids }: { readonly ids: readonly string[] }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const records = ids.flatMap((id) => session.records.get(id) ?? []);
  if (records.length === 0) return null;
  return (
    <section class="related" aria-label={words.related}>
      <h3>{words.related}</h3>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              class="report"
              onClick={() => session.select([record.id], { look: true })}
            >
              <RecordMark record={record} size={20} />
              <span class="report-words">
                <span class="report-title">{inLanguage(record.title, language)}</span>
                <span class="report-when">{sayWhen(record.when, "event", language)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
