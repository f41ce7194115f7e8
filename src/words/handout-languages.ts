import { importAgain } from "../loading/import-again.ts";
import type { HandoutWords } from "./en/handout.ts";

/** The handout's words in each language that the interface speaks, by its code (BCP 47). */
export const handoutTable: Readonly<Record<string, () => Promise<HandoutWords>>> = {
  en: async () => (await importAgain(() => import("./en/handout.ts"))).handout,
  es: async () => (await importAgain(() => import("./es/handout.ts"))).handout,
};
