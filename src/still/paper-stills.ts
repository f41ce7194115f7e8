import type { Story } from "../record/story.ts";
import { createSession } from "../session/session.ts";
import type { Look } from "../session/visible.ts";
import { followVisible } from "../session/visible.ts";
import type { Language } from "../words/dictionary.ts";
import { layersOn } from "./layers-on.ts";
import { saySight } from "./say-sight.ts";
import { stillCamera } from "./still-camera.ts";
import type { StillGround } from "./still-ground.ts";
import { createStillMap } from "./still-map.ts";
import { viewOfSession } from "./view-of-session.ts";

/** Pixels of a map on paper: it stands as wide as a page's text, and its names as large as that. */
export const paperSize = { width: 640, height: 384 } as const;

export interface PaperStill {
  /** An `svg` element, as text. */
  readonly svg: string;
  /** What it shows, for whom it can't be seen. */
  readonly alt: string;
  /** The layers of which something stands on it. */
  readonly layers: Story["layers"];
  /** How what stands on it is known. */
  readonly looks: ReadonlySet<Look>;
}

/** The maps of a story for paper, in light colours: of each chapter as it stands at its moment, and of the whole. */
export function createPaperStills(story: Story, ground: StillGround, language: Language) {
  const session = createSession(story, { language });
  const visible = followVisible(session);
  const map = createStillMap(story, ground);
  const { width, height } = paperSize;

  function drawn(id: string): PaperStill {
    const view = viewOfSession(session, visible.value, "light");
    const camera = stillCamera(session.lookedAt.value, story, paperSize);
    const still = map.draw(view, camera, { id });
    return {
      svg: still.svg,
      alt: saySight({ story, view, drawn: still.drawn, width, height, language }),
      layers: layersOn(story, still.drawn),
      looks: new Set(still.drawn.map(({ look }) => look)),
    };
  }

  return {
    /** @param chapter its id; null for all that the story's opening range has come to hold */
    draw(chapter: string | null): PaperStill {
      if (chapter === null) {
        const moment = session.opening.end - 1;
        session.restore({ language, moment, window: "until-now" });
        session.lookAt(story.firstView.places);
        return drawn("map-of-all");
      }
      session.restore({ language, chapter });
      return drawn(`map-of-${chapter}`);
    },
  };
}
