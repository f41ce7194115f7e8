import type { classroom } from "./en/classroom.ts";
import type { Language } from "./dictionary.ts";
import { spokenLanguage } from "./dictionary.ts";
import { classroomTable } from "./classroom-languages.ts";

/** What is said where the story is told to a class; a language is one object of this shape. */
export type ClassroomWords = typeof classroom;

const loaded = new Map<Language, ClassroomWords>();

/** Has those words at hand in a language. Rejects where they can't be had; another call asks again. */
export async function loadClassroomWords(language: Language): Promise<void> {
  const code = spokenLanguage(language);
  if (loaded.has(code)) return;
  const words = await (classroomTable[code] ?? classroomTable["en"])?.();
  if (words) loaded.set(code, words);
}

/** Those words in a language; null where they have not been loaded. */
export function classroomWordsOf(language: Language): ClassroomWords | null {
  return loaded.get(spokenLanguage(language)) ?? null;
}
