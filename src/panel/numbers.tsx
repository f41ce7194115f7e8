import { NumberFacts } from "./number-facts.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { StoryText } from "./story-text.tsx";

/** The numbers with an area and a period that belong to a record, each with its own doubt. */
export function Numbers({ ids }: { readonly ids: readonly string[] }) {
  const { session } = usePanel();
  const { words } = useWords();
  const wanted = new Set(ids);
  const indicators = session.story.indicators.filter(({ id }) => wanted.has(id));
  const [first] = indicators;
  if (!first) return null;
  return (
    <section class="numbers" aria-label={words.numbers}>
      <h3>{words.numbers}</h3>
      <dl>
        {indicators.map((indicator) => (
          <div key={indicator.id}>
            <dt>
              <StoryText text={indicator.title} />
            </dt>
            <dd>
              <NumberFacts indicator={indicator} />
            </dd>
          </div>
        ))}
      </dl>
      {session.chapter.value === null && (
        <button type="button" class="link" onClick={() => session.showNumber(first.id)}>
          {words.charts.amongNumbers}
        </button>
      )}
    </section>
  );
}
