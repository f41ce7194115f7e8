import { addEmbeddedStyles } from "../one-file/embedded-files.ts";
import { isOneFile } from "./site-file.ts";

const asked = new Map<string, Promise<void>>();

/**
 * Adds a sheet of styles to the page: after those that are there, or `first` of all, so that the page's own have
 * the last word. Rejects where it can't be had; another call asks again.
 */
export function addStyles(url: string, { first = false } = {}): Promise<void> {
  const known = asked.get(url);
  if (known) return known;
  if (isOneFile) {
    const added = addEmbeddedStyles(url, first);
    asked.set(url, added);
    return added;
  }
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      asked.delete(url);
      reject(new Error(`${link.href} could not be loaded`));
    });
    if (first) document.head.prepend(link);
    else document.head.append(link);
  });
  asked.set(url, coming);
  return coming;
}
