import url from "maplibre-gl/dist/maplibre-gl.css?url";
import { addStyles } from "../loading/add-styles.ts";

/** Adds the live map's styles to the page, before its own; rejects where they can't be had, and may be asked again. */
export function addMapStyles(): Promise<void> {
  return addStyles(url, { first: true });
}
