import { useRef, useState } from "preact/hooks";
import { useDismissal } from "./use-dismissal.ts";

/** A button, and over it a form that goes as `useDismissal` says. */
export function useFormForButton() {
  const whole = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismissal(whole, isOpen, () => setOpen(false));
  return {
    /** What holds both. */
    whole,
    isOpen,
    toggle: () => setOpen(!isOpen),
    close() {
      setOpen(false);
      whole.current?.querySelector("button")?.focus();
    },
  };
}
