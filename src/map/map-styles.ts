import url from "maplibre-gl/dist/maplibre-gl.css?url";

let asked: Promise<void> | null = null;

/** Adds the live map's styles to the page, before its own; rejects where they can't be had, and may be asked again. */
export function addMapStyles(): Promise<void> {
  asked ??= new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      asked = null;
      reject(new Error(`${link.href} could not be loaded`));
    });
    // First, so that the page's own have the last word.
    document.head.prepend(link);
  });
  return asked;
}
