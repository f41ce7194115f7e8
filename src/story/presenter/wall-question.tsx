import { StoryText } from "../../panel/story-text.tsx";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { useWallFoot } from "./use-wall-foot.ts";

interface WallQuestionProps {
  readonly words: ClassroomWords["wall"];
  readonly lesson: Lesson;
}

/** At the foot of the wall, as it may be about the map: a question for the class, and its answer once that is asked for. */
export function WallQuestion({ words, lesson }: WallQuestionProps) {
  const { question, isAnswered } = lesson.state.value;
  const questions = lesson.plan.value?.questions ?? [];
  const asked = question === null ? undefined : questions[question];
  const strip = useWallFoot(asked);
  if (question === null || !asked) return null;
  const answer = lesson.plan.value?.answers[question];
  return (
    <section
      ref={strip}
      class="wall-question"
      aria-label={words.question(question + 1, questions.length)}
    >
      <div>
        <p class="wall-count">{words.question(question + 1, questions.length)}</p>
        <h2>
          <StoryText text={asked} />
        </h2>
      </div>
      {isAnswered && (
        <div class="wall-answer">
          <h3>{words.answered}</h3>
          <p>{answer ? <StoryText text={answer} /> : words.openQuestion}</p>
        </div>
      )}
    </section>
  );
}
