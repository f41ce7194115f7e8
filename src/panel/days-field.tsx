import { Fragment } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatIsoDay } from "../record/civil-day.ts";
import { readDays } from "../time/read-days.ts";
import type { TypedRange } from "../time/typed-range.ts";
import { readRange } from "../time/typed-range.ts";
import { sayDay, sayDaysShort } from "../words/dates.ts";
import { DateInput } from "./date-input.tsx";
import { loadMonthNames } from "./load-month-names.ts";
import { monthFirst } from "./month-first.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";
import { useFormForButton } from "./use-form-for-button.ts";

type Problem = Extract<TypedRange, { readonly ok: false }>;

/** The days of a range in words; pressed, two fields to type others into. */
export function DaysField() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { whole, isOpen, toggle, close } = useFormForButton();
  const dates = sayDaysShort(session.windowDays.value, language).split(" – ");
  return (
    <div class="moment" ref={whole}>
      <button
        type="button"
        class="moment-button"
        title={words.typeDays}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {dates.map((date, index) => (
          <Fragment key={index}>
            {index > 0 && " "}
            <span class="unbroken">{index < dates.length - 1 ? `${date} –` : date}</span>
          </Fragment>
        ))}
      </button>
      {isOpen && <DaysForm close={close} />}
    </div>
  );
}

function DaysForm({ close }: { readonly close: () => void }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const { extent } = session;
  const reading = () => ({
    monthFirst: monthFirst(language),
    near: session.moment.peek(),
    language,
  });

  useLayoutEffect(() => {
    // Else the days would run on beneath what is typed.
    session.pause();
    loadMonthNames();
    first.current?.select();
  }, [session]);

  /** A month or a range that is typed in one field is the first day and the last. */
  function fillBoth(text: string) {
    const days = readDays(text, reading());
    if (!days || days.first === days.last || !first.current || !last.current) return;
    first.current.value = formatIsoDay(days.first ?? extent.start);
    last.current.value = formatIsoDay(days.last ?? extent.end - 1);
  }

  function submit(event: Event) {
    event.preventDefault();
    const typedIn = [first, last].find(({ current }) => current === document.activeElement);
    if (typedIn?.current) fillBoth(typedIn.current.value);
    const texts = { first: first.current?.value ?? "", last: last.current?.value ?? "" };
    const typed = readRange(texts, reading(), extent);
    if (!typed.ok) {
      setProblem(typed);
      return;
    }
    session.setWindowDays(typed.days);
    close();
  }

  const shared = {
    helpId: "days-help",
    invalid: problem !== null,
    onChange: fillBoth,
  };
  return (
    <form class="moment-form days-form" onSubmit={submit}>
      <label>
        <span>{words.firstDay}</span>
        <DateInput {...shared} field={first} day={session.windowDays.peek().start} />
      </label>
      <label>
        <span>{words.lastDay}</span>
        <DateInput {...shared} field={last} day={session.windowDays.peek().end - 1} />
      </label>
      <button type="submit" class="quiet">
        {words.go}
      </button>
      <span id="days-help" class="moment-help" role={problem ? "alert" : undefined}>
        <Help problem={problem} />
      </span>
    </form>
  );
}

function Help({ problem }: { readonly problem: Problem | null }) {
  const { session } = usePanel();
  const { language } = useWords();
  const { own, isMissing, again } = useLaterWords("notices");
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  if (problem === null) return <>{own.daysHelp}</>;
  if (problem.about === "unread") return <>{own.dateUnread(problem.text)}</>;
  if (problem.about === "reversed") {
    return <>{own.daysReversed(sayDay(problem.first, language), sayDay(problem.last, language))}</>;
  }
  const { start, end } = session.extent;
  return <>{own.dateBeyond(sayDay(start, language), sayDay(end - 1, language))}</>;
}
