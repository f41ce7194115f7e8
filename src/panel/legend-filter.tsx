import { useMemo } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { statuses } from "../record/record.ts";
import type { Layer } from "../record/story.ts";
import { followFacetCounts } from "../session/facet-counts.ts";
import { isFiltering } from "../session/is-filtering.ts";
import { markStyle } from "../symbol/mark.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { LegendFacet } from "./legend-facet.tsx";
import { LegendLayers } from "./legend-layers.tsx";
import { Mark } from "./mark.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** All that the reader can filter by: layers with their kinds, status, article, people harmed. */
export function LegendFilter({
  sampleOf,
}: {
  readonly sampleOf: (layer: Layer) => ComponentChildren;
}) {
  const { session, visible } = usePanel();
  const { words, language } = useWords();
  const { story } = session;
  const countsOf = useMemo(() => followFacetCounts(session, visible), [session, visible]);
  const marked = story.layers.find(({ symbol }) => symbol !== "line");

  function articleName(id: string): string {
    const article = story.articles.find((each) => each.id === id);
    return article ? `${sayWhen(article.published, "period", language)}: ${article.title}` : id;
  }

  return (
    <>
      <Filtered />
      <LegendLayers countsOf={countsOf} sampleOf={sampleOf} />
      <div class="legend-facets">
        <LegendFacet
          facet="statuses"
          label={words.status}
          countsOf={countsOf}
          nameOf={(value) => words.statuses[statuses.find((each) => each === value) ?? "reported"]}
          sampleOf={(value) => (
            <Mark
              layer={marked?.id ?? ""}
              shape={marked?.symbol ?? ""}
              glyph=""
              style={markStyle(statuses.find((each) => each === value) ?? "reported")}
              look="sure"
              size={18}
            />
          )}
        />
        <LegendFacet
          facet="articles"
          label={words.article}
          countsOf={countsOf}
          nameOf={articleName}
        />
        <LegendFacet
          facet="harm"
          label={words.harmed}
          countsOf={countsOf}
          nameOf={(value) => {
            const figure = story.figures.find(({ name }) => name === value);
            return figure ? inLanguage(figure.label, language) : value;
          }}
        />
      </div>
    </>
  );
}

/** How much the filter lets through, and the way back to everything; there only while it filters. */
function Filtered() {
  const { session } = usePanel();
  const { words } = useWords();
  if (!isFiltering(session.filter.value)) return null;
  return (
    <p class="filtered">
      <FilteredWords />
      <button type="button" class="quiet" onClick={session.clearFilter}>
        {words.showEverything}
      </button>
    </p>
  );
}

/** "Filtered: 12 of 34 reports", of those in the window; nothing while all shows. */
export function FilteredWords() {
  const { session, visible } = usePanel();
  const { words } = useWords();
  if (!isFiltering(session.filter.value)) return null;
  const { shown, all } = visible.value.inWindow;
  return <span class="filtered-words">{words.filtered(shown, all)}</span>;
}
