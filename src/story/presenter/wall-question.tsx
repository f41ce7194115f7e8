import { useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/classroom.ts";
import { inLanguage } from "../../words/translated.ts";
import type { Lesson } from "../lesson/lesson.ts";

interface WallQuestionProps {
  readonly words: ClassroomWords["wall"];
  readonly lesson: Lesson;
}

/** On the wall: a question for the class, and its answer once that is asked for. */
export function WallQuestion({ words, lesson }: WallQuestionProps) {
  const { language } = useWords();
  const { question, isAnswered } = lesson.state.value;
  const questions = lesson.plan.value?.questions ?? [];
  const asked = question === null ? undefined : questions[question];
  if (question === null || !asked) return null;
  const answer = lesson.plan.value?.answers[question];
  return (
    <section class="wall-question" aria-label={words.question(question + 1, questions.length)}>
      <p class="wall-count">{words.question(question + 1, questions.length)}</p>
      <h2>{inLanguage(asked, language)}</h2>
      {isAnswered && (
        <div class="wall-answer">
          <h3>{words.answered}</h3>
          <p>{answer ? inLanguage(answer, language) : words.openQuestion}</p>
        </div>
      )}
    </section>
  );
}
