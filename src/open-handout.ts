import { storyFetch } from "./intake/fetch-story.ts";
import { showHandout } from "./story/handout/show-handout.tsx";

/** Fills the page with the story as pages to print. Rejects where there are no words for it. */
export async function open(container: HTMLElement, base: string): Promise<void> {
  document.querySelector("#first")?.remove();
  const fetched = storyFetch(new URL("data/", base).href);
  await showHandout(container, { load: () => fetched.load() });
}
