import { useEffect, useRef } from "preact/hooks";
import type { Chapter } from "../record/chapter.ts";
import { Citations } from "../panel/citations.tsx";
import { HandoutLink } from "../panel/handout-link.tsx";
import { IconButton } from "../panel/icon-button.tsx";
import { usePanel, useWords } from "../panel/panel-context.ts";
import { ReportButton } from "../panel/report-button.tsx";
import { StoryText } from "../panel/story-text.tsx";
import { sayWhen } from "../words/dates.ts";
import { sayNumber } from "../words/quantities.ts";
import { inLanguage } from "../words/translated.ts";
import { ChapterNav } from "./chapter-nav.tsx";
import { ChapterProgress } from "./chapter-progress.tsx";
import { useChapterKeys } from "./use-chapter-keys.ts";
import { useChapterSwipe } from "./use-chapter-swipe.ts";
import { useLeaveStory } from "./use-leave-story.ts";

/** The chapter of the guided story that is told now. */
export function ChapterPanel() {
  const chapter = usePanel().session.chapter.value;
  return chapter ? <Told chapter={chapter} /> : null;
}

function Told({ chapter }: { readonly chapter: Chapter }) {
  const { session, frame } = usePanel();
  const { words, language, storyLang } = useWords();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const leaveStory = useLeaveStory();
  useChapterKeys();
  useChapterSwipe(panel);
  // Whoever moves on by key or by screen reader goes on reading at the title.
  useEffect(() => {
    heading.current?.closest(".reading")?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [chapter]);

  const [number, count] = [session.chapterIndex.value + 1, session.story.chapters.length];
  const shown = chapter.show.flatMap((id) => session.records.get(id) ?? []);
  return (
    <article class="chapter" aria-labelledby="chapter-title" ref={panel}>
      <div class="chapter-bar">
        <p
          class="chapter-count"
          data-short={`${sayNumber(number, language)}/${sayNumber(count, language)}`}
        >
          {words.chapterOf(number, count)}
        </p>
        <IconButton class="close" label={words.leaveStory} onPress={leaveStory}>
          ×
        </IconButton>
      </div>
      <ChapterProgress />
      <p class="chapter-when">{sayWhen(chapter.when, "period", language)}</p>
      <h2 id="chapter-title" ref={heading} tabIndex={-1}>
        <StoryText text={chapter.title} />
      </h2>
      {chapter.contentNote && (
        <p class="content-note" role="note">
          <StoryText text={chapter.contentNote} />
        </p>
      )}
      {paragraphs(inLanguage(chapter.text, language)).map((text) => (
        <p class="chapter-text" key={text} lang={storyLang}>
          {text}
        </p>
      ))}
      {shown.length > 0 && (
        <section class="chapter-reports" aria-label={words.shownHere}>
          <h3>{words.shownHere}</h3>
          <ul>
            {shown.map((record) => (
              <li key={record.id}>
                <ReportButton record={record} size={22} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Citations citations={chapter.sources} label={words.sources} />
      <p class="chapter-ways">
        {!frame && (
          <button type="button" class="quiet" onClick={() => session.setMode("present")}>
            {words.present}
          </button>
        )}
        <HandoutLink />
      </p>
      <ChapterNav />
    </article>
  );
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).filter((each) => each.trim() !== "");
}
