import type { LegendEntry } from "../symbol/legend-entry.ts";
import type { Layer } from "../record/story.ts";
import { Disclosure } from "./disclosure.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { FilteredWords, LegendFilter } from "./legend-filter.tsx";
import { LineSample } from "./line-sample.tsx";
import { Mark } from "./mark.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useMedia } from "./use-media.ts";

const LegendLooks = lazyPart(async () => (await import("./legend-looks.tsx")).LegendLooks);

/** The layers and all else that the reader can filter by, and what the looks on the map mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { words } = useWords();
  const { frame } = usePanel();
  // A page that is magnified has no more room for it.
  const hasRoom = useMedia("(min-width: 60em)");
  return (
    <details class="legend" open={frame === null && hasRoom}>
      <summary>
        {words.legend} <FilteredWords />
      </summary>
      <LegendFilter sampleOf={(layer) => <LayerSample layer={layer} />} />
      <Disclosure class="legend-more" summary={words.legendMore}>
        <LegendLooks entries={entries} />
      </Disclosure>
    </details>
  );
}

function LayerSample({ layer }: { readonly layer: Layer }) {
  if (layer.symbol === "line") {
    return <LineSample colour={`var(--layer-${layer.id})`} dash={[]} />;
  }
  return (
    <Mark
      layer={layer.id}
      shape={layer.symbol}
      glyph={layer.symbol === "tick" ? "tick" : ""}
      style="plain"
      look="sure"
      size={18}
    />
  );
}
