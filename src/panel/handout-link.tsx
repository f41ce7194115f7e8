import { usePanel, useWords } from "./panel-context.ts";
import { useLaterWords } from "./use-later-words.ts";

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
  // The map works without.
  const { own } = useLaterWords("handout");
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
