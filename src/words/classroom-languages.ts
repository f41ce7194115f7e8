import { importAgain } from "../loading/import-again.ts";
import type { ClassroomWords } from "./classroom.ts";

/** The words for a class in each language that the interface speaks, by its code (BCP 47). */
export const classroomTable: Readonly<Record<string, () => Promise<ClassroomWords>>> = {
  en: async () => (await importAgain(() => import("./en/classroom.ts"))).classroom,
  es: async () => (await importAgain(() => import("./es/classroom.ts"))).classroom,
};
