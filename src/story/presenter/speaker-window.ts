import type { Theme } from "../../session/theme.ts";

/**
 * Opens the window of who speaks, or brings it to the front. Null where the browser does not let a page open one.
 *
 * @param language what the page is read in
 * @param theme what has been chosen for it, and not left to the system
 */
export function openSpeakerWindow(language: string, theme: Theme | null): Window | null {
  const [page = ""] = location.href.split("#");
  const chosen = new URLSearchParams({ mode: "speaker", language, ...(theme && { theme }) });
  const address = `${page}#${chosen.toString()}`;
  return open(address, "dateline-speaker", "popup,width=1180,height=780");
}
