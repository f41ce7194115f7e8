import { usePanel, useWords } from "../../panel/panel-context.ts";
import { RecordMark } from "../../panel/record-mark.tsx";
import { StoryText } from "../../panel/story-text.tsx";
import { reportCells } from "../../panel/report-cells.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayFigure, sayNumber } from "../../words/quantities.ts";
import { stepOf } from "../lesson/steps.ts";
import { useWallFoot } from "./use-wall-foot.ts";

/** At the foot of the wall: the report that is told of, how sure it is, and who says so. */
export function WallReport({ words }: { readonly words: ClassroomWords["wall"] }) {
  const { session } = usePanel();
  const { language, words: page } = useWords();
  const record = session.selected.value;
  const strip = useWallFoot(record);
  if (!record) return null;
  const cells = reportCells(record, session.story, language);
  // All of them, which a row of the list has no room for.
  const figures = session.story.figures.flatMap((declared) => {
    const quantity = record.figures[declared.name];
    const unit = session.story.units.find(({ id }) => id === declared.unit) ?? null;
    return quantity ? [sayFigure(quantity, declared, language, unit)] : [];
  });
  const step = stepOf(session);
  const count = session.chapter.value?.show.length ?? 0;
  return (
    <article class="wall-report" aria-label={page.card} ref={strip}>
      <RecordMark record={record} size={44} />
      <div class="wall-told">
        <p class="wall-where">
          {cells.when} · {cells.where}
        </p>
        <h2>
          <StoryText text={record.title} />
        </h2>
        {figures.length > 0 && <p class="wall-many">{figures.join(", ")}</p>}
      </div>
      <div class="wall-known">
        {record.accounts.length > 0 && (
          <ul class="wall-accounts">
            {record.accounts.map(({ party, says }, index) => (
              <li key={index}>
                <strong>
                  <StoryText text={party} />
                </strong>{" "}
                <StoryText text={says} />
              </li>
            ))}
          </ul>
        )}
        <p>{[cells.known, cells.doubt].filter(Boolean).join(" · ")}</p>
        <p>{cells.who}</p>
      </div>
      {step > 0 && (
        <p class="wall-step">
          <span aria-hidden="true">
            {sayNumber(step, language)}/{sayNumber(count, language)}
          </span>
          <span class="unseen">{words.step(step, count)}</span>
        </p>
      )}
    </article>
  );
}
