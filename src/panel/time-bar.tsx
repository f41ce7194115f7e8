import { windowNames } from "../time/show-window.ts";
import { speeds } from "../session/time-shown.ts";
import { IconButton } from "./icon-button.tsx";
import { MomentField } from "./moment-field.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { TimeAxis } from "./time-axis.tsx";
import { TimeSlider } from "./time-slider.tsx";
import { TimeZoom } from "./time-zoom.tsx";

/** The clock and everything that moves it. */
export function TimeBar() {
  const { session } = usePanel();
  const { words } = useWords();
  const playing = session.playing.value;
  return (
    <section class="time-bar" aria-label={words.timeBar}>
      <div class="time-controls">
        <div class="transport">
          <IconButton label={words.previousEvent} onPress={session.stepToPreviousEvent}>
            <Symbol path="M7 5v14M18 5.5 9.5 12l8.5 6.5Z" />
          </IconButton>
          <IconButton
            class="play"
            label={playing ? words.pause : words.play}
            onPress={playing ? session.pause : session.play}
          >
            <Symbol path={playing ? "M8 5.5v13M16 5.5v13" : "M8 5l11 7-11 7Z"} />
          </IconButton>
          <IconButton label={words.nextEvent} onPress={session.stepToNextEvent}>
            <Symbol path="M17 5v14M6 5.5l8.5 6.5L6 18.5Z" />
          </IconButton>
        </div>
        <MomentField />
        <div class="time-options">
          <label class="choice">
            <span>{words.window}</span>
            <select
              value={session.window.value}
              onChange={({ currentTarget }) => {
                const name = windowNames.find((known) => known === currentTarget.value);
                if (name) session.setWindow(name);
              }}
            >
              {windowNames.map((name) => (
                <option key={name} value={name} selected={name === session.window.value}>
                  {words.windows[name]}
                </option>
              ))}
            </select>
          </label>
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
        </div>
      </div>
      <div class="time-track">
        <TimeAxis />
        <TimeSlider />
      </div>
    </section>
  );
}

function Symbol({ path }: { readonly path: string }) {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={path}
        fill="currentColor"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
