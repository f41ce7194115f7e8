import { useEffect, useState } from "preact/hooks";
import type { EmbedChoice, EmbedForm } from "./embed-code.ts";
import { embedCode, embedForms } from "./embed-code.ts";
import type { EmbedWords } from "../words/en/embed.ts";
import { useWords } from "./panel-context.ts";
import { useCopy } from "./use-copy.ts";

interface EmbedCodeFieldProps {
  readonly own: EmbedWords;
  readonly choice: EmbedChoice;
}

/** What to paste, in the form that is chosen, and a button that copies it. */
export function EmbedCodeField({ own, choice }: EmbedCodeFieldProps) {
  const { words } = useWords();
  const [form, setForm] = useState<EmbedForm>("iframe");
  const { outcome, forget, copy } = useCopy();
  const code = embedCode(form, choice);
  useEffect(forget, [forget, code]);

  return (
    <section class="embed-code" aria-label={own.code}>
      <div class="view-choice" role="group" aria-label={own.code}>
        {embedForms.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === form}
            onClick={() => setForm(each)}
          >
            {own.forms[each]}
          </button>
        ))}
      </div>
      <textarea
        readOnly
        rows={5}
        spellcheck={false}
        translate={false}
        aria-label={own.code}
        value={code}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p class="embed-hint">{own.hints[form]}</p>
      <button type="button" class="primary" onClick={() => void copy(code)}>
        {outcome === "copied" ? own.copied : own.copy}
      </button>
      <span role="status" class={outcome === "refused" ? "embed-hint" : "unseen"}>
        {outcome === "copied" && own.copied}
        {outcome === "refused" && words.copyRefused}
      </span>
    </section>
  );
}
