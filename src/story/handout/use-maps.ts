import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../words/dictionary.ts";
import type { HandoutMap, HandoutMaps, PrepareMaps } from "./handout-map.ts";

export interface PreparedMaps extends Pick<HandoutMaps, "credit" | "isGroundMissing"> {
  /** By a chapter's id, or null for the whole story's; a map that could not be drawn is null. */
  readonly maps: ReadonlyMap<string | null, HandoutMap | null>;
}

const none: PreparedMaps = { maps: new Map(), credit: "", isGroundMissing: false };

/** Draws maps one after the other, the page staying at hand meanwhile. */
export function useMaps(
  prepare: PrepareMaps,
  wanted: readonly (string | null)[],
  { language, alphabet }: { readonly language: Language; readonly alphabet: string },
): PreparedMaps {
  const [prepared, setPrepared] = useState(none);
  useEffect(() => {
    let isGone = false;

    async function drawAll() {
      const { draw, credit, isGroundMissing } = await prepare({ language, alphabet });
      const maps = new Map<string | null, HandoutMap | null>();
      for (const chapter of wanted) {
        if (isGone) return;
        maps.set(chapter, drawnOr(draw, chapter));
        setPrepared({ maps: new Map(maps), credit, isGroundMissing });
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    void drawAll();

    return () => {
      isGone = true;
    };
  }, [prepare, wanted, language, alphabet]);
  return prepared;
}

/** One that fails takes no other with it. */
function drawnOr(draw: (chapter: string | null) => HandoutMap, chapter: string | null) {
  try {
    return draw(chapter);
  } catch (error) {
    console.error(error);
    return null;
  }
}
