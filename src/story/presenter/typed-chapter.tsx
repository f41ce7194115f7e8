import { usePanel, useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { sayNumber } from "../../words/quantities.ts";
import { isChapter } from "./use-present-keys.ts";

interface TypedChapterProps {
  readonly words: ClassroomWords["wall"];
  /** Empty for none. */
  readonly typed: string;
}

/** The chapter's number that is being typed, and how to go there; or that there is none of that number. */
export function TypedChapter({ words, typed }: TypedChapterProps) {
  const { session } = usePanel();
  const { language } = useWords();
  const number = sayNumber(Number(typed), language);
  const says = isChapter(session, Number(typed))
    ? words.goTo(number)
    : words.noChapter(number, session.story.chapters.length);
  return (
    <p class="wall-typed" role="status">
      {typed === "" ? "" : says}
    </p>
  );
}
