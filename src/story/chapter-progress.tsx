import { useRef } from "preact/hooks";
import { usePanel, useWords } from "../panel/panel-context.ts";
import { useWidth } from "../panel/use-width.ts";
import { inLanguage } from "../words/translated.ts";

/** Pixels from one step to the next that a finger needs (WCAG 2.5.8). */
const leastStep = 24;

/** Pixels between two steps. */
const gap = 3;

/**
 * All chapters as a line of steps: how far the reader has come, and a way to any of them. Where they have
 * no room, the number of the chapter above says as much, and the list of all is a step out of the story.
 */
export function ChapterProgress() {
  const line = useRef<HTMLDivElement>(null);
  const width = useWidth(line, 0);
  const { length } = usePanel().session.story.chapters;
  return <div ref={line}>{width + gap >= length * leastStep && <Steps />}</div>;
}

function Steps() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const at = session.chapterIndex.value;
  return (
    <ol class="chapter-progress" aria-label={words.chapters}>
      {session.story.chapters.map(({ id, title }, number) => {
        const label = words.chapterTitled(number + 1, inLanguage(title, language));
        return (
          <li key={id}>
            <button
              type="button"
              aria-label={label}
              title={label}
              aria-current={number === at ? "step" : undefined}
              data-told={number <= at}
              onClick={() => session.openChapter(id)}
            />
          </li>
        );
      })}
    </ol>
  );
}
