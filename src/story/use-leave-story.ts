import { usePanel } from "../panel/panel-context.ts";

/** Leaves the story; the keys go on where it can be begun again. */
export function useLeaveStory(): () => void {
  const { session } = usePanel();
  return () => {
    session.leaveStory();
    // Once that is drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".invitation button")?.focus());
  };
}
