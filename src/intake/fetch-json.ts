import type { FailureReason } from "../record/missing-part.ts";

export type Fetcher = (url: string, init?: RequestInit) => Promise<Response>;

/** A file that could not be had, and why. */
export class FetchFailure extends Error {
  readonly reason: FailureReason;

  constructor(url: string, reason: FailureReason, cause?: unknown) {
    const why = {
      status: `the server answered ${"status" in reason ? reason.status : ""}: is the file there?`,
      network: "there is no connection, or it broke off",
      silent: `nothing came for ${patience / 1000} seconds`,
      unreadable: "what came is cut short, or is no file of a build",
    }[reason.kind];
    super(`${url} could not be loaded: ${why}`, { cause });
    this.name = "FetchFailure";
    this.reason = reason;
  }
}

/** How long a file may stand still before it is given up, in milliseconds. */
export const patience = 20_000;

export interface FetchJsonOptions<Value> {
  readonly fetcher: Fetcher;
  /** Makes the value of what was parsed; what it throws makes the file unreadable. */
  readonly read: (json: unknown) => Value;
  /** Asks the host itself, whatever the browser has kept: the answer before this one was no good. */
  readonly anew: boolean;
}

/**
 * Fetches a JSON file. Rejects with a `FetchFailure` where the host can't be reached, refuses, falls
 * silent, or gives something else: an error page with status 200 too, as some hosts have it.
 */
export async function fetchJson<Value>(
  url: string,
  { fetcher, read, anew }: FetchJsonOptions<Value>,
): Promise<Value> {
  const text = await fetchText(url, fetcher, anew);
  try {
    return read(JSON.parse(text));
  } catch (error) {
    throw new FetchFailure(url, { kind: "unreadable" }, error);
  }
}

async function fetchText(url: string, fetcher: Fetcher, anew: boolean): Promise<string> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitOn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), patience);
  };
  waitOn();
  try {
    const response = await fetcher(url, {
      signal: stop.signal,
      ...(anew ? { cache: "reload" } : {}),
    });
    if (!response.ok) throw new FetchFailure(url, { kind: "status", status: response.status });
    return await readText(response, waitOn);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    const kind = stop.signal.aborted ? "silent" : "network";
    throw new FetchFailure(url, { kind }, error);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of an answer, of which a slow line brings a bit at a time. */
async function readText(response: Response, onSome: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one bit after the other
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    onSome();
    text += decoder.decode(value, { stream: true });
  }
}
