/**
 * Imports a part of the page's script; where that failed before, asks the network for it afresh. Chromium
 * asks again only under another address than the one that failed, which its error names.
 *
 * @param load such as `() => import("./part.ts")`
 * @throws what the import threw, where it can't be had
 */
export async function importAgain<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const address = /https?:[^\s?]+/.exec(String(error))?.[0];
    const isOwn = address?.startsWith(`${location.origin}/`);
    if (!address || !isOwn || !failed.has(address)) {
      if (address) failed.add(address);
      throw error;
    }
    return (await import(/* @vite-ignore */ `${address}?again=${Date.now()}`)) as Part;
  }
}

/** Addresses that could not be had. */
const failed = new Set<string>();
