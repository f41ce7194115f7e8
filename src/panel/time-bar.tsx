import type { Signal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { isRange } from "../time/show-window.ts";
import { IconButton } from "./icon-button.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { MomentField } from "./moment-field.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { TimeAxis } from "./time-axis.tsx";
import { TimeSlider } from "./time-slider.tsx";
import { TimeOptions } from "./time-options.tsx";
import { useMedia } from "./use-media.ts";
import { WindowStrip } from "./window-strip.tsx";

/** Where little height is left beside it: a frame in an article, a phone lying down, a small phone. */
const compact =
  "(max-width: 60em) and (max-height: 34em), (max-width: 35.99em) and (max-height: 44em)";

const DaysField = lazyPart(() => import("./days-field.tsx"), "DaysField");

/** Where there is much, so that it is plain how thick time is, and more reports have room one by one. */
const tall = "(min-width: 60.01em) and (min-height: 44em)";

/** Pixels of the tallest bar. */
const barHeights = { compact: 18, usual: 30, tall: 44 };

export interface TimeBarProps {
  /** It may be as high as the page's height allows. */
  readonly mayBeTall?: boolean;
}

/** The clock and everything that moves it. */
export function TimeBar({ mayBeTall = false }: TimeBarProps) {
  const { session } = usePanel();
  const { words } = useWords();
  const playing = session.playing.value;
  const looping = session.looping.value;
  const isCompact = useMedia(compact);
  const isTall = useMedia(tall) && mayBeTall;
  const height = barHeights[isCompact ? "compact" : isTall ? "tall" : "usual"];
  const hasRange = isRange(session.window.value);
  /** The next hand on the bars chooses a range. */
  const choosing = useSignal(false);
  const chapter = session.chapter.value;
  // Who goes on with the story has let go of it.
  useEffect(() => {
    choosing.value = false;
  }, [choosing, chapter]);
  return (
    <section class="time-bar" aria-label={words.timeBar} data-compact={isCompact}>
      <div class="time-controls">
        <div class="transport">
          <IconButton
            label={words.previousEvent}
            disabled={!session.hasPreviousEvent.value}
            onPress={session.stepToPreviousEvent}
          >
            <Symbol path="M7 5v14M18 5.5 9.5 12l8.5 6.5Z" />
          </IconButton>
          <IconButton
            class="play"
            label={playing ? words.pause : words.play}
            onPress={playing ? session.pause : session.play}
          >
            <Symbol path={playing ? "M8 5.5v13M16 5.5v13" : "M8 5l11 7-11 7Z"} />
          </IconButton>
          <IconButton
            label={words.nextEvent}
            disabled={!session.hasNextEvent.value}
            onPress={session.stepToNextEvent}
          >
            <Symbol path="M17 5v14M6 5.5l8.5 6.5L6 18.5Z" />
          </IconButton>
          <IconButton
            class="loop"
            label={words.loop}
            pressed={looping}
            onPress={() => session.setLooping(!looping)}
          >
            <Symbol
              path="M17 2.5 20.5 6 17 9.5M20 6H7a4 4 0 0 0-4 4v1.5M7 14.5 3.5 18 7 21.5M4 18h13a4 4 0 0 0 4-4v-1.5"
              isLine
            />
          </IconButton>
        </div>
        <div class="now-choice">
          {hasRange ? <DaysField /> : <MomentField />}
          <ChooseRange choosing={choosing} />
        </div>
        <TimeOptions folded={isCompact} />
      </div>
      <div
        class="time-track"
        data-range={hasRange}
        data-choosing={choosing.value}
        style={{ "--bars": `${height}px` }}
      >
        <TimeAxis choosing={choosing} height={height} />
        <WindowStrip />
        <TimeSlider />
      </div>
      {choosing.value && (
        <p class="choosing-help" id="choosing-help">
          {words.chooseRangeHelp}
        </p>
      )}
    </section>
  );
}

/** Makes the next hand on the bars choose a range, which a finger can't ask for with Shift. */
function ChooseRange({ choosing }: { readonly choosing: Signal<boolean> }) {
  const { session } = usePanel();
  const { words } = useWords();
  const isOn = choosing.value;
  const before = useRef(session.window.peek());
  const freed = useRef(before.current);

  function begin() {
    before.current = session.window.peek();
    session.freeWindow();
    freed.current = session.window.peek();
    choosing.value = true;
  }
  function callOff() {
    choosing.value = false;
    if (session.window.peek() === freed.current) session.setWindow(before.current);
  }

  return (
    <button
      type="button"
      class="quiet choose-range"
      aria-pressed={isOn}
      aria-describedby={isOn ? "choosing-help" : undefined}
      aria-label={words.chooseRange}
      title={words.chooseRange}
      onClick={isOn ? callOff : begin}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOn) return;
        event.stopPropagation();
        callOff();
      }}
    >
      <Symbol path="M8 5H4v14h4M16 5h4v14h-4M8.5 12h7" isLine />
      <span>{words.chooseRange}</span>
    </button>
  );
}

/** `isLine` for a path that is drawn and not filled. */
function Symbol({ path, isLine = false }: { readonly path: string; readonly isLine?: boolean }) {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={path}
        fill={isLine ? "none" : "currentColor"}
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
