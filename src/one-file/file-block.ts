import { gzipSync } from "node:zlib";
import type { Packing } from "./embedded-files.ts";
import { fileAttribute, packingAttribute } from "./embedded-files.ts";

export interface SiteFile {
  /** Its path from the page. */
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/**
 * A file of the site as a block of the page that nothing runs (a data block of HTML). JSON and styles stand
 * there to be read, as they are but for what could end the block; all else in Base64, scripts compressed before.
 */
export function fileBlock({ name, contents }: SiteFile): string {
  const bytes = Buffer.from(contents);
  const block = (type: string, text: string) =>
    `<script ${fileAttribute}="${name}" type="${type}">${text}</script>`;
  const packed = (packing: Packing, binary: Buffer) =>
    block(`application/octet-stream" ${packingAttribute}="${packing}`, binary.toString("base64"));
  if (name.endsWith("json")) return block("application/json", safeJson(bytes.toString("utf8")));
  if (name.endsWith(".css")) return block("text/css", safeStyle(bytes.toString("utf8")));
  return name.endsWith(".js") ? packed("gzip+base64", gzipSync(bytes)) : packed("base64", bytes);
}

/** The same JSON without a letter that HTML could take for its own. */
export function safeJson(json: string): string {
  // Elsewhere than in its texts JSON has none.
  return json.replaceAll("<", "\\u003c");
}

/**
 * The same script without what would end its block early, or have it go on past its end. Such words stand in
 * texts, templates and regular expressions alone, where the escape is the same letter.
 */
export function safeScript(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3c");
}

/** The same styles without what would end their block early; there too it can stand in texts alone. */
export function safeStyle(css: string): string {
  return css.replace(/<(?=\/?(?:style|script)|!--)/gi, "\\3c ");
}
