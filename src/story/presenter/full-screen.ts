/** Whether the page fills the screen. */
export const isFullScreen = () => document.fullscreenElement !== null;

/** Fills the screen with the page, or gives it back. Rejects where the browser does not allow it. */
export async function toggleFullScreen(): Promise<void> {
  if (isFullScreen()) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen({ navigationUI: "hide" });
}
