import { formatIsoDay } from "../record/civil-day.ts";
import type { Story } from "../record/story.ts";
import type { Session } from "../session/session.ts";
import type { Theme } from "../session/theme.ts";
import type { Visible } from "../session/visible.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf, spokenLanguage } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { breakLines } from "./break-lines.ts";
import { capitalised } from "./capitalised.ts";
import { sayStillDays } from "./describe-still.ts";
import { drawLayerKey } from "./draw-layer-key.ts";
import { groundCredit } from "./ground-credit.ts";
import { layersOn } from "./layers-on.ts";
import { pageColours } from "./page-colours.ts";
import { saySight } from "./say-sight.ts";
import type { Size, StillCamera } from "./still-camera.ts";
import { stillCamera } from "./still-camera.ts";
import type { StillGround } from "./still-ground.ts";
import type { StillMap } from "./still-map.ts";
import { createStillMap } from "./still-map.ts";
import type { SvgText } from "./svg.ts";
import { element, text } from "./svg.ts";
import { viewOfSession } from "./view-of-session.ts";

/** Pixels: what is narrower, as on a phone, is drawn larger, for elsewhere it stands as wide as a text. */
const leastWidth = 800;

const padding = 20;

export interface CaptionedStill {
  /** An `svg` document that needs nothing else; its typeface is the page's where that is at hand. */
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for whom it can't be seen. */
  readonly alt: string;
  /** What a file of it may be called, without its ending: "the-road-north-2023-12-27". */
  readonly name: string;
}

export interface CaptionedStillOptions {
  readonly session: Session;
  readonly visible: Pick<Visible, "looks">;
  readonly theme: Theme;
  readonly ground: StillGround;
  /** Of the map as the reader sees it; what words cover of it is left out. */
  readonly size: Size;
}

/** The map as a session shows it, with the story's title, days, signs and sources beneath. */
export function captionedStill(options: CaptionedStillOptions): CaptionedStill {
  const { session, visible, theme, ground, size } = options;
  const { story } = session;
  const language = session.language.value;
  const view = viewOfSession(session, visible, theme);
  const camera = widened(cameraOf(session, size));
  const { width } = camera;
  const map = mapOf(story, ground).draw(view, camera, { id: "map" });
  const alt = saySight({ story, view, drawn: map.drawn, ...camera, language });
  const title = inLanguage(story.title, language);
  const days = sayStillDays(view, language);
  const caption = drawCaption({
    title,
    days,
    layers: layersOn(story, map.drawn),
    sources: sourcesOf(story, ground, language),
    width,
    theme,
    language,
  });
  const height = camera.height + caption.height;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      lang: spokenLanguage(language),
      "aria-labelledby": "picture-title picture-about",
      "font-family": "'Source Sans 3', 'Source Sans Pro', system-ui, 'Segoe UI', sans-serif",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    element("title", { id: "picture-title" }, text(`${title}, ${days}`)),
    element("desc", { id: "picture-about" }, text(alt)),
    element("rect", { width, height, fill: pageColours[theme].ground }),
    map.svg as SvgText,
    element("g", { transform: `translate(0 ${camera.height})` }, caption.svg),
  );
  return { svg, width, height, alt, name: `${fileName(title)}-${formatIsoDay(view.moment)}` };
}

/** What the last picture was drawn by: the next one is most often of the same sight, at another moment. */
let kept: { readonly story: Story; readonly ground: StillGround; readonly map: StillMap } | null =
  null;

function mapOf(story: Story, ground: StillGround): StillMap {
  if (kept?.story !== story || kept.ground !== ground) {
    kept = { story, ground, map: createStillMap(story, ground) };
  }
  return kept.map;
}

/** As the live map looks, but for the part of it that is covered. */
function cameraOf(session: Session, { width, height, covered = 0 }: Size): StillCamera {
  return stillCamera(session.lookedAt.value, session.story, { width, height: height - covered });
}

/** The same sight on more pixels. */
function widened(camera: StillCamera): StillCamera {
  const times = Math.max(1, leastWidth / camera.width);
  return {
    ...camera,
    zoom: camera.zoom + Math.log2(times),
    width: Math.round(camera.width * times),
    height: Math.round(camera.height * times),
  };
}

function sourcesOf(
  { articles, address }: Story,
  ground: StillGround,
  language: Language,
): readonly string[] {
  const words = dictionaryOf(language);
  const publishers = [...new Set(articles.map(({ publisher }) => publisher).filter(Boolean))];
  return [
    ...(publishers.length > 0 ? [`${words.articles}: ${publishers.join(", ")}`] : []),
    groundCredit(ground, language),
    address,
  ].filter((source) => source !== "");
}

interface Caption {
  readonly title: string;
  readonly days: string;
  readonly layers: Story["layers"];
  readonly sources: readonly string[];
  readonly width: number;
  readonly theme: Theme;
  readonly language: Language;
}

function drawCaption({ title, days, layers, sources, width, theme, language }: Caption) {
  const colours = pageColours[theme];
  const room = width - 2 * padding;
  let y = padding - 4;
  const lines: SvgText[] = [];
  function put(words: string, size: number, fill: string, most: number, weight = 400) {
    for (const line of breakLines(words, { width: room, size, most })) {
      y += size * 1.25;
      lines.push(
        element(
          "text",
          { x: padding, y: y - size * 0.25, "font-size": size, "font-weight": weight, fill },
          text(line),
        ),
      );
    }
  }
  put(title, 24, colours.ink, 2, 600);
  put(capitalised(days, language), 18, colours.ink, 1);
  y += 12;
  const key = drawLayerKey(layers, { width: room, size: 15, theme, language, colours });
  const signs = element("g", { transform: `translate(${padding} ${y})` }, key.svg);
  y += key.height + 4;
  for (const source of sources) put(source, 12, colours.soft, 2);
  return {
    svg: element(
      "g",
      {},
      element("rect", { width, height: 1, fill: colours.rule }),
      ...lines,
      signs,
    ),
    height: Math.ceil(y + padding - 4),
  };
}

function fileName(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "map";
}
