import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import type { StillGround } from "./still-ground.ts";
import { noGround } from "./still-ground.ts";

/** Whose ground a picture lies on, in words; empty where it lies on none. */
export function groundCredit(ground: StillGround, language: Language): string {
  if (ground === noGround) return "";
  return `${dictionaryOf(language).groundSources} © OpenStreetMap (ODbL)`;
}
