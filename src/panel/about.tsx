import { useRef, useState } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { useWords } from "./panel-context.ts";

const AboutText = lazyPart(async () => (await import("./about-text.tsx")).AboutText);

/** A button that opens what there is to know of the story: how it was made, from what, what is corrected. */
export function About() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);

  function open() {
    setOpen(true);
    dialog.current?.showModal();
  }

  return (
    <>
      <button type="button" class="about-button" onClick={open}>
        {words.about}
      </button>
      <dialog
        class="about"
        ref={dialog}
        aria-labelledby="about-title"
        onClose={() => setOpen(false)}
      >
        <div class="about-bar">
          <h2 id="about-title">{words.about}</h2>
          <IconButton class="close" label={words.close} onPress={() => dialog.current?.close()}>
            ×
          </IconButton>
        </div>
        {isOpen && <AboutText />}
      </dialog>
    </>
  );
}
