import { usePanel, useWords } from "../panel/panel-context.ts";
import { inLanguage } from "../words/translated.ts";

/** Above a card that was opened from a chapter: the way back to it. */
export function BackToStory() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const chapter = session.chapter.value;
  if (!chapter) return null;
  return (
    <button type="button" class="back-to-story" onClick={session.backToChapter}>
      <span aria-hidden="true">‹</span> {words.backToStory(inLanguage(chapter.title, language))}
    </button>
  );
}
