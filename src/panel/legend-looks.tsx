import type { LegendEntry } from "../symbol/legend-entry.ts";
import { LayerLooks } from "./layer-looks.tsx";
import { Doubt } from "./legend-doubt.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** What the looks on the map mean: those of each layer, those of doubt, and a caution on routes. */
export function LegendLooks({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { story } = usePanel().session;
  const { words, language } = useWords();
  return (
    <>
      {entries.map((entry) => (
        <LayerLooks key={entry.layer} entry={entry} story={story} language={language} />
      ))}
      <Doubt words={words} />
      <p class="legend-caution">{words.routeCaution}</p>
    </>
  );
}
