import type { Story } from "../record/story.ts";
import { parseAddress } from "../session/address.ts";
import { createSession } from "../session/session.ts";
import { followVisible } from "../session/visible.ts";
import { windowAt } from "../time/show-window.ts";
import { breakLines } from "../still/break-lines.ts";
import { capitalised } from "../still/capitalised.ts";
import { drawLayerKey } from "../still/draw-layer-key.ts";
import { drawTimeStrip } from "../still/draw-time-strip.ts";
import type { PageColours } from "../still/page-colours.ts";
import { groundCredit } from "../still/ground-credit.ts";
import { layersOn } from "../still/layers-on.ts";
import { pageColours } from "../still/page-colours.ts";
import { saySight } from "../still/say-sight.ts";
import { stillCamera } from "../still/still-camera.ts";
import type { StillGround } from "../still/still-ground.ts";
import { stillMap } from "../still/still-map.ts";
import type { SvgText } from "../still/svg.ts";
import { element, text } from "../still/svg.ts";
import { viewOfSession } from "../still/view-of-session.ts";
import { sayDay, sayDaysShort } from "../words/dates.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";

/** Pixels; the proportions that social networks and messengers cut a picture to. */
export const posterSize = { width: 1200, height: 630 } as const;

/** Of the words beside the map. */
const column = { width: 430, padding: 44 } as const;

/** What the map is drawn larger by, for pictures are looked at small. */
const larger = 1.5;

const theme = "light";

export interface Poster {
  readonly svg: string;
  /** What it shows, for whom it can't be seen. */
  readonly alt: string;
}

/**
 * A story as one picture: its title, its days and its map, of the view that `story.poster` names (an
 * address's fragment) or that the story opens with.
 */
export function posterOf(story: Story, ground: StillGround, language: Language): Poster {
  const session = createSession(story, { ...parseAddress(story.poster ?? ""), language });
  const view = viewOfSession(session, followVisible(session).value, theme);
  const size = {
    width: (posterSize.width - column.width) / larger,
    height: posterSize.height / larger,
  };
  const camera = stillCamera(session.lookedAt.peek(), story, size);
  const map = stillMap(story, ground, view, camera, { id: "poster" });
  const alt = saySight({ story, view, drawn: map.drawn, ...size, language });
  const colours = pageColours[theme];
  const words = dictionaryOf(language);
  const width = column.width - 2 * column.padding + 20;

  const title = lines(inLanguage(story.title, language), {
    width,
    top: 54,
    size: inLanguage(story.title, language).length > 34 ? 42 : 58,
    most: 3,
    weight: 600,
    fill: colours.ink,
  });
  const about = lines(inLanguage(story.description, language), {
    width,
    top: title.bottom + 14,
    size: 22,
    most: 5,
    weight: 400,
    fill: colours.soft,
  });
  const now = windowAt(view.moment, view.window);
  const days = Number.isFinite(now.start)
    ? sayDaysShort(now, language)
    : capitalised(words.still.until(sayDay(view.moment, language)), language);
  const layers = layersOn(story, map.drawn);
  const key = drawLayerKey(layers, { width, size: 18, theme, language, colours });
  const credit = groundCredit(ground, language);
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...posterSize,
      viewBox: `0 0 ${posterSize.width} ${posterSize.height}`,
      "font-family": "'Source Sans 3', system-ui, sans-serif",
    },
    element("rect", { ...posterSize, fill: colours.ground }),
    element(
      "g",
      { transform: `translate(${column.width} 0) scale(${larger})` },
      map.svg as SvgText,
    ),
    element("rect", { x: column.width, y: 0, width: 1, height: 630, fill: colours.rule }),
    element(
      "g",
      { transform: `translate(${column.padding} 0)` },
      ...title.svg,
      ...about.svg,
      element("g", { transform: `translate(0 ${462 - key.height})` }, key.svg),
      element(
        "text",
        { y: 494, "font-size": 25, "font-weight": 600, fill: colours.ink },
        text(days),
      ),
      element(
        "g",
        { transform: "translate(0 522)" },
        drawTimeStrip(session, { width, height: 46, size: 17, theme, colours }),
      ),
    ),
    credit === "" ? "" : drawSources(credit, colours),
  );
  return { svg, alt };
}

/** Whose ground it is, in the map's corner. */
function drawSources(sources: string, { ground, soft }: PageColours): SvgText {
  return element(
    "text",
    {
      x: posterSize.width - 12,
      y: posterSize.height - 12,
      "font-size": 15,
      "text-anchor": "end",
      fill: soft,
      stroke: ground,
      "stroke-width": 3,
      "paint-order": "stroke",
    },
    text(sources),
  );
}

interface Lines {
  readonly width: number;
  readonly top: number;
  readonly size: number;
  readonly most: number;
  readonly weight: number;
  readonly fill: string;
}

function lines(words: string, { width, top, size, most, weight, fill }: Lines) {
  const broken = breakLines(words, { width, size, most });
  const leading = size * (size > 40 ? 1.06 : 1.28);
  return {
    bottom: top + broken.length * leading,
    svg: broken.map((line, at) =>
      element(
        "text",
        { y: top + size * 0.8 + at * leading, "font-size": size, "font-weight": weight, fill },
        text(line),
      ),
    ),
  };
}
