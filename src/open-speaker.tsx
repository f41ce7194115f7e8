import type { MapAreaProps } from "./panel/map-area.tsx";
import { useStyles } from "./panel/use-styles.ts";
import type { Story } from "./record/story.ts";
import { fetchGround } from "./still/fetch-ground.ts";
import { createPaperStills } from "./still/paper-stills.ts";
import { stillVariables } from "./still/still-colours.ts";
import { noGround } from "./still/still-ground.ts";
import type { Theme } from "./session/theme.ts";
import { Speaker } from "./story/speaker/speaker.tsx";
import styles from "./story/speaker/speaker.css?url";
import wallStyles from "./story/presenter/wall.css?url";
import type { Language } from "./words/dictionary.ts";

const base = new URL(import.meta.env.BASE_URL, location.href).href;

/** The window of who speaks. */
export function SpeakerWindow(props: MapAreaProps) {
  const areThere = [useStyles(wallStyles), useStyles(styles)];
  return areThere.every(Boolean) ? <Speaker {...props} drawChapter={drawChapter} /> : null;
}

let last: {
  readonly story: Story;
  readonly language: Language;
  readonly stills: ReturnType<typeof createPaperStills>;
} | null = null;

/** A chapter's map as it stands at its moment; on no ground where that can't be had. */
async function drawChapter(story: Story, language: Language, chapter: string) {
  if (last?.story !== story || last.language !== language) {
    const ground = story.style ? noGround : await fetchGround(base).catch(() => noGround);
    last = {
      story,
      language,
      stills: createPaperStills(story, ground, { language, alphabet: "" }),
    };
  }
  const { svg, alt } = last.stills.draw(chapter);
  return { svg, alt, colours: (theme: Theme) => stillVariables(theme, story) };
}
