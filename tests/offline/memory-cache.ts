import type { StoreCache } from "../../src/offline/kept-store.ts";

/** A cache as a browser has it, by exact addresses, in memory; with room for so many bytes. */
export function memoryCache(room = Infinity): StoreCache {
  const entries = new Map<string, { readonly body: ArrayBuffer; readonly headers: Headers }>();
  const urlOf = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request);
  const used = () => [...entries.values()].reduce((sum, { body }) => sum + body.byteLength, 0);
  return {
    async match(request) {
      const found = entries.get(urlOf(request));
      return found && new Response(found.body, { headers: found.headers });
    },
    async put(request, response) {
      const body = await response.arrayBuffer();
      if (used() + body.byteLength > room) throw new DOMException("no room", "QuotaExceededError");
      entries.set(urlOf(request), { body, headers: response.headers });
    },
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
    delete: async (request) => entries.delete(urlOf(request)),
  };
}
