import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Layer } from "../record/story.ts";
import type { FacetCounts } from "../session/facet-counts.ts";
import { inLanguage } from "../words/translated.ts";
import { FilterRow } from "./filter-row.tsx";
import { Mark } from "./mark.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { ShowAll } from "./show-all.tsx";

interface LayersProps {
  readonly countsOf: FacetCounts;
  /** How a layer is drawn. */
  readonly sampleOf: (layer: Layer) => ComponentChildren;
}

/** The story's layers, each a switch with its count of now, and its kinds below on demand. */
export function LegendLayers({ countsOf, sampleOf }: LayersProps) {
  const { session } = usePanel();
  const { words } = useWords();
  return (
    <div role="group" aria-label={words.layers}>
      <ShowAll facet="layers" of={words.layers} />
      <ul class="legend-layers">
        {session.story.layers.map((layer) => (
          <LayerItem key={layer.id} layer={layer} countsOf={countsOf} sampleOf={sampleOf} />
        ))}
      </ul>
    </div>
  );
}

function LayerItem({ layer, countsOf, sampleOf }: LayersProps & { readonly layer: Layer }) {
  const { session, visible, missing } = usePanel();
  const { words, language } = useWords();
  const isMissing = missing.value.some(({ layer: id }) => id === layer.id);
  const [open, setOpen] = useState(false);
  const name = inLanguage(layer.name, language);
  const used = new Set(session.facets.kinds.values);
  const kinds = session.story.kinds
    .filter((kind) => kind.layer === layer.id && used.has(kind.id))
    .map(({ id }) => id);
  const off = session.filter.value.kinds;
  const kindsId = `kinds-of-${layer.id}`;
  return (
    <li>
      <div class="legend-layer">
        <FilterRow
          facet="layers"
          value={layer.id}
          name={name}
          count={isMissing ? null : (visible.value.counts.get(layer.id) ?? 0)}
          isMixed={kinds.some((kind) => off.has(kind))}
        >
          {sampleOf(layer)}
        </FilterRow>
        {kinds.length > 1 && (
          <button
            type="button"
            class="unfold"
            aria-label={words.kindsOf(name)}
            aria-expanded={open}
            aria-controls={kindsId}
            onClick={() => setOpen(!open)}
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2.5 4.25 6 7.75l3.5-3.5" />
            </svg>
          </button>
        )}
      </div>
      <div id={kindsId} class="legend-kinds" role="group" aria-label={words.kindsOf(name)}>
        {open && <Kinds layer={layer} kinds={kinds} countsOf={countsOf} />}
      </div>
    </li>
  );
}

function Kinds({
  layer,
  kinds,
  countsOf,
}: {
  readonly layer: Layer;
  readonly kinds: readonly string[];
  readonly countsOf: FacetCounts;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { values } = session.facets.kinds;
  const counts = countsOf("kinds").value;
  return (
    <>
      <ShowAll facet="kinds" of={words.kinds} />
      <ul>
        {kinds.map((id) => {
          const kind = session.story.kinds.find((each) => each.id === id);
          return (
            <li key={id}>
              <FilterRow
                facet="kinds"
                value={id}
                name={kind ? inLanguage(kind.name, language) : id}
                count={counts[values.indexOf(id)] ?? 0}
                isShut={session.filter.value.layers.has(layer.id)}
              >
                <Mark
                  layer={layer.id}
                  shape={layer.symbol}
                  glyph={kind?.symbol ?? ""}
                  style="plain"
                  look="sure"
                  size={18}
                />
              </FilterRow>
            </li>
          );
        })}
      </ul>
    </>
  );
}
