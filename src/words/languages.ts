import { importAgain } from "../loading/import-again.ts";
import type { Dictionary } from "./dictionary.ts";

/** A language that the interface speaks. */
export interface SpokenLanguage {
  /** What it calls itself. */
  readonly name: string;
  /** Fetches its words, which a reader of another language does without. */
  readonly words: () => Promise<Dictionary>;
}

/** The languages that the interface speaks, by their codes (BCP 47). */
export const languageTable: Readonly<Record<string, SpokenLanguage>> = {
  en: { name: "English", words: async () => (await importAgain(() => import("./en.ts"))).english },
  es: { name: "Español", words: async () => (await importAgain(() => import("./es.ts"))).spanish },
};
