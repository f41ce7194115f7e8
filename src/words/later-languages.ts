import { importAgain } from "../loading/import-again.ts";
import type { ClassroomWords } from "./en/classroom.ts";
import type { HandoutWords } from "./en/handout.ts";

/** The words of parts that most readers do without, in one language; each is fetched with its part. */
export interface LaterWords {
  readonly classroom: () => Promise<ClassroomWords>;
  readonly handout: () => Promise<HandoutWords>;
}

/** Those of each language that the interface speaks, by its code (BCP 47). */
export const laterTable: Readonly<Record<string, LaterWords>> = {
  en: {
    classroom: async () => (await importAgain(() => import("./en/classroom.ts"))).classroom,
    handout: async () => (await importAgain(() => import("./en/handout.ts"))).handout,
  },
  es: {
    classroom: async () => (await importAgain(() => import("./es/classroom.ts"))).classroom,
    handout: async () => (await importAgain(() => import("./es/handout.ts"))).handout,
  },
};
