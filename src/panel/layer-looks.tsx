import type { LegendEntry, LegendSample } from "../symbol/legend-entry.ts";
import type { Layer, Story } from "../record/story.ts";
import type { Language } from "../words/dictionary.ts";
import { isSpoken } from "../words/dictionary.ts";
import type { LooksWords } from "../words/en/looks.ts";
import { inLanguage } from "../words/translated.ts";
import { LineSample } from "./line-sample.tsx";
import { Mark } from "./mark.tsx";

export interface LayerLooksProps {
  readonly entry: LegendEntry;
  readonly story: Pick<Story, "layers">;
  readonly language: Language;
  readonly words: Pick<LooksWords, "looks">;
}

/** What the looks of one layer mean; nothing where there is nothing to say. */
export function LayerLooks({ entry, story, language, words }: LayerLooksProps) {
  const layer = story.layers.find(({ id }) => id === entry.layer);
  if (!layer || entry.samples.length + entry.notes.length === 0) return null;
  return (
    <>
      <h3 lang={isSpoken(language) ? undefined : language}>{inLanguage(layer.name, language)}</h3>
      <ul class="looks">
        {entry.samples.map((sample) => (
          <li key={sample.words}>
            <Sample layer={layer} sample={sample} />
            {words.looks[sample.words]}
          </li>
        ))}
        {entry.notes.map((note) => (
          <li key={note}>
            <Sizes layer={layer} />
            {words.looks[note]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A small mark beside a large one. */
function Sizes({ layer: { id, symbol } }: { readonly layer: Layer }) {
  return (
    <span class="looks-sizes">
      {[9, 16].map((size) => (
        <Mark key={size} layer={id} shape={symbol} glyph="" style="plain" look="sure" size={size} />
      ))}
    </span>
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
