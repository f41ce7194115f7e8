import { useEffect, useState } from "preact/hooks";
import { useWords } from "../panel/panel-context.ts";
import type { Language } from "../words/dictionary.ts";
import type { ClassroomWords } from "../words/en/classroom.ts";
import { loadLaterWords } from "../words/later-words.ts";

const loaded = new Map<Language, ClassroomWords>();

/** The words for a class in the reader's language; as before while those of another come, null before any have. */
export function useClassroomWords(): ClassroomWords | null {
  const { language } = useWords();
  const [last, setLast] = useState<ClassroomWords | null>(null);
  useEffect(() => {
    let isGone = false;
    loadLaterWords("classroom", language).then(
      (words) => {
        loaded.set(language, words);
        if (!isGone) setLast(words);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isGone = true;
    };
  }, [language]);
  return loaded.get(language) ?? last;
}
