/**
 * Opens the window of who speaks, or brings it to the front. Null where the browser does not let a page open one.
 *
 * @param language what the page is read in
 */
export function openSpeakerWindow(language: string): Window | null {
  const [page = ""] = location.href.split("#");
  const address = `${page}#mode=speaker&language=${encodeURIComponent(language)}`;
  return open(address, "dateline-speaker", "popup,width=1180,height=780");
}
