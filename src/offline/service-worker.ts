import { handOver, heldVersions, letGo } from "./held-pages.ts";
import { KeepFailure, keepAll } from "./keep-all.ts";
import type { FromWorker, ToWorker } from "./keep-message.ts";
import { cacheName } from "./keep-message.ts";
import { keptAnswers, mayBeKept } from "./kept-answer.ts";
import type { HeldPages } from "./kept-store.ts";
import { keptStore } from "./kept-store.ts";
import type { KeptVersion } from "./kept-version.ts";
import { bytesOf } from "./kept-version.ts";
import type { FetchedEvent, WorkerScope } from "./worker-scope.ts";

/** Written in as the worker is built, wherever it is named. */
declare const keptVersion: KeptVersion;

/** What this worker keeps, and gives to pages that are opened. */
const own = keptVersion;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

const name = cacheName(scope);

/** Reading makes no cache where the reader has removed it. */
const store = keptStore(
  {
    match: (key) => caches.match(key, { cacheName: name }),
    put: async (key, response) => (await caches.open(name)).put(key, response),
    keys: async () => ((await caches.has(name)) ? (await caches.open(name)).keys() : []),
    delete: async (key) => (await caches.open(name)).delete(key),
  },
  scope,
);
const answer = keptAnswers({ scope, store });

/** The versions of pages that are held at an older one, and the ids of those. Read once, and after each change. */
let older: Promise<{ readonly held: HeldPages; readonly versions: readonly KeptVersion[] }> | null =
  null;

async function readOlder() {
  const held = await store.held();
  return { held, versions: await store.versions(heldVersions(held)) };
}

async function tellAll(message: FromWorker) {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: "window" });
  for (const page of pages) page.postMessage(message);
}

/** Makes the version whole, and says to the pages how that goes. */
async function keep() {
  try {
    await store.addVersion(own);
    await keepAll(own, {
      store,
      scope,
      fetcher: (url, init) => fetch(url, init),
      onProgress: (came, of) => void tellAll({ type: "came", came, of }),
    });
  } catch (error) {
    const why = error instanceof KeepFailure ? error.why : "refused";
    if (why === "full") await giveUp().catch(() => {});
    await tellAll({ type: "failed", why });
    throw error;
  }
}

/** What can't become whole takes no room from others. */
async function giveUp() {
  const held = await store.held();
  const needed = [held.current ?? [], heldVersions(held)].flat();
  await store.keepOnly(await store.versions(needed));
}

/** Removes what no page needs any more; not while a newer version is on its way, which may need any of it. */
async function tidy() {
  const { installing, waiting, active } = worker.registration;
  if (installing || waiting || !active) return;
  const open = (await worker.clients.matchAll({ type: "all" })).map(({ id }) => id);
  await store.setHeld(letGo(await store.held(), open));
  older = null;
  const { versions } = await readOlder();
  await store.keepOnly([own, ...versions]);
}

worker.addEventListener("install", (event) => event.waitUntil(keep()));

worker.addEventListener("activate", (event) => {
  async function takeOver() {
    const open = (await worker.clients.matchAll({ type: "all" })).map(({ id }) => id);
    await store.setHeld(handOver(await store.held(), own.id, open));
    older = null;
    await tidy();
  }
  event.waitUntil(takeOver());
});

async function respond({ request, clientId }: FetchedEvent): Promise<Response> {
  const kept = await fromKept(request, clientId).catch(() => null);
  return kept ?? fetch(request);
}

async function fromKept(request: Request, clientId: string): Promise<Response | null> {
  if (request.mode === "navigate") return answer(request, [own]);
  const { held, versions } = await (older ??= readOlder().catch((error: unknown) => {
    older = null;
    throw error;
  }));
  const theirs = versions.filter(({ id }) => id === held.pages[clientId]);
  return answer(request, [...theirs, own, ...versions]);
}

worker.addEventListener("fetch", (event) => {
  if (!mayBeKept(event.request, scope)) return;
  event.respondWith(respond(event));
  // A page that was held may have been closed meanwhile.
  if (event.request.mode === "navigate") event.waitUntil(letOlderGo().catch(() => {}));
});

async function letOlderGo() {
  if ((await readOlder()).versions.length > 0) await tidy();
}

const isOwn = (named: readonly string[]) => named.every((path) => own.named.includes(path));

async function tell(named: readonly string[]): Promise<FromWorker> {
  const of = own.files.length;
  const missing = await store.missing(own);
  return {
    type: "told",
    came: of - missing.length,
    of,
    bytes: bytesOf(own),
    isOther: !isOwn(named),
  };
}

/** Where the browser has lost some of it, or the reader had removed it. */
async function keepAgain() {
  await keep();
  await store.setHeld({ ...(await store.held()), current: own.id });
}

worker.addEventListener("message", (event) => {
  const message = event.data as ToWorker;
  const hear = async () => {
    if (message.type === "keep") await keepAgain();
    if (message.type === "replace") await worker.skipWaiting();
    if (message.type === "serve" && isOwn(message.named)) await worker.clients.claim();
    if (message.type === "tell") {
      event.source?.postMessage(await tell(message.named));
      await letOlderGo();
    }
  };
  event.waitUntil(hear().catch(() => {}));
});
