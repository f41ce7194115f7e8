import { answerRange } from "./byte-range.ts";
import type { KeptStore } from "./kept-store.ts";
import type { KeptFile, KeptVersion } from "./kept-version.ts";
import { pageFile } from "./kept-version.ts";

/** What is asked for, as far as it counts. */
export type Asked = Pick<Request, "url" | "method" | "mode" | "headers">;

export interface KeptAnswerOptions {
  readonly store: Pick<KeptStore, "match">;
  /** Address of the site's folder. */
  readonly scope: string;
}

/**
 * Whether a request may be for a kept file; the rest is the network's. Of pages only the site's own: it may have
 * others in its folder.
 */
export function mayBeKept({ url, method, mode }: Asked, scope: string): boolean {
  if (method !== "GET" || !url.startsWith(scope)) return false;
  return mode !== "navigate" || pathOf(url, scope) === pageFile;
}

/** From the site's folder, without what comes after `?` and `#`; the folder itself is its page. */
function pathOf(url: string, scope: string): string {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(scope.length) || pageFile;
}

/** Answers from what is kept. */
export function keptAnswers({ store, scope }: KeptAnswerOptions) {
  /** Of what is asked for in parts, again and again. */
  const wholes = new Map<string, Promise<Whole | null>>();

  async function readWhole(file: KeptFile): Promise<Whole | null> {
    const found = await store.match(file);
    return found ? { headers: found.headers, blob: await found.blob() } : null;
  }

  async function answerPart(file: KeptFile, headers: Headers): Promise<Response | null> {
    const reading = wholes.get(file.hash) ?? readWhole(file);
    wholes.set(file.hash, reading);
    const whole = await reading.catch(() => null);
    if (whole) return answerRange(headers, whole.blob, whole.headers);
    wholes.delete(file.hash);
    return null;
  }

  /**
   * The file of the first of some versions that has one of that name; null where none has, or where the browser
   * has lost it.
   */
  return async function answer(
    { url, headers }: Asked,
    versions: readonly KeptVersion[],
  ): Promise<Response | null> {
    const path = pathOf(url, scope);
    for (const { files } of versions) {
      const file = files.find((each) => encodeURI(each.path) === path);
      if (!file) continue;
      // oxlint-disable-next-line no-await-in-loop -- the next only where this has lost it
      const response = await (headers.has("range") ? answerPart(file, headers) : store.match(file));
      if (response) return response;
    }
    return null;
  };
}

interface Whole {
  readonly headers: Headers;
  readonly blob: Blob;
}
