import { useRef, useState } from "preact/hooks";

/** A button that gives its place to a form, and takes the keys back once the form is gone. */
export function useFormForButton() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    button,
    open: () => setOpen(true),
    close() {
      setOpen(false);
      // Once the button is there again.
      requestAnimationFrame(() => button.current?.focus());
    },
  };
}
