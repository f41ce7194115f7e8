import { useEffect, useState } from "preact/hooks";
import { useWords } from "../panel/panel-context.ts";
import type { ClassroomWords } from "../words/classroom.ts";
import { classroomWordsOf, loadClassroomWords } from "../words/classroom.ts";

/** The words for a class in the reader's language; as before while those of another come, null before any have. */
export function useClassroomWords(): ClassroomWords | null {
  const { language } = useWords();
  const [last, setLast] = useState(() => classroomWordsOf(language));
  const words = classroomWordsOf(language);
  useEffect(() => {
    let isGone = false;
    loadClassroomWords(language).then(
      () => isGone || setLast(classroomWordsOf(language)),
      (error: unknown) => console.error(error),
    );
    return () => {
      isGone = true;
    };
  }, [language]);
  return words ?? last;
}
