import type { Story } from "../record/story.ts";
import { createSession } from "../session/session.ts";
import type { Look } from "../session/visible.ts";
import { followVisible } from "../session/visible.ts";
import type { Language } from "../words/dictionary.ts";
import { spokenLanguage } from "../words/dictionary.ts";
import { layersOn } from "./layers-on.ts";
import { drawLetters, isOnPicture } from "./paper-letters.ts";
import { saySight } from "./say-sight.ts";
import { stillCamera } from "./still-camera.ts";
import { stillColours } from "./still-colours.ts";
import type { StillGround } from "./still-ground.ts";
import { createStillMap } from "./still-map.ts";
import type { SvgText } from "./svg.ts";
import { element } from "./svg.ts";
import { viewOfSession } from "./view-of-session.ts";

/** Pixels of a map on paper: it stands as wide as a page's text, and its names as large as that. */
export const paperSize = { width: 640, height: 346 } as const;

export interface PaperStill {
  /**
   * An `svg` element, as text; its colours are variables that the page sets (`stillVariables`). Hidden from
   * whoever can't see it, for whom `alt` is.
   */
  readonly svg: string;
  /** What it shows, for whom it can't be seen. */
  readonly alt: string;
  /** The layers of which something stands on it. */
  readonly layers: Story["layers"];
  /** How what stands on it is known. */
  readonly looks: ReadonlySet<Look>;
  /** The records that a chapter points to and that are on its map, with the letters that they have there. */
  readonly letters: ReadonlyMap<string, string>;
}

export interface PaperStillsOptions {
  readonly language: Language;
  /** Letters by which a chapter's map names what the chapter points to, in order: "abc"; empty for none. */
  readonly alphabet: string;
}

/** The maps of a story for paper: of each chapter as it stands at its moment, and of the whole. */
export function createPaperStills(
  story: Story,
  ground: StillGround,
  { language, alphabet }: PaperStillsOptions,
) {
  const session = createSession(story, { language });
  const visible = followVisible(session);
  const map = createStillMap(story, ground);
  const colours = stillColours("page", story);
  const { width, height } = paperSize;

  function drawn(id: string): PaperStill {
    const view = viewOfSession(session, visible.value, "page");
    // As from twice as far, so that the globe's edge lies outside.
    const seen = { width, height: 2 * height, covered: height };
    const camera = stillCamera(session.lookedAt.value, story, seen);
    const still = map.draw(view, camera, { id });
    const picture = { drawn: still.drawn, width, height };
    const inSight = still.drawn.filter(
      // As wide as a country it leaves no trace that is seen.
      ({ record, wide, look }) => !(wide && look === "trace") && isOnPicture(record, picture),
    );
    const told = session.chapter.value?.show ?? [];
    const pointedAt = alphabet ? told.filter((record) => isOnPicture(record, picture)) : [];
    const signs = [...alphabet];
    const letters = new Map(pointedAt.map((each, at) => [each, signs[at] ?? String(at + 1)]));
    const svg = element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        lang: spokenLanguage(language),
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        "aria-hidden": "true",
      },
      still.svg as SvgText,
      ...drawLetters({ letters, ...picture, colours }),
    );
    return {
      svg,
      alt: saySight({ story, view, ...picture, language }),
      layers: layersOn(story, inSight),
      looks: new Set(inSight.map(({ look }) => look)),
      letters,
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
