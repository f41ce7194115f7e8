import { importAgain } from "../loading/import-again.ts";
import type { Story } from "../record/story.ts";
import type { StorySearch } from "./story-search.ts";

let script: typeof import("./story-search.ts") | null = null;

/** Has at hand what searches a story. Rejects where it can't be had; another call asks again. */
export async function loadSearch(): Promise<void> {
  script = await importAgain(() => import("./story-search.ts"));
}

/** Null until that is at hand. */
export function searchAtHand(story: Story): StorySearch | null {
  return script?.createStorySearch(story) ?? null;
}

// Where no reader waits, in Node, it is there from the start.
if (import.meta.env?.SSR !== false) await loadSearch();
