import { StoryText } from "../../panel/story-text.tsx";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { Lesson } from "../lesson/lesson.ts";

interface SpeakerQuestionsProps {
  readonly words: ClassroomWords;
  readonly lesson: Lesson;
}

/** The chapter's questions with what to listen for; each can be put on the wall, its answer once that is asked for. */
export function SpeakerQuestions({ words, lesson }: SpeakerQuestionsProps) {
  const { question, isAnswered } = lesson.state.value;
  const plan = lesson.plan.value;
  if (!plan || plan.questions.length === 0) return null;
  return (
    <section class="speaker-questions" aria-label={words.speaker.questions}>
      <h3>{words.speaker.questions}</h3>
      <ol>
        {plan.questions.map((asked, index) => {
          const answer = plan.answers[index];
          const isAsked = question === index;
          return (
            <li key={index}>
              <p class="speaker-asked">
                <StoryText text={asked} />
              </p>
              <p class="speaker-answer">
                {answer ? <StoryText text={answer} /> : words.wall.openQuestion}
              </p>
              <p class="speaker-acts">
                <button
                  type="button"
                  class="quiet"
                  data-on={isAsked}
                  onClick={() => lesson.ask(isAsked ? null : index)}
                >
                  {isAsked ? words.speaker.unask : words.speaker.ask}
                </button>
                {isAsked && (
                  <button
                    type="button"
                    class="quiet"
                    data-on={isAnswered}
                    onClick={() => lesson.answer()}
                  >
                    {isAnswered ? words.wall.hideAnswer : words.wall.answer}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
