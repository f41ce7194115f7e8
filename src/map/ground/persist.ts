/** How long to wait before each further attempt, in milliseconds. */
export const waits: readonly number[] = [500, 1_500, 4_000];

export interface PersistOptions {
  readonly signal: AbortSignal;
  /** Whether another attempt can't come to anything else. */
  readonly isFinal: (error: unknown) => boolean;
}

/** Tries something several times, with longer and longer waits between, before it rejects as the last attempt did. */
export async function persist<Result>(
  attempt: () => Promise<Result>,
  { signal, isFinal }: PersistOptions,
): Promise<Result> {
  for (const wait of waits) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      return await attempt();
    } catch (error) {
      if (signal.aborted || isFinal(error)) throw error;
      // oxlint-disable-next-line no-await-in-loop -- between the attempts
      await pause(wait, signal);
    }
  }
  return attempt();
}

/** Rejects at once where it is no longer waited for. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }
    function onAbort() {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
