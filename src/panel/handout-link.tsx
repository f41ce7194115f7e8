import { useEffect, useState } from "preact/hooks";
import type { HandoutWords } from "../words/en/handout.ts";
import { loadLaterWords } from "../words/later-words.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** A link that looks as the buttons beside it. */
const buttonLook = {
  display: "inline-flex",
  alignItems: "center",
  color: "inherit",
  textDecoration: "none",
} as const;

/** The way to the story as pages to print, in a tab of its own; not out of another page's frame. */
export function HandoutLink() {
  const { frame } = usePanel();
  const { language } = useWords();
  const [own, setOwn] = useState<HandoutWords | null>(null);
  useEffect(() => {
    let isGone = false;
    loadLaterWords("handout", language).then(
      (words) => isGone || setOwn(words),
      // The map works without.
      (error: unknown) => console.error(error),
    );
    return () => {
      isGone = true;
    };
  }, [language]);
  if (!own || frame) return null;
  return (
    <a
      class="quiet"
      // Here, since a sheet of styles would be fetched by who never sees it.
      style={buttonLook}
      href={`#mode=handout&language=${encodeURIComponent(language)}`}
      target="_blank"
      rel="noopener"
    >
      {own.open} <span class="unseen">({own.opensBesides})</span>
    </a>
  );
}
