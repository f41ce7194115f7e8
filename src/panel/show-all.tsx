import type { FacetName } from "../session/story-facets.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Switches a facet's values on again, or those named; there only while one of them is off. */
export function ShowAll({
  facet,
  values,
  of,
}: {
  readonly facet: FacetName;
  readonly values?: readonly string[];
  /** What they are values of. */
  readonly of: string;
}) {
  const { session } = usePanel();
  const { words } = useWords();
  const off = session.filter.value[facet];
  const isNeeded = values ? values.some((value) => off.has(value)) : off.size > 0;
  if (!isNeeded) return null;
  return (
    <button
      type="button"
      class="show-all"
      aria-label={words.allOf(of)}
      onClick={() => session.showAllOf(facet, values)}
    >
      {words.all}
    </button>
  );
}
