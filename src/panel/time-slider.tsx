import { addMonths } from "../record/civil-day.ts";
import { sayDay } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/**
 * The slider over the story's time. It is a native range; only its Page keys are ours, since a
 * month is not a fixed number of days (WAI-ARIA slider pattern), and those that zoom.
 */
export function TimeSlider() {
  const { session, visible } = usePanel();
  const { words, language } = useWords();
  const { start, end } = session.range.value;
  const moment = session.moment.value;
  const { looks, inWindow } = visible.value;

  function onKeyDown(event: KeyboardEvent) {
    const zoom = { "+": 0.5, "=": 0.5, "-": 2 }[event.key];
    if (zoom !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      session.zoomTime(zoom);
      return;
    }
    const months = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (months === 0) return;
    event.preventDefault();
    session.setMoment(addMonths(moment, months));
  }

  return (
    <input
      type="range"
      class="time-slider"
      id="time"
      min={start}
      max={end - 1}
      step={1}
      value={moment}
      aria-label={words.time}
      aria-valuetext={words.momentText(
        sayDay(moment, language),
        looks.size,
        inWindow.all - inWindow.shown,
      )}
      onInput={({ currentTarget }) => session.setMoment(currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
    />
  );
}
