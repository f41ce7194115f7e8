/** The attribute of a block of the page that holds a file of the site: its path from the page. */
export const fileAttribute = "data-file";

/** The attribute that says how the block's text holds its file; without one it is the file's own text. */
export const packingAttribute = "data-packing";

/** In Base64 (RFC 4648), or compressed before that (RFC 1952). */
export type Packing = "base64" | "gzip+base64";

/** What has been read from a block, by the file's path. */
const read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Answers for a file of the site out of the page that has it within, as a host does that serves byte ranges
 * (RFC 9110): the whole of it with status 200, a part with 206, what the page does not have with 404.
 *
 * @param url absolute, or relative to the page
 */
export async function fetchEmbedded(url: string, request: RequestInit = {}): Promise<Response> {
  const bytes = await bytesOf(url);
  if (!bytes) return new Response(null, { status: 404 });
  const range = new Headers(request.headers).get("range") ?? "";
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (!first || !last) return new Response(bytes);
  return new Response(bytes.subarray(Number(first), Number(last) + 1), { status: 206 });
}

/** The address of a script of the site for a worker, made of its block; `url` itself where there is none. */
export async function embeddedScript(url: string): Promise<string> {
  const bytes = await bytesOf(url);
  return bytes ? URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })) : url;
}

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const folder = new URL(".", location.href).href;
  const { href } = new URL(url, folder);
  const file = href.startsWith(folder) ? href.slice(folder.length) : href;
  const known = read.get(file);
  if (known) return known;
  const block = document.querySelector(`script[${fileAttribute}="${CSS.escape(file)}"]`);
  if (!block) return null;
  const bytes = unpacked(block.textContent ?? "", block.getAttribute(packingAttribute));
  read.set(file, bytes);
  return bytes;
}

async function unpacked(text: string, packing: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (packing === null) return new TextEncoder().encode(text);
  const bytes = decoded(text);
  if (packing !== ("gzip+base64" satisfies Packing)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** Adds a sheet of styles of the site to the page out of its block, after those that are there or `first` of all. */
export async function addEmbeddedStyles(url: string, first: boolean): Promise<void> {
  const style = document.createElement("style");
  style.textContent = await (await fetchEmbedded(url)).text();
  if (first) document.head.prepend(style);
  else document.head.append(style);
}
