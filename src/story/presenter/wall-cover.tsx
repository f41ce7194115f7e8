import { useWords } from "../../panel/panel-context.ts";
import type { ClassroomWords } from "../../words/en/classroom.ts";
import type { Screen } from "../lesson/lesson.ts";

interface WallCoverProps {
  readonly words: ClassroomWords["wall"];
  readonly screen: Exclude<Screen, "map">;
}

/** Nothing on the wall, so that the class looks at who speaks. */
export function WallCover({ words, screen }: WallCoverProps) {
  const { language } = useWords();
  return (
    <div class="wall-cover" lang={language}>
      <p class="unseen" role="status">
        {screen === "black" ? words.isBlack : words.isWhite}
      </p>
    </div>
  );
}
