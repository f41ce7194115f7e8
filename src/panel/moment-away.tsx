import { isRange } from "../time/show-window.ts";
import { sayDaysShort } from "../words/dates.ts";
import { usePanel, useWords } from "./panel-context.ts";

/**
 * Stands at the edge of the time bar behind which the map's time lies, and says which that is. Pressed, the bar shows
 * it again.
 */
export function MomentAway({
  side,
  onBack,
}: {
  readonly side: "before" | "after";
  /** The button is about to go. */
  readonly onBack: () => void;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const moment = session.moment.value;
  const days = isRange(session.window.value)
    ? session.windowDays.value
    : { start: moment, end: moment + 1 };
  const said = sayDaysShort(days, language);
  return (
    <button
      type="button"
      class="moment-away"
      data-side={side}
      aria-label={words.showMoment(said)}
      title={words.showMoment(said)}
      onClick={() => {
        session.showMoment();
        onBack();
      }}
    >
      {side === "before" && <span aria-hidden="true">‹ </span>}
      {said}
      {side === "after" && <span aria-hidden="true"> ›</span>}
    </button>
  );
}
