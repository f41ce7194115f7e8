import type { Story } from "../record/story.ts";
import type { Drawn } from "./drawn.ts";

/** The layers of which something stands on a picture, in the story's order. */
export function layersOn({ layers, records }: Story, drawn: readonly Drawn[]): Story["layers"] {
  const shown = new Set(drawn.map(({ record }) => record));
  const named = new Set(records.filter(({ id }) => shown.has(id)).map(({ layer }) => layer));
  return layers.filter(({ id }) => named.has(id));
}
