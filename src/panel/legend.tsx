import type { LegendEntry } from "../symbol/legend-entry.ts";
import { Disclosure } from "./disclosure.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { LayerSample } from "./layer-sample.tsx";
import { FilteredWords, LegendFilter } from "./legend-filter.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useMedia } from "./use-media.ts";

const LegendLooks = lazyPart(() => import("./legend-looks.tsx"), "LegendLooks");

/** The layers and all else that the reader can filter by, and what the looks on the map mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { words } = useWords();
  const { frame, session } = usePanel();
  const isTable = session.reportView.value === "table";
  // A page that is magnified has no more room for it, nor has a map beside a table.
  const hasRoom = useMedia(`(min-width: ${isTable ? 90 : 75}em)`);
  // What a chapter tells of may lie anywhere on the map.
  const isOpen = frame === null && hasRoom && session.chapter.value === null;
  return (
    <details class="legend" open={isOpen}>
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
