import type { StoryRecord } from "../record/record.ts";
import type { Look } from "../session/visible.ts";
import { sayWhen } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { RecordMark } from "./record-mark.tsx";
import { StoryText } from "./story-text.tsx";

/** A record's mark, title and date in one line; a press opens its card and shows where it was. */
export function ReportButton({
  record,
  look = "sure",
  size = 24,
}: {
  readonly record: StoryRecord;
  readonly look?: Look;
  readonly size?: number;
}) {
  const { session } = usePanel();
  const { language } = useWords();
  return (
    <button
      type="button"
      class="report"
      aria-current={record.id === session.selected.value?.id}
      data-record={record.id}
      onClick={() => session.select([record.id], { look: true })}
    >
      <RecordMark record={record} look={look} size={size} />
      <span class="report-words">
        <span class="report-title">
          <StoryText text={record.title} />
        </span>
        <span class="report-when">{sayWhen(record.when, "event", language)}</span>
      </span>
    </button>
  );
}
