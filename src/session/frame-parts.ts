/** What a map in another page's frame may have beside the map itself and what is opened on it. */
export const frameParts = [
  "title",
  "link",
  "story",
  "list",
  "search",
  "legend",
  "zoom",
  "time",
] as const;
export type FramePart = (typeof frameParts)[number];

/** What it has unless its address says otherwise: in an article the map speaks, its lists stand back. */
export const usualParts: ReadonlySet<FramePart> = new Set(
  frameParts.filter((part) => part !== "list" && part !== "search"),
);

/**
 * Reads `ui` of an address: `embed` for what is usual, `all` for everything, `none` for nothing; the names of
 * those that it has, `time,legend`; or of those that it has not, `-legend,-story`. What it can't read is
 * left aside, and where nothing is left it is what is usual.
 */
export function parseFrameParts(text: string): ReadonlySet<FramePart> {
  if (text === "all") return new Set(frameParts);
  if (text === "none") return new Set();
  const words = text.split(",").map((word) => word.trim());
  const named = frameParts.filter((part) => words.includes(part));
  if (named.length > 0) return new Set(named);
  return new Set([...usualParts].filter((part) => !words.includes(`-${part}`)));
}

/** The shortest text that `parseFrameParts` reads as these. */
export function formatFrameParts(parts: ReadonlySet<FramePart>): string {
  const held = frameParts.filter((part) => parts.has(part));
  if (held.length === 0) return "none";
  if (held.length === frameParts.length) return "all";
  const isWithin = held.every((part) => usualParts.has(part));
  const left = [...usualParts].filter((part) => !parts.has(part));
  if (isWithin && left.length === 0) return "embed";
  const without = left.map((part) => `-${part}`).join(",");
  const named = held.join(",");
  return isWithin && without.length < named.length ? without : named;
}
