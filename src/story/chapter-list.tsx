import { usePanel, useWords } from "../panel/panel-context.ts";
import { StoryText } from "../panel/story-text.tsx";
import { sayWhen } from "../words/dates.ts";

/** The invitation to the guided story, with its chapters; nothing where a story has none. */
export function ChapterList() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { chapters } = session.story;
  if (chapters.length === 0) return null;
  return (
    <section class="invitation" aria-label={words.guidedStory}>
      <button type="button" class="primary" onClick={session.nextChapter}>
        {words.startStory}
      </button>
      <button
        type="button"
        class="quiet"

        onClick={() => session.setMode("present")}
      >
        {words.present}
      </button>
      <details class="chapter-list">
        <summary>{words.chapterCount(chapters.length)}</summary>
        <ol>
          {chapters.map(({ id, title, when }) => (
            <li key={id}>
              <button type="button" class="chapter-entry" onClick={() => session.openChapter(id)}>
                <span class="report-title">
                  <StoryText text={title} />
                </span>
                <span class="report-when">{sayWhen(when, "period", language)}</span>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
