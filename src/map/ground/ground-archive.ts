import { fetchSiteFile } from "../../loading/site-file.ts";
import type { RangeResponse, Source } from "pmtiles";

/** The scheme of the addresses of tiles within archives. */
export const protocol = "ground";

/** The template of an archive's tiles for a source of the style; `url` is the archive's address. */
export function archiveTiles(url: string): string {
  return `${protocol}://${url}/{z}/{x}/{y}`;
}

/**
 * Reads one file by parts. A host that doesn't serve byte ranges answers the first request with
 * the whole file: it is then kept, and no other request is made.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  #whole: Promise<ArrayBuffer> | null = null;
  /** The first request, which tells whether the host serves ranges. */
  #first: Promise<ArrayBuffer> | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (!this.#first) {
      // Not to be aborted: others wait for it, or each would fetch the whole file.
      this.#first = this.#fetchPart(offset, length);
      return { data: await this.#first };
    }
    await this.#first.catch(() => null);
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    return { data: await this.#fetchPart(offset, length, signal) };
  }

  async #fetchPart(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    try {
      const response = await this.#ask(offset, length, signal);
      if (response.status === 206) return await response.arrayBuffer();
      console.warn(
        `${this.#url} was loaded whole: its host doesn't serve byte ranges ` +
          "(answer 206 to requests with a Range header to load only what is in view)",
      );
      this.#whole = response.arrayBuffer();
      return (await this.#whole).slice(offset, offset + length);
    } catch (error) {
      if (!signal?.aborted) {
        this.#first = null;
        this.#whole = null;
      }
      throw error;
    }
  }

  async #ask(offset: number, length: number, signal?: AbortSignal): Promise<Response> {
    const request: RequestInit = {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal ? { signal } : {}),
    };
    const response = await fetchSiteFile(this.#url, request).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      // Chromium now and then fails one of several ranges of a file that it is about to cache.
      return fetchSiteFile(this.#url, { ...request, cache: "reload" });
    });
    if (response.ok) return response;
    throw new HostError(this.#url, response.status);
  }
}

/** A host's answer that is not the file. Not as `status`: with one of 404 MapLibre takes a tile for empty. */
class HostError extends Error {
  readonly answered: number;

  constructor(url: string, answered: number) {
    super(`${url} could not be read: the host answered ${answered}`);
    this.name = "HostError";
    this.answered = answered;
  }
}

/** Whether a host says that it has no such file for us, which it would say again; else it may be in trouble. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof HostError)) return false;
  const { answered } = error;
  return answered >= 400 && answered < 500 && ![408, 425, 429].includes(answered);
}
