import { useEffect, useRef, useState } from "preact/hooks";
import { formatIsoDay } from "../record/civil-day.ts";
import { readDay } from "../time/read-day.ts";
import { sayDay } from "../words/dates.ts";
import { DateInput } from "./date-input.tsx";
import { monthFirst } from "./month-first.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { useFormForButton } from "./use-form-for-button.ts";

/** What the reader may be told of what was typed. */
type Problem = { readonly about: "unread" | "beyond"; readonly text: string };

/** The clock's day in words; pressed, a field to type another into. */
export function MomentField() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { isOpen, button, open, close: leave } = useFormForButton();
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const moment = session.moment.value;

  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);

  function close() {
    setProblem(null);
    leave();
  }

  function submit(event: Event) {
    event.preventDefault();
    const text = field.current?.value ?? "";
    const day = readDay(text, { monthFirst: monthFirst(language), near: moment, language });
    if (day === null) setProblem({ about: "unread", text });
    else if (day < session.extent.start || day >= session.extent.end) {
      setProblem({ about: "beyond", text });
    } else {
      session.goToDay(day);
      close();
    }
  }

  if (!isOpen) {
    return (
      <p class="moment">
        <button
          ref={button}
          type="button"
          class="moment-button"
          title={words.goToDate}
          onClick={open}
        >
          <time dateTime={formatIsoDay(moment)}>{sayDay(moment, language)}</time>
        </button>
      </p>
    );
  }
  const { start, end } = session.extent;
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
