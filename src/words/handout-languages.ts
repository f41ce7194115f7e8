import type { HandoutWords } from "./en/handout.ts";

/** The handout's words in each language that the interface speaks, by its code (BCP 47). */
export const handoutTable: Readonly<Record<string, () => Promise<HandoutWords>>> = {
  en: async () => (await import("./en/handout.ts")).handout,
  es: async () => (await import("./es/handout.ts")).handout,
};
