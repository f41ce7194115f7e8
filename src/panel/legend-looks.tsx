import type { LegendEntry, LegendSample } from "../symbol/legend-entry.ts";
import type { Layer } from "../record/story.ts";
import { Doubt } from "./legend-doubt.tsx";
import { LineSample } from "./line-sample.tsx";
import { Mark } from "./mark.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** What the looks on the map mean: those of each layer, those of doubt, and a caution on routes. */
export function LegendLooks({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { words } = useWords();
  return (
    <>
      {entries.map((entry) => (
        <LayerLooks key={entry.layer} entry={entry} />
      ))}
      <Doubt />
      <p class="legend-caution">{words.routeCaution}</p>
    </>
  );
}

/** What the looks of one layer mean. */
function LayerLooks({ entry }: { readonly entry: LegendEntry }) {
  const { session } = usePanel();
  const { words } = useWords();
  const layer = session.story.layers.find(({ id }) => id === entry.layer);
  if (!layer || entry.samples.length + entry.notes.length === 0) return null;
  return (
    <>
      <h3>
        <StoryText text={layer.name} />
      </h3>
      <ul class="looks">
        {entry.samples.map((sample) => (
          <li key={sample.words}>
            <Sample layer={layer} sample={sample} />
            {words.looks[sample.words]}
          </li>
        ))}
        {entry.notes.map((note) => (
          <li key={note} class="legend-note">
            {words.looks[note]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sample({ layer, sample }: { readonly layer: Layer; readonly sample: LegendSample }) {
  const colour = `var(--layer-${layer.id})`;
  switch (sample.sample) {
    case "mark":
      return (
        <Mark
          layer={layer.id}
          shape={layer.symbol}
          glyph={sample.glyph ?? ""}
          style={sample.style}
          look={sample.look}
          size={18}
        />
      );
    case "line":
      return <LineSample colour={colour} dash={sample.dash} />;
    case "head":
      return (
        <svg class="mark" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
          <circle
            r="6"
            fill={sample.hollow ? "var(--paper)" : colour}
            stroke={colour}
            stroke-width="2"
          />
          {!sample.hollow && <circle r="2" fill="var(--paper)" />}
        </svg>
      );
  }
}
