import type { ComponentChildren } from "preact";
import { frameParts } from "../session/frame-parts.ts";
import { themes } from "../session/theme.ts";
import { nameOfLanguage } from "../words/dictionary.ts";
import type { EmbedWords } from "../words/en/embed.ts";
import { inLanguage } from "../words/translated.ts";
import type { EmbedChoice } from "./embed-code.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** Least and most pixels that a frame may be high. */
const heights = { min: 300, max: 1200 };

interface EmbedChoicesProps {
  readonly own: EmbedWords;
  readonly choice: EmbedChoice;
  readonly onChange: (change: Partial<EmbedChoice>) => void;
}

/** What a frame opens with, its language and theme, its height, and what stands beside its map. */
export function EmbedChoices({ own, choice, onChange }: EmbedChoicesProps) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { chapters, languages } = session.story;
  const { start, parts } = choice;
  return (
    <form class="embed-choices" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={own.opens}
        value={typeof start === "string" ? start : `chapter:${start.chapter}`}
        onChoose={(value) =>
          onChange({
            start:
              value === "now" || value === "opening"
                ? value
                : { chapter: value.slice("chapter:".length) },
          })
        }
      >
        <option value="now">{own.now}</option>
        <option value="opening">{own.opening}</option>
        {chapters.map(({ id, title }, at) => (
          <option key={id} value={`chapter:${id}`}>
            {words.chapterTitled(at + 1, inLanguage(title, language))}
          </option>
        ))}
      </Choice>
      <Choice
        label={own.language}
        value={choice.language ?? ""}
        onChoose={(value) => onChange({ language: value || null })}
      >
        <option value="">{own.readersLanguage}</option>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {nameOfLanguage(code)}
          </option>
        ))}
      </Choice>
      <Choice
        label={own.theme}
        value={choice.theme ?? ""}
        onChoose={(value) => onChange({ theme: themes.find((each) => each === value) ?? null })}
      >
        <option value="">{own.readersTheme}</option>
        {themes.map((each) => (
          <option key={each} value={each}>
            {own.themes[each]}
          </option>
        ))}
      </Choice>
      <label>
        <span>{own.height}</span>
        <input
          type="number"
          step="10"
          {...heights}
          value={choice.height}
          onChange={({ currentTarget }) => {
            const wanted = Math.round(currentTarget.valueAsNumber);
            // What is no number leaves it as it was.
            const height = Number.isFinite(wanted) ? wanted : choice.height;
            onChange({ height: Math.min(Math.max(height, heights.min), heights.max) });
          }}
        />
      </label>
      <fieldset>
        <legend>{own.shows}</legend>
        {frameParts.map((part) => (
          <label key={part} class="embed-part">
            <input
              type="checkbox"
              checked={parts.has(part)}
              onChange={({ currentTarget }) => {
                const others = [...parts].filter((each) => each !== part);
                onChange({ parts: new Set(currentTarget.checked ? [...others, part] : others) });
              }}
            />
            {own.parts[part]}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
