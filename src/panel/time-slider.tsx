import type { TargetedKeyboardEvent } from "preact";
import { addMonths } from "../record/civil-day.ts";
import { isRange } from "../time/show-window.ts";
import { sayDay } from "../words/dates.ts";
import { lazyModule } from "./lazy-module.ts";
import { usePanel, useWords } from "./panel-context.ts";

type End = "first" | "last";

const ids: Record<End, string> = { first: "time-first", last: "time" };

/** Gives the keys to one of the handles. */
export function focusHandle(end: End) {
  document.getElementById(ids[end])?.focus({ preventScroll: true });
}

/** Most readers do without. */
const away = lazyModule(() => import("./moment-away.tsx"));

/** The slider over the story's time; where the window is a range, one handle for each of its ends. */
export function TimeSlider() {
  const { session } = usePanel();
  const { words } = useWords();
  const hasRange = isRange(session.window.value);
  const { start, end } = session.range.value;
  const moment = session.moment.value;
  const first = hasRange ? session.windowDays.value.start : moment;
  const side = moment < start ? "before" : first >= end ? "after" : null;
  const { module } = away.use(side !== null);
  return (
    <>
      {hasRange && (
        <Handle
          key="first"
          end="first"
          label={words.firstDay}
          day={first}
          onMove={session.setFirstDay}
        />
      )}
      <Handle
        key="last"
        end="last"
        label={hasRange ? words.lastDay : words.time}
        day={moment}
        onMove={hasRange ? session.setLastDay : session.setMoment}
      />
      {side && module && <module.MomentAway side={side} onBack={() => focusHandle("last")} />}
    </>
  );
}

/**
 * A native range; only its Page keys are ours, since a month is not a fixed number of days (WAI-ARIA
 * slider pattern), those that zoom, and arrows with Shift, which move both ends of a range.
 */
function Handle({
  end,
  label,
  day,
  onMove,
}: {
  readonly end: End;
  readonly label: string;
  readonly day: number;
  readonly onMove: (day: number) => void;
}) {
  const { session, visibleNow } = usePanel();
  const { words, language } = useWords();
  const range = session.range.value;
  const { shown, all } = visibleNow.value.inWindow;
  const said = sayDay(day, language);
  const isBeyond = day < range.start || day >= range.end;

  /** Where this end was held by the other, the native range would go on alone. */
  function move(input: HTMLInputElement, to: number) {
    onMove(to);
    const { start, end: after } = session.windowDays.peek();
    input.value = String(end === "first" ? start : after - 1);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    const zoom = { "+": 0.5, "=": 0.5, "-": 2 }[event.key];
    const days = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (zoom !== undefined && !event.ctrlKey && !event.metaKey) session.zoomTime(zoom);
    else if (months !== undefined) move(event.currentTarget, addMonths(day, months));
    else if (days !== undefined && event.shiftKey) session.setMoment(session.moment.peek() + days);
    // Out of sight the native range stands at its own edge.
    else if (days !== undefined && isBeyond) move(event.currentTarget, day + days);
    else return;
    event.preventDefault();
  }

  return (
    <input
      type="range"
      class="time-slider"
      id={ids[end]}
      data-end={end}
      data-beyond={isBeyond}
      min={range.start}
      max={range.end - 1}
      step={1}
      value={day}
      aria-label={label}
      aria-valuetext={
        session.found.value && all === 0
          ? `${said}, ${words.noneFound}`
          : words.momentText(said, shown, all - shown)
      }
      onInput={({ currentTarget }) => move(currentTarget, currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
    />
  );
}
