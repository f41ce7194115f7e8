import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog that opens over the page as it comes. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return dialog;
}
