import { useLayoutEffect, useRef } from "preact/hooks";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import { RecordMark } from "../../panel/record-mark.tsx";
import { StoryText } from "../../panel/story-text.tsx";
import { reportCells } from "../../panel/report-cells.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayNumber } from "../../words/quantities.ts";
import { stepOf } from "../lesson/steps.ts";

/** In the page's own ems: of a report without accounts. */
const usualHeight = 5.6;

/** At the foot of the wall: the report that is told of, how sure it is, and who says so. */
export function WallReport({ words }: { readonly words: ClassroomWords["wall"] }) {
  const { session, sheet } = usePanel();
  const { language, words: page } = useWords();
  const strip = useRef<HTMLElement>(null);
  const record = session.selected.value;
  // The map keeps its middle clear of it, and does so before it comes, so that it does not jump.
  useLayoutEffect(() => {
    const lay = () => {
      const root = document.documentElement;
      const rem = Number.parseFloat(getComputedStyle(root).fontSize);
      const height = Math.max(strip.current?.offsetHeight ?? 0, usualHeight * rem);
      root.style.setProperty("--wall-foot", `${strip.current?.offsetHeight ?? 0}px`);
      // In pixels of the map as it is laid out, which is shown larger.
      sheet.lay(height / (Number(root.style.getPropertyValue("--wall")) || 1));
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(strip.current ?? document.documentElement);
    return () => observer.disconnect();
  }, [sheet, record]);
  useLayoutEffect(() => () => sheet.lay(0), [sheet]);
  if (!record) return null;
  const cells = reportCells(record, session.story, language);
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
        {cells.many && <p class="wall-many">{cells.many}</p>}
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
