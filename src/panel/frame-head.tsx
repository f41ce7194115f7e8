import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useHas, usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** Over a map in another page's frame: what it is of, how the story begins, and the way to the whole of it. */
export function FrameHead() {
  const { session, address } = usePanel();
  const { words } = useWords();
  const has = useHas();
  const { chapters, title } = session.story;
  const link = useRef<HTMLAnchorElement>(null);
  // Not drawn anew with each step of the clock.
  useSignalEffect(() => {
    const { value } = address;
    if (link.current) link.current.href = value;
  });
  const canBegin = has("story") && chapters.length > 0 && session.chapter.value === null;
  const isBare = !has("title") && !has("link") && !canBegin;
  return (
    <header class={isBare ? "frame-head unseen" : "frame-head"}>
      <h1 class={has("title") ? undefined : "unseen"}>
        <StoryText text={title} />
      </h1>
      {canBegin && (
        <button type="button" class="quiet" onClick={session.nextChapter}>
          {words.startStory}
        </button>
      )}
      {has("link") && (
        <a
          class="whole-map"
          ref={link}
          href={address.peek()}
          target="_blank"
          rel="noopener"
          title={words.wholeMap}
        >
          <span>{words.wholeMap}</span>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path
              d="M5.5 2H2v10h10V8.5M8 2h4v4M12 2 6.5 7.5"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
            />
          </svg>
        </a>
      )}
    </header>
  );
}
