import type { KeptFile, KeptVersion } from "./kept-version.ts";

/** Which pages that are open are of an older version than the one given to pages that are opened now. */
export interface HeldPages {
  /** Id of the version that is given now; null before the first. */
  readonly current: string | null;
  /** Id of a page (a client's) -> id of its version. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The part of a `Cache` that is used. */
export type StoreCache = Pick<Cache, "match" | "put" | "keys" | "delete">;

export type KeptStore = ReturnType<typeof keptStore>;

/**
 * Files by path and contents, so that versions share what is the same in both; the versions; and who is of which.
 * All of it in one cache, so that it comes and goes together.
 *
 * @param scope address of the site's folder
 */
export function keptStore(cache: StoreCache, scope: string) {
  const keyOf = ({ path, hash }: KeptFile) => new URL(`${path}?kept=${hash}`, scope).href;
  const versionKey = (id: string) => new URL(`?version=${id}`, scope).href;
  const heldKey = new URL("?held", scope).href;

  async function readJson<Value>(key: string): Promise<Value | null> {
    const found = await cache.match(key);
    return found ? ((await found.json()) as Value) : null;
  }
  const writeJson = (key: string, value: unknown) =>
    cache.put(key, new Response(JSON.stringify(value)));

  return {
    match: (file: KeptFile) => cache.match(keyOf(file)),
    put: (file: KeptFile, response: Response) => cache.put(keyOf(file), response),

    /** Those of a version's files that are not here. */
    async missing({ files }: KeptVersion): Promise<readonly KeptFile[]> {
      const here = new Set((await cache.keys()).map(({ url }) => url));
      return files.filter((file) => !here.has(keyOf(file)));
    },

    /** Those of the ids that are known. */
    async versions(ids: readonly string[]): Promise<readonly KeptVersion[]> {
      const found = await Promise.all(ids.map((id) => readJson<KeptVersion>(versionKey(id))));
      return found.filter((version) => version !== null);
    },
    addVersion: (version: KeptVersion) => writeJson(versionKey(version.id), version),

    held: async (): Promise<HeldPages> => (await readJson(heldKey)) ?? { current: null, pages: {} },
    setHeld: (held: HeldPages) => writeJson(heldKey, held),

    /** Leaves the files of some versions, and nothing else. */
    async keepOnly(versions: readonly KeptVersion[]): Promise<void> {
      const wanted = new Set([
        heldKey,
        ...versions.map(({ id }) => versionKey(id)),
        ...versions.flatMap(({ files }) => files.map(keyOf)),
      ]);
      const others = (await cache.keys()).filter(({ url }) => !wanted.has(url));
      await Promise.all(others.map((request) => cache.delete(request)));
    },
  };
}
