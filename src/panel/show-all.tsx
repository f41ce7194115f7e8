import type { FacetName } from "../session/story-facets.ts";
import { usePanel, useWords } from "./panel-context.ts";

/**
 * Switches all values of a facet on again; there only while one of them is off. Stands above them: the legend grows
 * upwards, and so none of them moves.
 */
export function ShowAll({ facet, of }: { readonly facet: FacetName; readonly of: string }) {
  const { session } = usePanel();
  const { words } = useWords();
  if (session.filter.value[facet].size === 0) return null;
  return (
    <button
      type="button"
      class="show-all"
      aria-label={words.allOf(of)}
      onClick={() => session.showAllOf(facet)}
    >
      {words.all}
    </button>
  );
}
