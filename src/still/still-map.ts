import type { Story } from "../record/story.ts";
import type { Theme } from "../session/theme.ts";
import type { Look } from "../session/visible.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { queryAt, windowLength } from "../time/show-window.ts";
import type { Language } from "../words/dictionary.ts";
import { spokenLanguage } from "../words/dictionary.ts";
import type { Box } from "./clip.ts";
import { boxOf } from "./clip.ts";
import { describeStill } from "./describe-still.ts";
import { drawGround } from "./draw-ground.ts";
import { createMarkDrawing } from "./draw-marks.ts";
import { drawNames } from "./draw-names.ts";
import { createRouteDrawing } from "./draw-routes.ts";
import { createShapeDrawing } from "./draw-shapes.ts";
import type { Drawn } from "./drawn.ts";
import type { Frame } from "./frame.ts";
import { inPartsOf, inPixels } from "./standing.ts";
import type { StillCamera } from "./still-camera.ts";
import { stillColours } from "./still-colours.ts";
import type { StillGround } from "./still-ground.ts";
import { stillProjection } from "./still-projection.ts";
import type { SvgText } from "./svg.ts";
import { element, pixels, text } from "./svg.ts";

/** Pixels beyond the picture at which what is drawn is cut: no cut, and no mark that reaches in, is seen. */
const beyond = 40;

/** What of a session a picture shows. */
export interface StillView {
  /** The window ends with this day, in days since 1970-01-01. */
  readonly moment: number;
  /** The part of that day which has passed, 0 to 1. */
  readonly passed: number;
  readonly window: TimeWindow;
  readonly hiddenLayers: ReadonlySet<string>;
  /** What shows, by record id; what the filter leaves out is not in it. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Ids of the records that are picked, or that a chapter tells of: their marks have a ring. */
  readonly pointedAt: ReadonlySet<string>;
  readonly language: Language;
  /** "page": colours are variables that the page sets (`stillVariables`). */
  readonly theme: Theme | "page";
}

export interface StillOptions {
  /** Of what the picture refers to in itself: another for each picture of one page. */
  readonly id?: string;
  /** Pixels around the picture that are drawn too, for a page that shows them. */
  readonly bleed?: number;
  /**
   * A box of the picture, in pixels, that it is stretched by: the picture then has no size of its own but
   * that of what it stands in, which is this box, and marks and names keep theirs.
   */
  readonly stretched?: Box;
  /**
   * The languages in which it names and says what it shows, for a page that chooses one: names in a group
   * with its `lang`, title and description with ids that have it in them: `ID-es-title`, `ID-es-about`;
   * those in the view's own have it not. That alone unless given.
   */
  readonly languages?: readonly Language[];
}

export interface Still {
  /** An `svg` element, as text. */
  readonly svg: string;
  /** What stands for which record on it, lowest first. */
  readonly drawn: readonly Drawn[];
}

/**
 * The map of a story as pictures: the same function of view and camera wherever it runs. What depends
 * on neither is worked out once.
 */
export function createStillMap(story: Story, ground: StillGround) {
  const shapes = createShapeDrawing(story);
  const routes = createRouteDrawing(story);
  const marks = createMarkDrawing(story);
  let last: { readonly key: string; readonly frame: Frame; readonly svg: SvgText } | null = null;

  return {
    draw(view: StillView, camera: StillCamera, options: StillOptions = {}): Still {
      const { id = "still", bleed = 0, stretched, languages = [view.language] } = options;
      const standing = stretched ? inPartsOf(stretched) : inPixels;
      const colours = stillColours(view.theme, story);
      const { width, height } = camera;
      const time = view.moment + view.passed;
      const key = JSON.stringify([camera, view.theme, id, bleed]);
      if (last?.key !== key) {
        const frame = { projection: stillProjection(camera), box: boxOf(camera, bleed + beyond) };
        last = { key, frame, svg: drawGround({ ground, ...frame, colours, id, bleed }) };
      }
      const { frame, svg: groundSvg } = last;
      const { projection, box } = frame;
      const { looks, pointedAt } = view;
      const shaped = { frame, colours, looks, pointedAt };
      const areas = shapes.drawAreas(shaped);
      const rings = shapes.drawRings(shaped);
      const lines = shapes.drawLines(shaped);
      const walked = routes.draw({ projection, colours, looks, pointedAt, time });
      const marked = marks.draw({
        projection,
        colours,
        box,
        standing,
        id,
        time,
        length: windowLength(view.window),
        openReach: queryAt(view.moment, view.window).openReach,
        hiddenLayers: view.hiddenLayers,
        passes: (record) => looks.has(record),
        pointedAt,
      });
      const names = languages.map((language) =>
        element(
          "g",
          { lang: language, class: "still-names" },
          ...drawNames(story, {
            projection,
            colours,
            ground,
            standing,
            language,
            places: marked.places,
            marks: marked.drawn,
          }),
        ),
      );
      const said = languages.flatMap((language) => {
        const { title, description } = describeStill({ story, ...view, language });
        const own = language === view.language ? id : `${id}-${language}`;
        const lang = languages.length > 1 ? spokenLanguage(language) : undefined;
        return [
          element("title", { id: `${own}-title`, lang }, text(title)),
          element("desc", { id: `${own}-about`, lang }, text(description)),
        ];
      });
      const below = [
        element("rect", {
          x: -bleed,
          y: -bleed,
          width: width + 2 * bleed,
          height: height + 2 * bleed,
          fill: colours.ground.space,
        }),
        groundSvg,
        ...areas.svg,
        ...rings.svg,
        ...lines.svg,
        ...walked.svg,
      ];
      const svg = element(
        "svg",
        {
          xmlns: "http://www.w3.org/2000/svg",
          class: "still",
          role: "img",
          lang: spokenLanguage(view.language),
          "aria-labelledby": `${id}-title ${id}-about`,
          "font-family": "'Source Sans 3', system-ui, sans-serif",
          ...(stretched
            ? { width: "100%", height: "100%", overflow: "visible" }
            : { width, height, viewBox: `0 0 ${width} ${height}` }),
        },
        ...said,
        ...(stretched ? [stretchedBy(stretched, below)] : below),
        ...marked.svg,
        ...names,
      );
      return {
        svg,
        drawn: [...areas.drawn, ...rings.drawn, ...lines.drawn, ...walked.drawn, ...marked.drawn],
      };
    },
  };
}

export type StillMap = ReturnType<typeof createStillMap>;

/** One picture of a story; for several of one story keep a `createStillMap`. */
export function stillMap(
  story: Story,
  ground: StillGround,
  view: StillView,
  camera: StillCamera,
  options?: StillOptions,
): Still {
  return createStillMap(story, ground).draw(view, camera, options);
}

function stretchedBy({ left, top, right, bottom }: Box, parts: readonly SvgText[]): SvgText {
  return element(
    "svg",
    {
      class: "still-stretched",
      width: "100%",
      height: "100%",
      overflow: "visible",
      preserveAspectRatio: "none",
      viewBox: [left, top, right - left, bottom - top].map((value) => pixels(value)).join(" "),
    },
    ...parts,
  );
}
