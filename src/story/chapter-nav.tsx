import { usePanel, useWords } from "../panel/panel-context.ts";
import { StoryText } from "../panel/story-text.tsx";
import { useLeaveStory } from "./use-leave-story.ts";

/** The way on and back through the story, and back to it for a reader who has looked around. */
export function ChapterNav() {
  const { session } = usePanel();
  const { words } = useWords();
  const leaveStory = useLeaveStory();
  const { chapters } = session.story;
  const at = session.chapterIndex.value;
  const next = chapters[at + 1];
  return (
    <nav class="chapter-nav" aria-label={words.guidedStory}>
      {session.isAstray.value && (
        <button
          type="button"
          class="quiet back-to-chapter"
          onClick={() => {
            session.backToChapter();
            // This button goes; the chapter is read on from its title.
            document.getElementById("chapter-title")?.focus({ preventScroll: true });
          }}
        >
          {words.backToChapter}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-disabled={at === 0}
        onClick={at === 0 ? undefined : session.previousChapter}
      >
        {words.chapterBefore}
      </button>
      {next ? (
        <button type="button" class="primary" onClick={session.nextChapter}>
          <span>{words.chapterNext}</span>
          <span class="chapter-next-title">
            <StoryText text={next.title} />
          </span>
        </button>
      ) : (
        <button type="button" class="primary" onClick={leaveStory}>
          {words.storyEnd}
        </button>
      )}
    </nav>
  );
}
