import type { Translated } from "../../record/record.ts";
import { useHandout } from "./handout-context.ts";
import { Told } from "./told.tsx";

/** Lines to write an answer on. */
const lines = [1, 2, 3, 4];

/** A chapter's questions, with room to write. */
export function Questions({
  questions,
  chapter,
}: {
  readonly questions: readonly Translated[];
  /** Its number, counted from 1. */
  readonly chapter: number;
}) {
  const { own } = useHandout();
  if (questions.length === 0) return null;
  return (
    <section class="handout-questions">
      <h3>
        {own.questions} <span class="handout-soft">{own.chapter(chapter)}</span>
      </h3>
      <ol>
        {questions.map((question, index) => (
          <li key={index}>
            <p>
              <Told text={question} />
            </p>
            <div class="handout-lines" aria-hidden="true">
              {lines.map((line) => (
                <span key={line} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
