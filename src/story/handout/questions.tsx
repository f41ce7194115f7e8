import type { Lesson } from "../../record/lesson.ts";
import { useHandout } from "./handout-context.ts";
import { Told } from "./told.tsx";

/** Lines to write an answer on. */
const lines = [1, 2, 3, 4];

export interface QuestionsProps {
  readonly lesson: Lesson;
  /** Its number, counted from 1. */
  readonly chapter: number;
  /** Whether what to listen for stands below each. */
  readonly withAnswers: boolean;
}

/** A chapter's questions, with room to write. */
export function Questions({ lesson, chapter, withAnswers }: QuestionsProps) {
  const { own } = useHandout();
  const { questions, answers } = lesson;
  if (questions.length === 0) return null;
  return (
    <section class="handout-questions">
      <h3>
        {own.questions} <span class="handout-soft">{own.chapter(chapter)}</span>
      </h3>
      <ol>
        {questions.map((question, index) => {
          const answer = withAnswers ? answers[index] : null;
          return (
            <li key={index}>
              <p class="handout-question">
                <Told text={question} />
              </p>
              {answer && (
                <p class="handout-answer">
                  <b>{own.listenFor}</b> <Told text={answer} />
                </p>
              )}
              <div class="handout-lines" aria-hidden="true">
                {lines.map((line) => (
                  <span key={line} />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
