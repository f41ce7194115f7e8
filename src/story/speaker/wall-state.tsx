import { useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { InStep } from "../lesson/keep-in-step.ts";
import type { Lesson } from "../lesson/lesson.ts";

interface WallStateProps {
  readonly words: ClassroomWords["speaker"];
  readonly lesson: Lesson;
  readonly inStep: InStep;
}

/** Whether the wall is there and goes along, and how to have one where it is not. */
export function WallState({ words, lesson, inStep }: WallStateProps) {
  const { language } = useWords();
  const isThere = inStep.isOtherThere.value;
  const { isFrozen } = lesson.state.value;
  const state = isThere ? (isFrozen ? "frozen" : "there") : "gone";

  function openWall() {
    const [page = ""] = location.href.split("#");
    const opened = open(`${page}#mode=present&language=${encodeURIComponent(language)}`, "_blank");
    if (opened) inStep.meet(opened);
  }

  return (
    <div class="wall-state" data-state={state}>
      <p role="status">
        {{ there: words.wallIsThere, frozen: words.wallIsFrozen, gone: words.wallIsGone }[state]}
      </p>
      {!isThere && (
        <button type="button" class="quiet" onClick={openWall}>
          {words.openWall}
        </button>
      )}
    </div>
  );
}
