import type { Indicator } from "../record/story.ts";
import type { Filter } from "./filter.ts";

/** Whether a number passes the filter, of which its status and its articles are asked; it has no layer or kind. */
export function numberPasses(
  { status, sources }: Pick<Indicator, "status" | "sources">,
  { statuses, articles }: Filter,
): boolean {
  const isCited = sources.length === 0 || sources.some(({ article }) => !articles.has(article));
  return isCited && !statuses.has(status);
}
