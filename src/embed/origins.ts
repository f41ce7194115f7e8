import { parseOrigin } from "../record/origin.ts";

/** Who may drive the map: any page, or those of some origins. */
export type Origins = "any" | ReadonlySet<string>;

/**
 * Those whose messages are heard: what the story's settings allow, and of those what the frame's address
 * does. An address that names origins, none of which is one, lets nobody in.
 *
 * @param settings origins; null for any
 * @param asked the `origins` of the address, parted by commas; null for any
 */
export function allowedOrigins(settings: readonly string[] | null, asked: string | null): Origins {
  if (asked === null) return settings ? new Set(settings) : "any";
  const named = asked.split(",").flatMap((text) => parseOrigin(text.trim()) ?? []);
  return new Set(named.filter((origin) => settings?.includes(origin) ?? true));
}

export function isAllowed(origins: Origins, origin: string): boolean {
  return origins === "any" || origins.has(origin);
}

/** The part of a frame's address, its fragment or else its query, that says who may drive it; null for neither. */
export function askedOrigins({ hash, search }: Pick<Location, "hash" | "search">): string | null {
  const inFragment = new URLSearchParams(hash.replace(/^#/, "")).get("origins");
  return inFragment ?? new URLSearchParams(search).get("origins");
}

/** The origin of the page around a frame, "null" for one without; null where the browser does not say. */
export function parentOrigin(
  location: { readonly ancestorOrigins?: { readonly [index: number]: string | undefined } },
  referrer: string,
): string | null {
  const said = location.ancestorOrigins?.[0];
  if (said) return parseOrigin(said) ?? "null";
  return URL.canParse(referrer) ? new URL(referrer).origin : null;
}
