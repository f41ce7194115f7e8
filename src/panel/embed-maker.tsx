import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { isOneFile } from "../loading/site-file.ts";
import { usualParts } from "../session/frame-parts.ts";
import type { EmbedWords } from "../words/en/embed.ts";
import { inLanguage } from "../words/translated.ts";
import { EmbedChoices } from "./embed-choices.tsx";
import type { EmbedChoice } from "./embed-code.ts";
import { frameAddress } from "./embed-code.ts";
import { EmbedCodeField } from "./embed-code-field.tsx";
import { EmbedPreview, previewWidths } from "./embed-preview.tsx";
import type { PreviewWidth } from "./embed-preview.tsx";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** Pixels that a frame has at first: those that it asks for in a column of text. */
const usualHeight = 560;

/** Over the page: what a map in somebody's article shows and has, how that looks, and what to paste. */
export function EmbedMaker({ onClose }: { readonly onClose: () => void }) {
  const { own, isMissing, again } = useLaterWords("embed");
  if (own) return <EmbedDialog own={own} onClose={onClose} />;
  return isMissing ? <PartMissing again={again} /> : null;
}

interface EmbedDialogProps {
  readonly own: EmbedWords;
  readonly onClose: () => void;
}

function EmbedDialog({ own, onClose }: EmbedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { session, address } = usePanel();
  const { words, language } = useWords();
  const [width, setWidth] = useState<PreviewWidth>("column");
  const [choice, setChoice] = useState<EmbedChoice>(() => ({
    page: (isOneFile && session.story.address) || (location.href.split("#")[0] ?? ""),
    now: address.peek(),
    start: "now",
    language: null,
    theme: null,
    parts: usualParts,
    height: usualHeight,
    title: inLanguage(session.story.title, language),
    posters: hasPosters() ? session.story.languages : [],
  }));
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const source = useMemo(() => frameAddress(choice), [choice]);

  return (
    <dialog class="embed-maker" ref={dialog} aria-labelledby="embed-title" onClose={onClose}>
      <div class="about-bar">
        <h2 id="embed-title">{own.title}</h2>
        <IconButton class="close" label={words.close} onPress={() => dialog.current?.close()}>
          ×
        </IconButton>
      </div>
      <div class="embed-parts">
        <EmbedChoices
          own={own}
          choice={choice}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
        {/* A file asks nobody for anything, not for the page on the web either. */}
        {!isOneFile && (
          <section aria-label={own.preview}>
            <div class="view-choice" role="group" aria-label={own.preview}>
              {previewWidths.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === width}
                  onClick={() => setWidth(each)}
                >
                  {own.widths[each]}
                </button>
              ))}
            </div>
            <EmbedPreview
              source={source}
              title={choice.title}
              width={width}
              height={choice.height}
            />
          </section>
        )}
        <EmbedCodeField own={own} choice={choice} />
      </div>
    </dialog>
  );
}

/** A build that knows its address draws them, and names one in the page's head. */
function hasPosters(): boolean {
  return document.querySelector('meta[property="og:image"]') !== null;
}
