import { usePanel, useWords } from "../../panel/panel-context.ts";
import { StoryText } from "../../panel/story-text.tsx";
import { sayWhen } from "../../words/dates.ts";

/** On the wall: which chapter is told, and of when; before the first one the story's own name. */
export function WallTitle() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const chapter = session.chapter.value;
  if (!chapter) {
    return (
      <header class="wall-title" data-opening="">
        <h1 tabIndex={-1}>
          <StoryText text={session.story.title} />
        </h1>
        <p class="wall-about">
          <StoryText text={session.story.description} />
        </p>
      </header>
    );
  }
  const [number, count] = [session.chapterIndex.value + 1, session.story.chapters.length];
  return (
    <header class="wall-title">
      <p class="wall-count">
        {words.chapterOf(number, count)} · {sayWhen(chapter.when, "period", language)}
      </p>
      <h1 tabIndex={-1}>
        <StoryText text={chapter.title} />
      </h1>
      {chapter.contentNote && (
        <p class="wall-about" role="note">
          <StoryText text={chapter.contentNote} />
        </p>
      )}
    </header>
  );
}
