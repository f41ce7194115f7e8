import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog that opens over the page as it comes, and gives the focus back by whatever way it goes. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Taken away while it is open, it would leave the focus on the button before it.
    return () => shown?.close();
  }, []);
  return dialog;
}
