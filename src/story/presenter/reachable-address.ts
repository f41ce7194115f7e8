/** Names and numbers of the machine itself. */
const own = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address by which others reach what a page shows: that of its story on the web, else the page's own. Null for a
 * page that only this machine can reach, as one from a disk.
 *
 * @param page the page's own address
 * @param story the story's, empty for none
 * @param fragment what shows, `#moment=…`
 */
export function reachableAddress(page: string, story: string, fragment: string): string | null {
  const url = new URL(page);
  const isOpen = /^https?:$/.test(url.protocol) && !own.test(url.hostname);
  if (isOpen) return new URL(fragment, url).href;
  return story === "" ? null : new URL(fragment, story).href;
}
