import { useRef, useState } from "preact/hooks";
import { speeds } from "../session/playing.ts";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { TimeZoom } from "./time-zoom.tsx";
import { useDismissal } from "./use-dismissal.ts";
import { WindowChoice } from "./window-choice.tsx";

/** How much time counts as now, how fast it plays, which part of it shows; `folded` behind a button. */
export function TimeOptions({ folded }: { readonly folded: boolean }) {
  return folded ? (
    <FoldedOptions />
  ) : (
    <div class="time-options">
      <Options />
    </div>
  );
}

function FoldedOptions() {
  const { words } = useWords();
  const whole = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismissal(whole, isOpen, () => setOpen(false));
  return (
    <div class="time-more" ref={whole}>
      <IconButton label={words.moreTimeControls} expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M4 7h8m5 0h3M4 17h3m5 0h8"
            stroke="currentColor"
            stroke-width="2.2"
            stroke-linecap="round"
          />
          <g fill="none" stroke="currentColor" stroke-width="2.2">
            <circle cx="14.5" cy="7" r="2.4" />
            <circle cx="9.5" cy="17" r="2.4" />
          </g>
        </svg>
      </IconButton>
      {isOpen && (
        <div class="time-options folded" role="group" aria-label={words.moreTimeControls}>
          <Options />
        </div>
      )}
    </div>
  );
}

function Options() {
  const { session } = usePanel();
  const { words } = useWords();
  return (
    <>
      <WindowChoice />
      <label class="choice">
        <span>{words.speed}</span>
        <select
          value={String(session.speed.value)}
          onChange={({ currentTarget }) => {
            const speed = speeds.find((known) => String(known) === currentTarget.value);
            if (speed) session.setSpeed(speed);
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)} selected={speed === session.speed.value}>
              {words.speedTimes(speed)}
            </option>
          ))}
        </select>
      </label>
      <TimeZoom />
    </>
  );
}
