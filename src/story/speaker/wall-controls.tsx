import type { Signal } from "@preact/signals";
import { usePanel } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { Lesson } from "../lesson/lesson.ts";
import type { WallDialog } from "../presenter/use-present-keys.ts";

interface WallControlsProps {
  readonly words: ClassroomWords;
  readonly lesson: Lesson;
  readonly isMirrored: Signal<boolean>;
  readonly isPointing: Signal<boolean>;
  readonly open: (dialog: WallDialog) => void;
}

/** What who speaks does with the wall. */
export function WallControls({ words, lesson, open, ...switches }: WallControlsProps) {
  const { session } = usePanel();
  const { isMirrored, isPointing } = switches;
  const { screen, isFrozen, withReports } = lesson.state.value;
  return (
    <div class="wall-controls" role="group" aria-label={words.speaker.controls}>
      <p>
        <button type="button" class="quiet" onClick={lesson.stepBack}>
          ‹ {words.wall.previous}
        </button>
        <button type="button" class="primary" onClick={lesson.stepOn}>
          {words.wall.next} ›
        </button>
        {session.story.chapters.length > 0 && (
          <button type="button" class="quiet" onClick={() => open("overview")}>
            {words.wall.overview}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-pressed={screen === "black"}
          onClick={() => lesson.cover("black")}
        >
          {words.wall.black}
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={screen === "white"}
          onClick={() => lesson.cover("white")}
        >
          {words.wall.white}
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={isFrozen}
          onClick={() => lesson.freeze(!isFrozen)}
        >
          {words.speaker.freeze}
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={isPointing.value}
          title={words.speaker.pointing}
          onClick={() => {
            isPointing.value = !isPointing.peek();
          }}
        >
          {words.speaker.point}
        </button>
        <button type="button" class="quiet" onClick={() => open("others")}>
          {words.wall.others}
        </button>
        <button type="button" class="quiet" onClick={() => open("help")}>
          {words.wall.help}
        </button>
      </p>
      <p class="wall-switches">
        <label>
          <input
            type="checkbox"
            checked={isMirrored.value}
            onChange={({ currentTarget }) => {
              isMirrored.value = currentTarget.checked;
            }}
          />
          {words.speaker.mirror}
        </label>
        <label>
          <input
            type="checkbox"
            checked={withReports}
            onChange={({ currentTarget }) => lesson.setWithReports(currentTarget.checked)}
          />
          {words.speaker.reports}
        </label>
      </p>
    </div>
  );
}
