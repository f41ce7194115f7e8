import type { TargetedFocusEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { useDismissal } from "./use-dismissal.ts";

/** A button, and over it a form that goes with a press elsewhere or Escape, and gives the keys back to the button. */
export function useFormForButton() {
  const whole = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismissal(whole, isOpen, () => setOpen(false));
  return {
    /** What holds both. */
    whole,
    isOpen,
    toggle: () => setOpen(!isOpen),
    /** Of both, where the focus goes elsewhere. */
    onFocusOut({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>) {
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
    },
    close() {
      setOpen(false);
      whole.current?.querySelector("button")?.focus();
    },
  };
}
