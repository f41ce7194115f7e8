import { usePanel, useWords } from "../../panel/panel-context.ts";
import { reportCells } from "../../panel/report-cells.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { inLanguage } from "../../words/translated.ts";
import type { Lesson } from "./lesson.ts";
import { stepOf } from "./steps.ts";

interface LessonSpokenProps {
  readonly words: ClassroomWords["wall"];
  readonly lesson: Lesson;
  /** Whether it says the chapter too, which on the wall the page itself says. */
  readonly withChapter?: boolean;
}

/** For the ear, each once: that the wall is covered; else the question, the report or the chapter that is on it. */
export function LessonSpoken({ words, lesson, withChapter = false }: LessonSpokenProps) {
  const { session } = usePanel();
  const { words: page, language } = useWords();
  const { screen, question, isAnswered } = lesson.state.value;
  const record = session.selected.value;
  const chapter = session.chapter.value;

  function spoken(): string {
    if (screen !== "map") return screen === "black" ? words.isBlack : words.isWhite;
    const { questions = [], answers = [] } = lesson.plan.value ?? {};
    const asked = question === null ? undefined : questions[question];
    if (question !== null && asked) {
      if (!isAnswered) {
        return `${words.question(question + 1, questions.length)}. ${inLanguage(asked, language)}`;
      }
      const answer = answers[question];
      const said = answer ? inLanguage(answer, language) : words.openQuestion;
      return `${words.answered}. ${said}`;
    }
    if (record) {
      const { when, where, many, known, doubt, who } = reportCells(record, session.story, language);
      const step = stepOf(session);
      return [
        step > 0 && words.step(step, chapter?.show.length ?? 0),
        inLanguage(record.title, language),
        `${when}, ${where}`,
        many,
        ...record.accounts.map(
          ({ party, says }) => `${inLanguage(party, language)}: ${inLanguage(says, language)}`,
        ),
        [known, doubt].filter(Boolean).join(", "),
        who,
      ]
        .filter(Boolean)
        .join(". ");
    }
    if (!chapter || !withChapter) return "";
    return page.chapterTitled(session.chapterIndex.value + 1, inLanguage(chapter.title, language));
  }

  return (
    <p class="unseen" role="status">
      {spoken()}
    </p>
  );
}
