import { rangeAround } from "../time/zoom-range.ts";
import { sayDays } from "../words/dates.ts";
import { sayNumber } from "../words/quantities.ts";
import type { LeftOutEvents } from "./arrange-events.ts";
import { countWidth } from "./arrange-events.ts";
import { usePanel, useWords } from "./panel-context.ts";

/**
 * How many records found no room on the axis, where they would stand: each shows its days closer,
 * or, once time is as near as it gets, lists what is of those days.
 */
export function LeftOutCounts({
  leftOut,
  width,
  top,
}: {
  readonly leftOut: readonly LeftOutEvents[];
  /** Of the axis, and how far below its upper edge the middle of the counts lies, in pixels. */
  readonly width: number;
  readonly top: number;
}) {
  const { session, sheet } = usePanel();
  const { words, language } = useWords();
  const { start, end } = session.range.value;

  return (
    <div class="left-out-counts" style={{ top: `${top}px` }}>
      {leftOut.map(({ at, count, days }) => {
        const closer = rangeAround(days, session.extent);
        const isCloser = closer.end - closer.start < end - start;
        const said = sayDays(days, language);
        const label = isCloser
          ? words.leftOutCloser(count, said)
          : words.leftOutListed(count, said);
        return (
          <button
            key={at}
            type="button"
            class="left-out"
            style={{ left: `${Math.min(Math.max(at, countWidth / 2), width - countWidth / 2)}px` }}
            aria-label={label}
            title={label}
            onClick={() => {
              if (isCloser) {
                session.showTimeAround(days);
              } else {
                session.setWindowDays(days);
                sheet.show();
              }
            }}
          >
            +{sayNumber(count, language)}
          </button>
        );
      })}
    </div>
  );
}
