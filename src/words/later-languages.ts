import { importAgain } from "../loading/import-again.ts";
import type { AboutWords } from "./en/about.ts";
import type { NoticeWords } from "./en/notices.ts";
import type { ChartWords } from "./en/charts.ts";
import type { ClassroomWords } from "./en/classroom.ts";
import type { EmbedWords } from "./en/embed.ts";
import type { HandoutWords } from "./en/handout.ts";
import type { KeyWords } from "./en/keys.ts";
import type { LooksWords } from "./en/looks.ts";
import type { PictureWords } from "./en/picture.ts";

/** The words of parts that most readers do without, in one language; each is fetched with its part. */
export interface LaterWords {
  readonly about: () => Promise<AboutWords>;
  readonly notices: () => Promise<NoticeWords>;
  readonly charts: () => Promise<ChartWords>;
  readonly classroom: () => Promise<ClassroomWords>;
  readonly embed: () => Promise<EmbedWords>;
  readonly handout: () => Promise<HandoutWords>;
  readonly keys: () => Promise<KeyWords>;
  readonly looks: () => Promise<LooksWords>;
  readonly picture: () => Promise<PictureWords>;
}

/** Those of each language that the interface speaks, by its code (BCP 47). */
export const laterTable: Readonly<Record<string, LaterWords>> = {
  en: {
    about: async () => (await importAgain(() => import("./en/about.ts"))).about,
    notices: async () => (await importAgain(() => import("./en/notices.ts"))).notices,
    charts: async () => (await importAgain(() => import("./en/charts.ts"))).charts,
    classroom: async () => (await importAgain(() => import("./en/classroom.ts"))).classroom,
    embed: async () => (await importAgain(() => import("./en/embed.ts"))).embed,
    handout: async () => (await importAgain(() => import("./en/handout.ts"))).handout,
    keys: async () => (await importAgain(() => import("./en/keys.ts"))).keys,
    looks: async () => (await importAgain(() => import("./en/looks.ts"))).looks,
    picture: async () => (await importAgain(() => import("./en/picture.ts"))).picture,
  },
  es: {
    about: async () => (await importAgain(() => import("./es/about.ts"))).about,
    notices: async () => (await importAgain(() => import("./es/notices.ts"))).notices,
    charts: async () => (await importAgain(() => import("./es/charts.ts"))).charts,
    classroom: async () => (await importAgain(() => import("./es/classroom.ts"))).classroom,
    embed: async () => (await importAgain(() => import("./es/embed.ts"))).embed,
    handout: async () => (await importAgain(() => import("./es/handout.ts"))).handout,
    keys: async () => (await importAgain(() => import("./es/keys.ts"))).keys,
    looks: async () => (await importAgain(() => import("./es/looks.ts"))).looks,
    picture: async () => (await importAgain(() => import("./es/picture.ts"))).picture,
  },
};
