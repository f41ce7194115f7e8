import { usePanel, useWords } from "../panel/panel-context.ts";
import { inLanguage } from "../words/translated.ts";

/** All chapters as a line of steps: how far the reader has come, and a way to any of them. */
export function ChapterProgress() {
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
