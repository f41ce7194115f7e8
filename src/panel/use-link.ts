import { usePanel } from "./panel-context.ts";
import { useCopy } from "./use-copy.ts";

/** The link to what shows, to be copied. `outcome` is null until it was tried to be handed on. */
export function useLink() {
  const { session, address } = usePanel();
  const copying = useCopy();
  // A file has a twin on the web where its story has an address.
  const page = (import.meta.env.MODE === "file" && session.story.address) || location.href;
  const link = () => new URL(address.peek(), page).href;
  return { ...copying, link, copy: () => copying.copy(link()) };
}
