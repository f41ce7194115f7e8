import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { FromWorker, KeepFailureReason, ToWorker } from "./keep-message.ts";
import { cacheName, workerFile } from "./keep-message.ts";

/** How far this browser keeps all that the page needs where there is no network. */
export type Kept =
  /** Nothing yet: not begun, taken away by the reader, or the reader's browser is to save data. */
  | { readonly is: "not"; readonly why: "early" | "removed" | "saving" }
  | { readonly is: "coming"; readonly came: number; readonly of: number }
  | { readonly is: "ready"; readonly bytes: number }
  | { readonly is: "failed"; readonly why: KeepFailureReason }
  /** It never will: the address is not safe (https), or the browser has no way to. */
  | { readonly is: "impossible"; readonly why: "insecure" | "unable" };

const kept = signal<Kept>({ is: "not", why: "early" });
const isRenewed = signal(false);

/** Where the reader's wish to keep nothing is remembered. */
const removedKey = "dateline-keeps-nothing";

let registration: ServiceWorkerRegistration | null = null;

/** What was asked for before, which comes to its end first. */
let before: Promise<unknown> = Promise.resolve();

function afterwards(act: () => Promise<void>): Promise<void> {
  const now = before.then(act);
  before = now.catch(() => {});
  return now;
}

/**
 * Whether this page may be kept at all: one that was built with what it takes, and that is a page of its own. A
 * frame in somebody's article leaves nothing in their readers' browsers.
 */
export const mayKeep = (): boolean =>
  window.parent === window && document.querySelector("link[rel=manifest]") !== null;

/** The one keeping of the one page: it begins once the page is at rest, and the panel shows how far it is. */
export const keeping = {
  kept: kept as ReadonlySignal<Kept>,
  /** A newer version than the page's is here, and is used once it is loaded anew. */
  isRenewed: isRenewed as ReadonlySignal<boolean>,

  /** Begins, unless the reader wants nothing kept; at most once. */
  start(): void {
    if (!mayKeep() || kept.peek().is !== "not") return;
    if (hasRemoved()) kept.value = { is: "not", why: "removed" };
    else if (savesData()) kept.value = { is: "not", why: "saving" };
    else void afterwards(begin);
  },

  /** Begins or goes on because the reader asks for it. */
  async keep(): Promise<void> {
    rememberRemoved(false);
    kept.value = { is: "coming", came: 0, of: 0 };
    await afterwards(begin);
  },

  /** Takes away all that is kept, and keeps nothing from now on. */
  async remove(): Promise<void> {
    rememberRemoved(true);
    isRenewed.value = false;
    kept.value = { is: "not", why: "removed" };
    await afterwards(leave);
  },

  /** Asks whether there is a newer version, and whether all is still here. */
  async check(): Promise<void> {
    if (!registration) return;
    say(registration.active, { type: "tell", named: namedScripts() });
    // Without a network there is none.
    await registration.update().catch(() => {});
  },

  /** Loads the page anew in the newer version; other pages that are open stay as they are. */
  async renew(): Promise<void> {
    if (registration?.waiting) await replaceBy(registration.waiting);
    location.reload();
  },
};

async function leave() {
  const known = registration;
  registration = null;
  // Else it stays beside one that can no longer become whole.
  if (known?.waiting) await replaceBy(known.waiting);
  await known?.unregister();
  await caches.delete(cacheName(folder()));
}

/** Resolves once a version that waits has taken the place of the one before it. */
function replaceBy(waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated" || waiting.state === "redundant") resolve();
    });
    say(waiting, { type: "replace" });
  });
}

async function begin() {
  if (!("serviceWorker" in navigator)) {
    kept.value = { is: "impossible", why: isSecureContext ? "unable" : "insecure" };
    return;
  }
  kept.value = { is: "coming", came: 0, of: 0 };
  const workers = navigator.serviceWorker;
  workers.addEventListener("message", hear);
  try {
    const url = new URL(workerFile, folder());
    registration = await workers.register(url, { updateViaCache: "none" });
    registration.addEventListener("updatefound", () => follow(registration?.installing));
    follow(registration.installing);
    if (registration.waiting) isRenewed.value = true;
    if (registration.active) ask(registration.active);
  } catch (error) {
    // As where its script can't be had; what is not allowed is a DOMException.
    kept.value = { is: "failed", why: error instanceof TypeError ? "network" : "refused" };
  }
}

/** Follows a version that is on its way. */
function follow(worker: ServiceWorker | null | undefined) {
  const isFirst = !registration?.active;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && !isFirst) isRenewed.value = true;
    if (worker.state === "activated" && isFirst) ask(worker);
    if (worker.state === "redundant" && isFirst && kept.peek().is === "coming") {
      kept.value = { is: "failed", why: "network" };
    }
  });
}

/** Has the worker serve this page, which came before it, and tell what it keeps. */
function ask(worker: ServiceWorker) {
  const named = namedScripts();
  if (!navigator.serviceWorker.controller) say(worker, { type: "serve", named });
  say(worker, { type: "tell", named });
}

function say(worker: ServiceWorker | null, message: ToWorker) {
  worker?.postMessage(message);
}

function hear({ data, source }: MessageEvent) {
  const message = data as FromWorker;
  // What becomes of a newer version is told once that is here.
  if (source !== registration?.active && registration?.active) return;
  if (kept.peek().is === "not") return;
  const active = registration?.active ?? null;
  if (message.type === "failed") kept.value = { is: "failed", why: message.why };
  if (message.type === "came") {
    const { came, of } = message;
    kept.value = { is: "coming", came, of };
    if (came === of) say(active, { type: "tell", named: namedScripts() });
  }
  if (message.type === "told") {
    const { came, of, bytes, isOther } = message;
    if (isOther) isRenewed.value = true;
    if (came === of) kept.value = { is: "ready", bytes };
    // Taken away in another window.
    else if (hasRemoved()) kept.value = { is: "not", why: "removed" };
    // The browser has lost some of it.
    else say(active, { type: "keep" });
  }
}

const folder = () => new URL("./", document.baseURI).href;

/** Paths of the page's own scripts, by which its version is known. */
function namedScripts(): readonly string[] {
  const base = `${folder()}assets/`;
  return [...document.scripts]
    .filter(({ src }) => src.startsWith(base))
    .map(({ src }) => src.slice(folder().length));
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function hasRemoved(): boolean {
  try {
    return localStorage.getItem(removedKey) !== null;
  } catch {
    return false;
  }
}

function rememberRemoved(isRemoved: boolean) {
  try {
    if (isRemoved) localStorage.setItem(removedKey, "yes");
    else localStorage.removeItem(removedKey);
  } catch {
    // Where nothing can be remembered it holds for this page.
  }
}
