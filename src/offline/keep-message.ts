/** Why files could not be kept: one did not come; one is not the build's; no room; not allowed. */
export type KeepFailureReason = "network" | "changed" | "full" | "refused";

/** What a page says to a service worker. */
export type ToWorker =
  /** Asks for a `told`. */
  | { readonly type: "tell"; readonly named: readonly string[] }
  /** Asks to be served by it from now on, if it is of the same build. */
  | { readonly type: "serve"; readonly named: readonly string[] }
  /** Asks it to fetch what is missing. */
  | { readonly type: "keep" }
  /** Asks it to take the place of the one before it. */
  | { readonly type: "replace" };

/** What a service worker says to the pages. */
export type FromWorker =
  | {
      readonly type: "told";
      readonly came: number;
      readonly of: number;
      readonly bytes: number;
      /** Whether the page is of another build than what the worker gives to pages that are opened now. */
      readonly isOther: boolean;
    }
  | { readonly type: "came"; readonly came: number; readonly of: number }
  | { readonly type: "failed"; readonly why: KeepFailureReason };

/** A name of its own for what a site keeps; several may share an origin. `scope` is its folder's address. */
export const cacheName = (scope: string) => `dateline ${scope}`;

/** Beside the page. */
export const workerFile = "service-worker.js";
