import { fetchSiteFile } from "../loading/site-file.ts";
import { safeLink } from "../record/citation.ts";
import type { Fetcher } from "./fetch-json.ts";
import { fetchJson } from "./fetch-json.ts";

/**
 * The address of the licence that a story's data stand under, from the files that a build has put under
 * `base`; null for none. Rejects with a `FetchFailure` where it can't be had.
 */
export function fetchLicence(
  base: string,
  fetcher: Fetcher = fetchSiteFile,
): Promise<string | null> {
  return fetchJson(new URL("licence.json", base).href, { fetcher, read: toLicence, anew: false });
}

function toLicence(json: unknown): string | null {
  const { license } = json as { readonly license: unknown };
  return typeof license === "string" ? safeLink(license) : null;
}
