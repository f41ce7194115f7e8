import { shortestRange } from "../time/zoom-range.ts";
import { sayYear } from "../words/dates.ts";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** How much more or less time a press shows. */
const step = 2;

/** How far a press pans, as a share of what shows. */
const panStep = 0.5;

/** Which time the bar shows: nearer and farther, earlier and later, the story's own or all of it. */
export function TimeZoom() {
  const { session } = usePanel();
  const { words } = useWords();
  const { start, end } = session.range.value;
  const { extent } = session;
  const pan = (direction: 1 | -1) =>
    session.panTime(direction * Math.ceil((end - start) * panStep));
  return (
    <div class="time-zoom" role="group" aria-label={words.timeShown}>
      <IconButton label={words.earlier} disabled={start <= extent.start} onPress={() => pan(-1)}>
        ‹
      </IconButton>
      <IconButton
        label={words.lessTime}
        disabled={end - start <= shortestRange}
        onPress={() => session.zoomTime(1 / step)}
      >
        +
      </IconButton>
      <IconButton
        label={words.moreTime}
        disabled={start <= extent.start && end >= extent.end}
        onPress={() => session.zoomTime(step)}
      >
        −
      </IconButton>
      <IconButton label={words.later} disabled={end >= extent.end} onPress={() => pan(1)}>
        ›
      </IconButton>
      <RangeSwitch />
    </div>
  );
}

/** The whole time that the story touches, as it says itself; from there, the time that the story opens on. */
function RangeSwitch() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { extent } = session;
  const years = [sayYear(extent.start, language), sayYear(extent.end - 1, language)] as const;
  const shown = session.range.value;
  const isWhole = shown === extent;
  const name = words.wholeRange(...years);
  const label = isWhole ? `${name}, ${words.showOpeningRange}` : words.showWholeRange(...years);
  return (
    <button
      type="button"
      class="quiet range-switch"
      aria-pressed={isWhole}
      // With the words that stand on it.
      aria-label={label}
      title={label}
      onClick={isWhole ? session.showOpeningRange : session.showWholeRange}
    >
      {name}
    </button>
  );
}
