/**
 * The address of the frame: that of the map, with what it is to show in its fragment, and who may drive it.
 * Null for what is no http or https address.
 *
 * @param given names and values of the address; one that is null or empty is left out
 */
export function frameAddress(
  src: string,
  given: Iterable<readonly [string, string | null]>,
  { baseURI, origin }: { readonly baseURI: string; readonly origin: string },
): URL | null {
  if (!src || !URL.canParse(src, baseURI)) return null;
  const address = new URL(src, baseURI);
  if (!/^https?:$/.test(address.protocol)) return null;
  const fragment = new URLSearchParams(address.hash.slice(1));
  for (const [name, value] of given) if (value) fragment.set(name, value);
  if (!fragment.has("ui")) fragment.set("ui", "embed");
  // A page without an origin of its own, such as one in a sandbox, can't be told from others like it.
  if (origin !== "null") fragment.set("origins", origin);
  address.hash = fragment.toString();
  return address;
}
