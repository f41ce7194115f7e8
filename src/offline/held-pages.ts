import type { HeldPages } from "./kept-store.ts";

/**
 * Another version takes over: the pages that are open stay with theirs.
 *
 * @param open ids of the pages that the one before served
 */
export function handOver(
  { current, pages }: HeldPages,
  next: string,
  open: readonly string[],
): HeldPages {
  if (current === null) return { current: next, pages: {} };
  const held = open.map((id) => [id, pages[id] ?? current] as const);
  return {
    current: next,
    pages: Object.fromEntries(held.filter(([, version]) => version !== next)),
  };
}

/** Forgets the pages that are no longer open. */
export function letGo({ current, pages }: HeldPages, open: readonly string[]): HeldPages {
  return {
    current,
    pages: Object.fromEntries(Object.entries(pages).filter(([id]) => open.includes(id))),
  };
}

/** Ids of the versions that pages are held at. */
export const heldVersions = ({ pages }: HeldPages): readonly string[] => [
  ...new Set(Object.values(pages)),
];
