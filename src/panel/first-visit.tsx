import { useState } from "preact/hooks";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

const key = "dateline-visited";

/** Whether this browser opens a map of ours for the first time; true where it keeps nothing. */
function isFirstVisit(): boolean {
  // In another page's frame nothing is kept.
  if (window.parent !== window) return true;
  try {
    const isFirst = !localStorage.getItem(key);
    localStorage.setItem(key, "yes");
    return isFirst;
  } catch {
    // Storage may be denied; then the words are there each time.
    return true;
  }
}

/** Once for the life of the page, however often the words are drawn. */
let first: boolean | null = null;

/** One sentence on what this is and how to begin, for who has not been here before. */
export function FirstVisit() {
  const { session } = usePanel();
  const { words } = useWords();
  const [shown] = useState(() => (first ??= isFirstVisit()));
  if (!shown) return null;
  return (
    <p class="hint">
      <span>
        <StoryText text={session.story.description} />
      </span>{" "}
      {words.firstVisit}
    </p>
  );
}
