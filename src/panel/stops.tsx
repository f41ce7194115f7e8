import type { StoryRecord } from "../record/record.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** The stops of a route in their order, and how each stretch is known. */
export function Stops({ record }: { readonly record: StoryRecord }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  if (record.waypoints.length === 0) return null;
  return (
    <section class="stops" aria-label={words.stops}>
      <h3>{words.stops}</h3>
      <ol>
        {record.waypoints.map(({ place, when, segment, basis }, index) => {
          const name = session.story.places.get(place)?.name;
          return (
            <li key={index} data-segment={segment}>
              <span class="stop-name">{name ? inLanguage(name, language) : place}</span>
              <span class="stop-how">
                {[when ? sayWhen(when, "event", language) : "", words.segments[segment]]
                  .filter(Boolean)
                  .join(", ")}
              </span>
              {basis && (
                <span class="stop-basis">
                  <StoryText text={basis} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p class="route-caution">{words.routeCaution}</p>
    </section>
  );
}
