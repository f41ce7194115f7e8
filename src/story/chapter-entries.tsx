import { usePanel, useWords } from "../panel/panel-context.ts";
import { StoryText } from "../panel/story-text.tsx";
import { sayWhen } from "../words/dates.ts";

/** The chapters of the story, each of which opens with a press. */
export function ChapterEntries() {
  const { session } = usePanel();
  const { language } = useWords();
  return (
    <ol>
      {session.story.chapters.map(({ id, title, when }) => (
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
  );
}
