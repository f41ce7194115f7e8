import { useLayoutEffect, useRef } from "preact/hooks";
import type { LegendEntry } from "../symbol/legend-entry.ts";
import { LayerLooks } from "./layer-looks.tsx";
import { Doubt } from "./legend-doubt.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** What the looks on the map mean: those of each layer, those of doubt, and a caution on routes. */
export function LegendLooks({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { story } = usePanel().session;
  const { words, language } = useWords();
  const { own, isMissing, again } = useLaterWords("looks");
  const top = useRef<HTMLDivElement>(null);
  // What was opened comes up to the top of the legend, since there may be little room below it; but its words may
  // come late, and a reader who has gone on to something else in the legend is not taken away from it.
  useLayoutEffect(() => {
    const [more, legend] = [".legend-more", ".legend"].map((each) => top.current?.closest(each));
    const focused = document.activeElement;
    const hasGoneOn = legend?.contains(focused) && focused?.parentElement !== more;
    if (!more || !legend || hasGoneOn) return;
    legend.scrollTop += more.getBoundingClientRect().top - legend.getBoundingClientRect().top - 4;
  }, [own]);
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  return (
    <div ref={top}>
      {entries.map((entry) => (
        <LayerLooks key={entry.layer} {...{ entry, story, language }} words={own} />
      ))}
      <Doubt words={own} />
      <p class="legend-caution">{words.routeCaution}</p>
    </div>
  );
}
