import { cacheName } from "./keep-message.ts";
import type { WorkerScope } from "./worker-scope.ts";

/**
 * What the development server has in the place of a build's service worker: where a build was once served from
 * the same address, it makes an end of what that kept, which would hide every edit.
 */
const worker = globalThis as unknown as WorkerScope;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  const { registration } = worker;
  event.waitUntil(
    Promise.all([caches.delete(cacheName(registration.scope)), registration.unregister()]),
  );
});
