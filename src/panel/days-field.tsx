import type { RefObject } from "preact";
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { formatIsoDay } from "../record/civil-day.ts";
import { readDays } from "../time/read-day.ts";
import type { TypedRange } from "../time/typed-range.ts";
import { readRange } from "../time/typed-range.ts";
import { sayDay, sayDaysShort } from "../words/dates.ts";
import { monthFirst } from "./month-first.ts";
import { usePanel, useWords } from "./panel-context.ts";

type Problem = Extract<TypedRange, { readonly ok: false }>;

/** The days of a range in words; pressed, two fields to type others into. */
export function DaysField() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    // Once the button is there again.
    requestAnimationFrame(() => button.current?.focus());
  }

  if (isOpen) return <DaysForm close={close} />;
  const dates = sayDaysShort(session.windowDays.value, language).split(" – ");
  return (
    <p class="moment">
      <button
        ref={button}
        type="button"
        class="moment-button"
        title={words.typeDays}
        onClick={() => setOpen(true)}
      >
        {dates.map((date, index) => (
          <Fragment key={index}>
            {index > 0 && " "}
            <span class="unbroken">{index < dates.length - 1 ? `${date} –` : date}</span>
          </Fragment>
        ))}
      </button>
    </p>
  );
}

function DaysForm({ close }: { readonly close: () => void }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const { extent } = session;
  const reading = () => ({ monthFirst: monthFirst(language), near: session.moment.peek() });

  useEffect(() => first.current?.select(), []);

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

  return (
    <form class="moment moment-form days-form" onSubmit={submit}>
      <DayField
        field={first}
        label={words.firstDay}
        day={session.windowDays.peek().start}
        onChange={fillBoth}
        onLeave={close}
        invalid={problem !== null}
      />
      <DayField
        field={last}
        label={words.lastDay}
        day={session.windowDays.peek().end - 1}
        onChange={fillBoth}
        onLeave={close}
        invalid={problem !== null}
      />
      <button type="submit" class="quiet">
        {words.go}
      </button>
      <span id="days-help" class="moment-help" role={problem ? "alert" : undefined}>
        <Help problem={problem} />
      </span>
    </form>
  );
}

function DayField({
  field,
  label,
  day,
  onChange,
  onLeave,
  invalid,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly day: number;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
  readonly invalid: boolean;
}) {
  return (
    <label>
      <span>{label}</span>
      <input
        ref={field}
        type="text"
        aria-describedby="days-help"
        aria-invalid={invalid}
        defaultValue={formatIsoDay(day)}
        autocomplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onLeave();
        }}
      />
    </label>
  );
}

function Help({ problem }: { readonly problem: Problem | null }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  if (problem === null) return <>{words.daysHelp}</>;
  if (problem.about === "unread") return <>{words.dateUnread(problem.text)}</>;
  if (problem.about === "reversed") {
    return (
      <>{words.daysReversed(sayDay(problem.first, language), sayDay(problem.last, language))}</>
    );
  }
  const { start, end } = session.extent;
  return <>{words.dateBeyond(sayDay(start, language), sayDay(end - 1, language))}</>;
}
