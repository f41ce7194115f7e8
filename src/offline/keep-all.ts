import type { KeepFailureReason } from "./keep-message.ts";
import type { KeptStore } from "./kept-store.ts";
import type { KeptFile, KeptVersion } from "./kept-version.ts";
import { pageFile } from "./kept-version.ts";

/** Why a version could not be kept whole. */
export class KeepFailure extends Error {
  readonly why: KeepFailureReason;

  constructor(path: string, why: KeepFailureReason, cause?: unknown) {
    super(`${path} could not be kept: ${why}`, { cause });
    this.name = "KeepFailure";
    this.why = why;
  }
}

export interface KeepOptions {
  readonly store: Pick<KeptStore, "missing" | "put">;
  /** Address of the site's folder. */
  readonly scope: string;
  readonly fetcher: (url: string, init: RequestInit) => Promise<Response>;
  readonly onProgress: (came: number, of: number) => void;
}

/** How many files are on their way at once: few, beside what the reader asks for. */
const lanes = 4;

/**
 * Fetches all files of a version that are not kept yet. What has come stays where one fails, for the next time.
 * Rejects with a `KeepFailure`.
 */
export async function keepAll(version: KeptVersion, options: KeepOptions): Promise<void> {
  const { store, onProgress } = options;
  const missing = [...(await store.missing(version))];
  const of = version.files.length;
  let came = of - missing.length;
  let failure: unknown = null;
  onProgress(came, of);

  async function lane() {
    for (let file = missing.shift(); file && !failure; file = missing.shift()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other in each lane
        const response = await fetchFile(file, version, options);
        // oxlint-disable-next-line no-await-in-loop -- as above
        await store.put(file, response).catch((error: unknown) => {
          throw new KeepFailure(file?.path ?? "", isFull(error) ? "full" : "refused", error);
        });
      } catch (error) {
        failure ??= error;
        return;
      }
      came += 1;
      onProgress(came, of);
    }
  }
  // What is on its way as one fails comes, too.
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failure) throw failure;
}

const isFull = (error: unknown) => error instanceof Error && error.name === "QuotaExceededError";

/** A file as the build has it; asked for anew where what the browser had kept of it is another one. */
async function fetchFile(
  file: KeptFile,
  version: KeptVersion,
  { scope, fetcher }: KeepOptions,
): Promise<Response> {
  // Some hosts send who asks for the page's file on to the folder, others have nothing at the folder.
  const paths = file.path === pageFile ? ["", pageFile] : [file.path];
  let failure: KeepFailure | null = null;
  for (const path of paths) {
    for (const cache of [cacheOf(file.path), "reload"] as const) {
      const url = new URL(path, scope).href;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
        const response = await fetcher(url, { cache, credentials: "same-origin", priority: "low" });
        // oxlint-disable-next-line no-await-in-loop -- as above
        const body = response.ok ? await response.arrayBuffer() : null;
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (body && (await isOf(version, file, body))) return keepable(file, response, body);
        failure = new KeepFailure(file.path, response.ok ? "changed" : "network");
      } catch (error) {
        failure = new KeepFailure(file.path, "network", error);
        break;
      }
    }
  }
  throw failure ?? new KeepFailure(file.path, "network");
}

/**
 * How far the browser's own cache is trusted: with names that are others for other contents wholly. An archive
 * goes past it, where parts of it lie that the map reads meanwhile.
 */
function cacheOf(path: string): RequestCache {
  if (path.startsWith("assets/")) return "default";
  return path.endsWith(".pmtiles") ? "no-store" : "no-cache";
}

/** Whether what came is the file of the build. To the page a host may have added something of its own. */
async function isOf(version: KeptVersion, file: KeptFile, body: ArrayBuffer): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hash = [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0"));
  if (hash.join("") === file.hash) return true;
  if (file.path !== pageFile) return false;
  const html = new TextDecoder().decode(body);
  return version.named.length > 0 && version.named.every((path) => html.includes(path));
}

/** With the headers that it came with, the host's policy among them, but for those of how it came. */
function keepable({ hash }: KeptFile, { headers: came }: Response, body: ArrayBuffer): Response {
  const headers = new Headers(came);
  for (const name of ["content-encoding", "content-length", "vary", "last-modified"]) {
    headers.delete(name);
  }
  headers.set("etag", `"${hash}"`);
  return new Response(body, { headers });
}
