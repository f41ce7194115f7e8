import type { Story } from "../record/story.ts";
import { cameraBounds, nearestZoom } from "../scene/camera-bounds.ts";
import { mercatorX, mercatorY } from "../scene/mercator.ts";
import { createSession } from "../session/session.ts";
import { themes } from "../session/theme.ts";
import { followVisible } from "../session/visible.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf, spokenLanguage } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import type { Box } from "./clip.ts";
import { boxOf } from "./clip.ts";
import { brokenPageRules, brokenPageScript } from "./broken-page.ts";
import { firstPictureScript } from "./first-picture-script.ts";
import type { StillCamera } from "./still-camera.ts";
import { stillCamera } from "./still-camera.ts";
import { stillVariables } from "./still-colours.ts";
import type { StillGround } from "./still-ground.ts";
import { stillMap } from "./still-map.ts";
import { element, pixels, text } from "./svg.ts";
import { viewOfSession } from "./view-of-session.ts";

/** Pixels of the map on a usual screen; on others the picture is stretched as the live map's camera would be. */
const usual = { width: 904, height: 656 };

/** Pixels around it that are drawn too, for panes of other proportions. */
const bleed = 640;

/** What of the page is there before any script, as HTML. */
export interface FirstPicture {
  /** That of the interface, and of the story beside it, until a script or the reader says otherwise. */
  readonly language: Language;
  readonly storyLanguage: Language;
  readonly title: string;
  /** What the story is, in a sentence, for who lists pages. */
  readonly description: string;
  /** A sheet of styles: colours of both themes, which language's words show, how the map lies in its pane. */
  readonly style: string;
  /** The story's name and what it is, and its map as it opens. */
  readonly body: string;
  /** What an address and a browser ask for, of which the page need not wait to hear; runs before the body and after it. */
  readonly script: string;
  /** For whom no script runs: that one is needed, in each of the languages. */
  readonly noScript: string;
}

/** The page's frame with the map of a story's opening view in it; with no ground of ours the frame alone. */
export function firstPicture(story: Story, ground: StillGround | null): FirstPicture {
  const { languages } = story;
  const [language = "en"] = languages;
  const titled = languages.map((each) =>
    element("h1", { lang: each }, text(inLanguage(story.title, each))),
  );
  const described = languages.map((each) =>
    element("p", { lang: each, class: "description" }, text(inLanguage(story.description, each))),
  );
  const opening = ground ? openingMap(story, ground, language) : { svg: "", rules: [] };
  const [head, map, sheet, time] = [
    `<header class="masthead"><div class="masthead-line"><p class="brand">Dateline</p></div>${titled.join("")}${described.join("")}</header>`,
    ground ? `<div class="first-fit">${opening.svg}</div>` : "",
    '<div class="first-sheet"></div>',
    '<div class="time-bar"></div>',
  ];
  return {
    language: spokenLanguage(language),
    storyLanguage: language,
    title: `${inLanguage(story.title, language)} · Dateline`,
    description: inLanguage(story.description, language),
    style: [
      ...colourRules(story),
      ...languageRules(languages),
      ...opening.rules,
      brokenPageRules,
    ].join(""),
    body: `<div id="first" class="page"><div class="column">${head}</div><div class="map-area"><div class="first-pane">${map}${sheet}</div></div>${time}</div>`,
    script: [
      firstPictureScript(Object.fromEntries(languages.map((each) => [each, spokenLanguage(each)]))),
      brokenPageScript(languages.map(spokenLanguage)),
    ].join(";\n"),
    noScript: [...new Set(languages.map(spokenLanguage))]
      .map((each) => element("span", { lang: each }, text(dictionaryOf(each).noScript)))
      .join(" "),
  };
}

function openingMap(story: Story, ground: StillGround, language: Language) {
  const session = createSession(story, { language });
  const view = viewOfSession(session, followVisible(session).value, "page");
  const request = session.camera.value;
  const camera = stillCamera(request, story, usual);
  const { fit, style } = fitted(story, camera, request);
  const { svg } = stillMap(story, ground, view, camera, {
    id: "first",
    bleed,
    stretched: fit,
    languages: story.languages,
  });
  return { svg, rules: [`.first-fit{${style}}`] };
}

/** The box that the live map's camera holds in sight, and how it lies in a pane of any size. */
function fitted(
  story: Story,
  camera: StillCamera,
  request: Parameters<typeof stillCamera>[0],
): { readonly fit: Box; readonly style: string } {
  const { width, height, zoom } = camera;
  const bounds = "places" in request ? cameraBounds(request, story) : null;
  // One that would come nearer than it may keeps its size.
  if (!bounds || zoom >= nearestZoom) {
    return { fit: boxOf(camera), style: `width:${width}px;height:${height}px` };
  }
  const [west, south, east, north] = bounds;
  const world = 512 * 2 ** zoom;
  const halfWidth = ((mercatorX(east) - mercatorX(west)) * world) / 2;
  const halfHeight = ((mercatorY(south) - mercatorY(north)) * world) / 2;
  return {
    fit: {
      left: width / 2 - halfWidth,
      right: width / 2 + halfWidth,
      top: height / 2 - halfHeight,
      bottom: height / 2 + halfHeight,
    },
    style: `--ratio:${pixels(halfWidth / halfHeight, 4)}`,
  };
}

function colourRules(story: Story): readonly string[] {
  const [light, dark] = themes.map((theme) => stillVariables(theme, story));
  return [`:root{${light}}`, `:root[data-theme="dark"]{${dark}}`];
}

/** Words of another language than the page's don't show. */
function languageRules(languages: readonly Language[]): readonly string[] {
  return languages.map(
    (each) =>
      `:root[data-language="${each}"] #first [lang]:not(svg,[lang="${each}"]){display:none}`,
  );
}
