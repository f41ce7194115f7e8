import { useLayoutEffect } from "preact/hooks";
import { IconButton } from "../../panel/icon-button.tsx";
import { usePanel, useWords } from "../../panel/panel-context.ts";
import { StoryText } from "../../panel/story-text.tsx";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayWhen } from "../../words/dates.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { useModal } from "./use-modal.ts";

interface ChapterOverviewProps {
  readonly words: ClassroomWords["wall"];
  readonly lesson: Lesson;
  readonly onClose: () => void;
}

/** Over the wall: all chapters, to go to one. */
export function ChapterOverview({ words, lesson, onClose }: ChapterOverviewProps) {
  const { session } = usePanel();
  const { words: page, language } = useWords();
  const dialog = useModal();
  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, [dialog]);
  return (
    <dialog class="wall-dialog" ref={dialog} aria-labelledby="overview-title" onClose={onClose}>
      <div class="wall-dialog-bar">
        <h2 id="overview-title">{words.overview}</h2>
        <IconButton class="close" label={page.close} onPress={() => dialog.current?.close()}>
          ×
        </IconButton>
      </div>
      <ol class="wall-chapters">
        {session.story.chapters.map(({ id, title, when }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={index === session.chapterIndex.value ? "step" : undefined}
              onClick={() => {
                lesson.jumpTo(index + 1);
                dialog.current?.close();
              }}
            >
              <StoryText text={title} />
              <span class="wall-chapter-when">{sayWhen(when, "period", language)}</span>
            </button>
          </li>
        ))}
      </ol>
    </dialog>
  );
}
