import type { StoryRecord } from "../record/record.ts";
import { inLanguage } from "../words/translated.ts";
import { sayWhen } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { RecordMark } from "./record-mark.tsx";

/** What is in the window, in the order it happened; each opens its card. */
export function ReportList() {
  const { session, visible } = usePanel();
  const { words } = useWords();
  const { begun, ongoing } = visible.value;
  return (
    <section class="reports" aria-label={words.reports}>
      <h2>{words.shownInWindow[session.window.value](begun.length)}</h2>
      {begun.length === 0 ? (
        <div class="nothing">
          <p>{words.nothingReported}</p>
          <button type="button" class="quiet" onClick={session.stepToNextEvent}>
            {words.nothingNext}
          </button>
        </div>
      ) : (
        <Reports records={begun} />
      )}
      {ongoing.length > 0 && (
        <>
          <h2>{words.ongoing}</h2>
          <Reports records={ongoing} />
        </>
      )}
    </section>
  );
}

function Reports({ records }: { readonly records: readonly StoryRecord[] }) {
  const { session, visible } = usePanel();
  const { language } = useWords();
  const chosen = session.selected.value?.id;
  return (
    <ul>
      {records.map((record) => (
        <li key={record.id}>
          <button
            type="button"
            class="report"
            aria-current={record.id === chosen}
            data-record={record.id}
            onClick={() => session.select([record.id], { look: true })}
          >
            <RecordMark record={record} look={visible.value.looks.get(record.id) ?? "sure"} />
            <span class="report-words">
              <span class="report-title">{inLanguage(record.title, language)}</span>
              <span class="report-when">{sayWhen(record.when, "event", language)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
