import { Disclosure } from "../panel/disclosure.tsx";
import { lazyPart } from "../panel/lazy-part.tsx";
import { usePanel, useWords } from "../panel/panel-context.ts";

const ChapterEntries = lazyPart(() => import("./chapter-entries.tsx"), "ChapterEntries");

/** The invitation to the guided story, with its chapters; nothing where a story has none. */
export function ChapterList() {
  const { session } = usePanel();
  const { words } = useWords();
  const { chapters } = session.story;
  if (chapters.length === 0) return null;
  return (
    <section class="invitation" aria-label={words.guidedStory}>
      <button type="button" class="primary" onClick={session.nextChapter}>
        {words.startStory}
      </button>
      <button type="button" class="quiet" onClick={() => session.setMode("present")}>
        {words.present}
      </button>
      <Disclosure summary={words.chapterCount(chapters.length)} class="chapter-list">
        <ChapterEntries />
      </Disclosure>
    </section>
  );
}
