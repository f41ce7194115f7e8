import { IconButton } from "../../panel/icon-button.tsx";
import { LanguageSwitch } from "../../panel/masthead.tsx";
import { usePanel } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import { isFullScreen } from "./full-screen.ts";
import type { PresentActions, WallActions } from "./use-present-keys.ts";

interface WallBarProps extends PresentActions {
  readonly wall: WallActions;
  readonly words: ClassroomWords["wall"];
}

/** What keys do, as buttons; out of sight while the pointer rests and none has the focus. */
export function WallBar({ words, lesson, ask, open, wall }: WallBarProps) {
  const { session } = usePanel();
  const { screen, question, isAnswered } = lesson.state.value;
  const hasQuestions = (lesson.plan.value?.questions.length ?? 0) > 0;
  const hasChapters = session.story.chapters.length > 0;
  return (
    <div class="wall-bar" role="group" aria-label={words.buttons}>
      <IconButton label={words.previous} onPress={lesson.stepBack}>
        <Symbol path="M15 5l-7 7 7 7" />
      </IconButton>
      <IconButton label={words.next} onPress={lesson.stepOn}>
        <Symbol path="M9 5l7 7-7 7" />
      </IconButton>
      {hasChapters && (
        <IconButton label={words.overview} onPress={() => open("overview")}>
          <Symbol path="M4 5h6v6H4zM14 5h6v6h-6zM4 14h6v5H4zM14 14h6v5h-6z" />
        </IconButton>
      )}
      {hasQuestions && (
        <IconButton label={words.questions} onPress={ask}>
          <Symbol path="M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M12 17.5v.2" />
        </IconButton>
      )}
      {question !== null && (
        <button type="button" class="quiet" onClick={() => lesson.answer()}>
          {isAnswered ? words.hideAnswer : words.answer}
        </button>
      )}
      <IconButton
        label={screen === "black" ? words.map : words.black}
        onPress={() => lesson.cover("black")}
      >
        <Symbol path="M4 5h16v12H4zM9 20h6" isFilled />
      </IconButton>
      <IconButton label={words.speaker} onPress={wall.speaker}>
        <Symbol path="M3 5h12v8H3zM17 9h4v10H9v-4" />
      </IconButton>
      <IconButton
        label={isFullScreen() ? words.leaveFullScreen : words.fullScreen}
        onPress={wall.fullScreen}
      >
        <Symbol path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
      </IconButton>
      <IconButton label={words.others} onPress={() => open("others")}>
        <Symbol path="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2h-2M14 20h2M20 18v2h-2" />
      </IconButton>
      <LanguageSwitch />
      <IconButton label={words.help} onPress={() => open("help")}>
        <Symbol path="M3 7h18v10H3zM6.5 10.5h.01M10 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14h8" />
      </IconButton>
      <IconButton label={words.end} onPress={wall.end}>
        <Symbol path="M6 6l12 12M18 6L6 18" />
      </IconButton>
    </div>
  );
}

function Symbol({
  path,
  isFilled = false,
}: {
  readonly path: string;
  readonly isFilled?: boolean;
}) {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={path}
        fill={isFilled ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
