import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { LayerLooks } from "../../panel/layer-looks.tsx";
import { Doubt } from "../../panel/legend-doubt.tsx";
import { useHandout } from "./handout-context.ts";
import { ToldParagraphs } from "./told.tsx";

export interface HowToReadProps {
  readonly legend: readonly LegendEntry[];
  /** What is not on the pages, and why, in sentences: said here on paper alone. */
  readonly troubles: readonly string[];
}

/** The page on the cover's back: what the looks on the maps mean, and how the story was made. */
export function HowToRead({ legend, troubles }: HowToReadProps) {
  const { story, language, words, own, about, looks } = useHandout();
  return (
    <section class="handout-section handout-reading" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{own.howToRead}</h2>
      <div class="handout-looks">
        {legend.map((entry) => (
          <LayerLooks key={entry.layer} {...{ entry, story, language }} words={looks} />
        ))}
        <Doubt words={looks} hasTimeBar={false} />
      </div>
      <p>{words.routeCaution}</p>
      {troubles.map((trouble) => (
        <p key={trouble} class="handout-on-paper">
          <b>{trouble}</b>
        </p>
      ))}
      <h2>{about.method}</h2>
      <ToldParagraphs text={story.about} />
      <ul class="handout-method">
        {about.methodSays.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
