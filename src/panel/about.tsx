import { useRef, useState } from "preact/hooks";
import { lazyPart } from "./lazy-part.tsx";
import { useWords } from "./panel-context.ts";

const AboutDialog = lazyPart(() => import("./about-dialog.tsx"), "AboutDialog");

/** A button that opens what there is to know of the story: how it was made, from what, what is corrected. */
export function About() {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" class="about-button" onClick={() => setOpen(true)}>
        {words.about}
      </button>
      {isOpen && (
        <AboutDialog
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
