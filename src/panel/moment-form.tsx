import { useEffect, useRef, useState } from "preact/hooks";
import { readDay } from "../time/read-day.ts";
import { sayDay } from "../words/dates.ts";
import { DateInput } from "./date-input.tsx";
import { monthFirst } from "./month-first.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** What the reader may be told of what was typed. */
type Problem = { readonly about: "unread" | "beyond"; readonly text: string };

/** A field to type a date into, and what is wrong with it; closed by `close`. */
export function MomentForm({ close }: { readonly close: () => void }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const moment = session.moment.value;
  const { start, end } = session.extent;

  useEffect(() => field.current?.select(), []);

  function submit(event: Event) {
    event.preventDefault();
    const text = field.current?.value ?? "";
    const day = readDay(text, { monthFirst: monthFirst(language), near: moment, language });
    if (day === null) setProblem({ about: "unread", text });
    else if (day < start || day >= end) {
      setProblem({ about: "beyond", text });
    } else {
      session.goToDay(day);
      close();
    }
  }

  return (
    <form class="moment moment-form" onSubmit={submit}>
      <DateInput
        field={field}
        label={words.goToDate}
        day={moment}
        helpId="moment-help"
        invalid={problem !== null}
        onLeave={close}
      />
      <button type="submit" class="quiet">
        {words.go}
      </button>
      <span id="moment-help" class="moment-help" role={problem ? "alert" : undefined}>
        {problem === null && words.dateHelp}
        {problem?.about === "unread" && words.dateUnread(problem.text)}
        {problem?.about === "beyond" &&
          words.dateBeyond(sayDay(start, language), sayDay(end - 1, language))}
      </span>
    </form>
  );
}
