import { batch } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isRange } from "../time/show-window.ts";
import { readMoment } from "../time/typed-moment.ts";
import { sayDay } from "../words/dates.ts";
import { DateInput } from "./date-input.tsx";
import { loadMonthNames } from "./load-month-names.ts";
import { monthFirst } from "./month-first.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** What the reader may be told of what was typed. */
type Problem = { readonly about: "unread" | "beyond"; readonly text: string };

/** A field to type a date into, and what is wrong with it; closed by `close`. */
export function MomentForm({ close }: { readonly close: () => void }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { own, isMissing, again } = useLaterWords("notices");
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const moment = session.moment.peek();
  const { start, end } = session.extent;

  useLayoutEffect(() => {
    // Else the day would run on beneath what is typed.
    session.pause();
    loadMonthNames();
    field.current?.select();
  }, [session]);

  function submit(event: Event) {
    event.preventDefault();
    const text = field.current?.value ?? "";
    const reading = { monthFirst: monthFirst(language), near: moment, language };
    const typed = readMoment(text, reading, session.extent, session.window.peek());
    if (!typed.ok) {
      setProblem({ about: typed.about, text });
      return;
    }
    const { moment: day, window } = typed;
    batch(() => {
      if (isRange(window)) session.setWindowDays({ start: day - window + 1, end: day + 1 });
      else {
        session.setWindow(window);
        session.goToDay(day);
      }
    });
    close();
  }

  return (
    <form class="moment-form" onSubmit={submit}>
      <DateInput
        field={field}
        label={words.goToDate}
        day={moment}
        helpId="moment-help"
        invalid={problem !== null}
      />
      <button type="submit" class="quiet">
        {words.go}
      </button>
      <span id="moment-help" class="moment-help" role={problem ? "alert" : undefined}>
        {isMissing && <PartMissing again={again} />}
        {problem === null && own?.dateHelp}
        {problem?.about === "unread" && own?.dateUnread(problem.text)}
        {problem?.about === "beyond" &&
          own?.dateBeyond(sayDay(start, language), sayDay(end - 1, language))}
      </span>
    </form>
  );
}
