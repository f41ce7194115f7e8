import { nameOfLanguage } from "../../words/dictionary.ts";
import type { HandoutChoices } from "./handout-choices.ts";
import { formatHandoutChoices, papers } from "./handout-choices.ts";
import { useHandout } from "./handout-context.ts";

export interface HandoutBarProps {
  readonly choices: HandoutChoices;
  readonly choose: (choices: HandoutChoices) => void;
  /** How many maps are ready, of how many. */
  readonly ready: number;
  readonly of: number;
  /** Whether there are notes to choose. */
  readonly hasNotes: boolean;
}

/** What the teacher chooses and prints with; it is not printed itself. */
export function HandoutBar({ choices, choose, ready, of, hasNotes }: HandoutBarProps) {
  const { story, words, own } = useHandout();
  const isReady = ready === of;
  return (
    <nav class="handout-bar" aria-label={own.choices}>
      <a class="handout-back-to-map" href={`#language=${choices.language}`}>
        <span aria-hidden="true">‹</span> {own.backToMap}
      </a>
      {story.languages.length > 1 && (
        <span class="handout-languages" role="group" aria-label={words.otherLanguage}>
          {story.languages.map((code) => (
            <a
              key={code}
              href={formatHandoutChoices({ ...choices, language: code })}
              lang={code}
              hreflang={code}
              translate={false}
              aria-current={code === choices.language ? "true" : undefined}
              aria-label={`${code.toUpperCase()}, ${nameOfLanguage(code)}`}
              title={nameOfLanguage(code)}
            >
              {code.toUpperCase()}
            </a>
          ))}
        </span>
      )}
      <fieldset>
        <legend>{own.paper}</legend>
        {papers.map((paper) => (
          <label key={paper}>
            <input
              type="radio"
              name="paper"
              checked={choices.paper === paper}
              onChange={() => choose({ ...choices, paper })}
            />
            {own.papers[paper]}
          </label>
        ))}
      </fieldset>
      {hasNotes && (
        <label>
          <input
            type="checkbox"
            checked={choices.notes}
            onChange={({ currentTarget }) => choose({ ...choices, notes: currentTarget.checked })}
          />
          {own.withNotes}
        </label>
      )}
      <button
        type="button"
        class="primary"
        aria-disabled={!isReady}
        onClick={() => isReady && window.print()}
      >
        {own.print}
      </button>
      <p class="handout-progress" role="status">
        {isReady ? own.ready : own.preparing(ready + 1, of)}
      </p>
    </nav>
  );
}
