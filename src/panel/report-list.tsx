import { useState } from "preact/hooks";
import type { StoryRecord } from "../record/record.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { ReportButton } from "./report-button.tsx";
import { useShownWords } from "./use-shown-words.ts";

/** What is in the window, in the order it happened; each opens its card. */
export function ReportList() {
  const { session, visible } = usePanel();
  const { words } = useWords();
  const shown = useShownWords();
  const { begun, ongoing, inWindow } = visible.value;
  return (
    <section class="reports" aria-label={words.reports}>
      <h2>{shown}</h2>
      {begun.length === 0 && inWindow.shown < inWindow.all ? (
        <div class="nothing">
          <p>{words.filterLeaves(inWindow.shown, inWindow.all)}</p>
          <button type="button" class="quiet" onClick={session.clearFilter}>
            {words.showEverything}
          </button>
        </div>
      ) : begun.length === 0 ? (
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

/** How many reports are listed at once: a window may hold thousands. */
const atOnce = 60;

function Reports({ records }: { readonly records: readonly StoryRecord[] }) {
  const { looks } = usePanel().visible.value;
  const { words } = useWords();
  const [most, setMost] = useState(atOnce);
  const more = Math.min(records.length - most, atOnce);
  return (
    <>
      <ul>
        {records.slice(0, most).map((record) => (
          <li key={record.id}>
            <ReportButton record={record} look={looks.get(record.id) ?? "sure"} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="quiet more" onClick={() => setMost(most + atOnce)}>
          {words.showMore(more, records.length - most)}
        </button>
      )}
    </>
  );
}
