import { useLayoutEffect, useRef } from "preact/hooks";
import { AboutText } from "./about-text.tsx";
import { IconButton } from "./icon-button.tsx";
import { useWords } from "./panel-context.ts";

/** Over the page: what there is to know of the story. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words } = useWords();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="about" ref={dialog} aria-labelledby="about-title" onClose={onClose}>
      <div class="about-bar">
        <h2 id="about-title">{words.about}</h2>
        <IconButton class="close" label={words.close} onPress={() => dialog.current?.close()}>
          ×
        </IconButton>
      </div>
      <AboutText />
    </dialog>
  );
}
