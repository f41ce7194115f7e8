import { useEffect, useState } from "preact/hooks";
import type { EmbedChoice, EmbedForm } from "./embed-code.ts";
import { embedCode, embedForms } from "./embed-code.ts";
import { useWords } from "./panel-context.ts";
import { useCopy } from "./use-copy.ts";

/** What to paste, in the form that is chosen, and a button that copies it. */
export function EmbedCodeField({ choice }: { readonly choice: EmbedChoice }) {
  const { words } = useWords();
  const [form, setForm] = useState<EmbedForm>("iframe");
  const { outcome, forget, copy } = useCopy();
  const code = embedCode(form, choice);
  useEffect(forget, [forget, code]);

  return (
    <section class="embed-code" aria-label={words.embed.code}>
      <div class="view-choice" role="group" aria-label={words.embed.code}>
        {embedForms.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === form}
            onClick={() => setForm(each)}
          >
            {words.embed.forms[each]}
          </button>
        ))}
      </div>
      <textarea
        readOnly
        rows={5}
        spellcheck={false}
        translate={false}
        aria-label={words.embed.code}
        value={code}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p class="embed-hint">{words.embed.hints[form]}</p>
      <button type="button" class="primary" onClick={() => void copy(code)}>
        {outcome === "copied" ? words.embed.copied : words.embed.copy}
      </button>
      <span role="status" class={outcome === "refused" ? "embed-hint" : "unseen"}>
        {outcome === "copied" && words.embed.copied}
        {outcome === "refused" && words.embed.refused}
      </span>
    </section>
  );
}
