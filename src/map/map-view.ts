import { effect, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ErrorEvent, MapLibreEvent, StyleSpecification } from "maplibre-gl";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { MarksInSight } from "../session/marks-in-sight.ts";
import { createSight, nothingInSight } from "../session/marks-in-sight.ts";
import type { CameraRequest, Session } from "../session/session.ts";
import { runLength } from "../session/playing.ts";
import type { Visible } from "../session/visible.ts";
import { importAgain } from "../loading/import-again.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf, spokenLanguage } from "../words/dictionary.ts";
import { drawGroundImage, groundImagePixelRatio } from "./ground/ground-images.ts";
import { registerArchives } from "./ground/ground-protocol.ts";
import type { GroundState } from "./ground/ground-watch.ts";
import { watchGround } from "./ground/ground-watch.ts";
import { createCamera } from "./camera.ts";
import { createLayerStack } from "./layer-stack.ts";
import { mapContent } from "./map-content.ts";
import type { MapContent } from "./map-content.ts";
import { createMapNames } from "./labels/map-names.ts";
import type { OtherGround } from "./ground/other-ground.ts";
import type { Theme } from "../session/theme.ts";
import { palettes } from "../scene/palette.ts";
import { nearestLater } from "./nearest-later.ts";
import { pointerLater } from "./pointer-later.ts";
import { createReveal } from "./reveal.ts";
import { createStoryMarks } from "./marks/story-marks.ts";
import { createStoryRouteLayer } from "./routes/story-route-layer.ts";
import { createStoryShapes } from "./shapes/story-shapes.ts";
import { firstOverShapes, mapStyle } from "./style.ts";
import { wantedLabels } from "./labels/wanted-labels.ts";

// MapLibre finds its worker by itself only when it is not bundled.
setWorkerUrl(workerUrl);
registerArchives();

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly session: Session;
  readonly visible: ReadonlySignal<Visible>;
  readonly theme: ReadonlySignal<Theme>;
  /** How many pixels of the map's foot the words cover. */
  readonly covered: ReadonlySignal<number>;
  /** What else may lie over the map, such as a legend: nothing is named beneath it. */
  readonly over: () => Iterable<HTMLElement>;
  /** Address of the site's root, from which the ground is fetched. */
  readonly base: string;
  /** What the story lies on instead of the site's own ground. */
  readonly ground?: OtherGround | null;
  /** Called when the ground is drawn and the map begins to show, and again when it comes back. */
  readonly onShown?: () => void;
  /** Called with each picture: what stands on it may have come, gone or moved. */
  readonly onPicture?: () => void;
  /** The browser has taken the drawing context away, or given it back. Until it is drawn anew the map is hidden. */
  readonly onContext?: (is: "lost" | "back") => void;
  /** Some of the ground could not be loaded, or is there again. Where there is none, the map is hidden. */
  readonly onGround?: (is: GroundState) => void;
  /** Whether it stands in another page, which is to go on scrolling. */
  readonly isFramed?: boolean;
  /** What works beside the page for the map did not start, or broke off. */
  readonly onWorkerLost?: () => void;
}

/** MapLibre says that its worker failed by an error like any other, and these words. */
const isWorkerFailure = ({ message }: ErrorEvent["error"]) =>
  message.startsWith("Worker failed to load");

/** Pixels to a CSS pixel of a map that nobody sees yet, which each tile that comes draws anew. */
const hiddenRatio = 1 / 8;

/**
 * Draws what the session shows, follows its camera, and reports clicks to it.
 * Throws when the browser offers no WebGL 2. `destroy` undoes every listener.
 */
export function createMapView({
  container,
  session,
  visible,
  theme,
  covered,
  over,
  base,
  ground = null,
  onShown,
  onPicture = () => {},
  onContext,
  onGround,
  onWorkerLost,
  isFramed = false,
}: MapViewOptions) {
  const { story } = session;
  const camera = createCamera(story);
  let content = mapContent(story, session.language.peek());

  const map = new MapLibreMap({
    container,
    style: styleNow(),
    // The page credits its own ground; another one says itself whom to credit.
    attributionControl: ground ? { compact: false } : false,
    dragRotate: false,
    pitchWithRotate: false,
    // Nearer than this our ground has nothing to show.
    maxZoom: ground ? 18 : 11,
    minZoom: 1.5,
    fadeDuration: 1,
    pixelRatio: hiddenRatio,
    renderWorldCopies: false,
    // The page around it scrolls under finger and wheel.
    cooperativeGestures: isFramed,
    // Where the reader was, should the map come anew; else where it is asked to look.
    ...camera.opening(session.lookedAt.peek(), container, covered.peek()),
  });
  camera.cover(map, covered.peek(), 0);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const redraw = () => stack.redraw();
  const shapes = createStoryShapes(story, theme.peek(), redraw);
  const routes = createStoryRouteLayer(story, theme.peek(), redraw);
  const marks = createStoryMarks(session, redraw);
  const names = createMapNames({
    map,
    session,
    marks,
    routes,
    over,
    redraw,
    hasStyle: () => hasStyle,
  });
  const { dots, shapeNames, townNames } = names.layer;
  /** What lies under the names of the ground, and what over them. */
  const groups = [
    [shapes.areaLayer, shapes.lineLayer],
    [dots, routes.layer, shapeNames, marks.layer, townNames],
  ];
  const stack = createLayerStack(map, groups, onPicture);
  const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
  names.hold(content.labels, ground !== null);

  function styleNow(): StyleSpecification {
    const language = session.language.peek();
    return mapStyle(content, palettes[theme.peek()], language, base, ground);
  }

  /** Draws an image the first time that the style asks for it. */
  function drawImage(id: string) {
    if (map.hasImage(id)) return;
    const image = drawGroundImage(id, palettes[theme.peek()]);
    if (image) map.addImage(id, image, { pixelRatio: groundImagePixelRatio });
  }

  const nearest = nearestLater(onPicture);
  const pointer = pointerLater(session, { map, names, shapes, marks, routes });

  /** Moves that the reader makes come with the event of their hand, or with `byReader`. */
  function onMoveEnd(event: MapLibreEvent<unknown> & { byReader?: boolean }) {
    names.moved();
    flight = null;
    const { lng, lat } = map.getCenter();
    const place = { lon: lng, lat, zoom: map.getZoom() };
    if (event.originalEvent || event.byReader) session.reportViewpoint(place);
    else session.reportStanding(place);
  }

  function draw() {
    const pointedAt = session.pointedAt.value;
    const { moment, passed } = session.clock.value;
    const { looks } = visible.value;
    const time = moment + passed;
    const wholeSegments = session.playing.value && lessMotion.matches;
    routes.show({ looks, pointedAt, time, wholeSegments });
    marks.show(time);
    shapes.show({ looks, pointedAt });
    const there = { present: shapes.present(), markedPlaces: marks.places() };
    const isTold = session.chapter.value !== null && !session.selected.value;
    const alone = isTold && !session.isAstray.value;
    names.show(wantedLabels(content, there), alone);
  }

  function hide() {
    hiddenAt = session.viewpoint.peek();
    reveal.hide();
  }

  /** With its drawing context the map has lost its style, until both come back. */
  function onLost() {
    hasStyle = false;
    isLost = true;
    hide();
    onContext?.("lost");
  }

  function onRestored() {
    isLost = false;
    reveal.awaitDrawn();
    if (isOutdated) map.setStyle(styleNow(), { diff: false });
    isOutdated = false;
    onContext?.("back");
  }

  function onError({ error }: ErrorEvent) {
    if (isWorkerFailure(error)) onWorkerLost?.();
  }

  let ratio = () => hiddenRatio;
  /** Where the reader had moved to when the map was hidden; they may move the picture in its place. */
  let hiddenAt = session.viewpoint.peek();
  const watch = watchGround(map, (is) => {
    if (is === "none") {
      hide();
      reveal.awaitDrawn();
    }
    onGround?.(is);
  });
  const reveal = createReveal({
    map,
    container,
    mayShow: (isLate) =>
      watch.state() !== "none" && (!isLate || watch.hasCome() || ground !== null),
    prepare() {
      ratio = () => devicePixelRatio * enlarged();
      map.setPixelRatio(ratio());
      const viewpoint = session.viewpoint.peek();
      if (viewpoint && viewpoint !== hiddenAt) {
        map.jumpTo({ center: [viewpoint.lon, viewpoint.lat], zoom: viewpoint.zoom });
      }
    },
    onShown() {
      pointer.come();
      stack.onShown();
      onShown?.();
    },
  });

  map.setMissingStyleImageResolver(drawImage);
  map.on("moveend", onMoveEnd);
  map.on("error", onError);
  map.on("render", onPicture);

  const disposers: (() => void)[] = [];
  let ready = false;
  let hasStyle = false;
  let isLost = false;
  let isOutdated = false;
  /** A new style, and one restored with its context, knows neither shapes nor routes nor marks nor what shows. */
  function onStyle() {
    hasStyle = true;
    shapes.paint(theme.peek());
    routes.paint(theme.peek());
    marks.paint(theme.peek());
    names.layer.paint(palettes[theme.peek()]);
    stack.addBeneath(firstOverShapes(ground));
    names.forget();
    if (ready) untracked(draw);
  }
  map.on("style.load", onStyle);
  map.on("webglcontextlost", onLost);
  map.on("webglcontextrestored", onRestored);
  map.once("style.load", () => {
    ready = true;
    disposers.push(
      effect(draw),
      followStyle(),
      effect(() => {
        const request = session.camera.value;
        untracked(() => fly(request));
      }),
      effect(() => {
        const pixels = covered.value;
        untracked(() => makeRoom(pixels));
      }),
    );
  });

  /** Makes the sources and the style anew when the language or the theme changes. */
  function followStyle() {
    let first = true;
    return effect(() => {
      const language = session.language.value;
      const colours = theme.value;
      container.dataset["theme"] = colours;
      const canvas = map.getCanvas();
      canvas.setAttribute("aria-label", dictionaryOf(language).map);
      canvas.setAttribute("lang", spokenLanguage(language));
      if (isFramed) void sayGestures(language);
      if (first) {
        first = false;
        return;
      }
      content = mapContent(story, language);
      names.hold(content.labels, ground !== null);
      hasStyle = false;
      // Without its context it can take none, and comes back with the old one.
      if (isLost) isOutdated = true;
      else map.setStyle(styleNow(), { diff: false });
    });
  }

  /** What most maps have no use for. Where it can't be had, MapLibre says it in its own words. */
  async function sayGestures(language: Language) {
    const part = await importAgain(() => import("./say-gestures.ts")).catch(() => null);
    part?.sayGestures(container, dictionaryOf(language));
  }

  let flown = false;
  /** Where the map flies to, until it is there. */
  let flight: CameraRequest | null = null;
  function fly(request: CameraRequest) {
    // The first request is where the map already is.
    if (!flown) {
      flown = true;
      return;
    }
    // As long as the clock runs, when it does: both tell of the same way.
    camera.move(map, request, covered.peek(), session.running.peek() ? runLength : 900);
    flight = map.isMoving() ? request : null;
  }

  /** The words rose or sank: what was in the middle of the map's free part comes to be there again. */
  function makeRoom(pixels: number) {
    if (!flown) return;
    if (flight) fly(flight);
    else camera.cover(map, pixels, 250);
  }

  /** How much larger the page shows it than it is laid out, as on a wall. */
  function enlarged() {
    return container.getBoundingClientRect().width / container.clientWidth || 1;
  }

  // What lies over the map has opened or closed.
  const area = container.parentElement;
  area?.addEventListener("toggle", names.moved, true);
  const resize = new ResizeObserver(() => map.setPixelRatio(ratio()));
  resize.observe(container);

  return {
    /** Zooms by so many levels around the middle. */
    zoomBy(levels: number) {
      map.easeTo({ zoom: map.getZoom() + levels, duration: 250 }, { byReader: true });
    },
    async pointing() {
      const { createPointing } = await importAgain(() => import("./pointing.ts"));
      return createPointing(map);
    },
    /** What stands on the last picture, but for the part that words cover. */
    inSight(): MarksInSight {
      const nearestOfShape = nearest();
      if (!nearestOfShape) return nothingInSight;
      const { clientWidth, clientHeight } = container;
      const sight = createSight(clientWidth, clientHeight - covered.peek());
      marks.tell(sight);
      routes.tell(sight);
      shapes.tell(sight, content.anchors, nearestOfShape);
      return sight.seen();
    },
    groundState: watch.state,
    /** Asks again for what of the ground could not be loaded; what comes of it is said. */
    reloadGround: watch.reload,
    destroy() {
      hasStyle = false;
      for (const dispose of disposers) dispose();
      resize.disconnect();
      area?.removeEventListener("toggle", names.moved, true);
      watch.destroy();
      reveal.destroy();
      pointer.destroy();
      names.destroy();
      map.off("style.load", onStyle);
      map.off("webglcontextlost", onLost);
      map.off("webglcontextrestored", onRestored);
      map.off("moveend", onMoveEnd);
      map.off("error", onError);
      map.off("render", onPicture);
      map.remove();
    },
  };
}

export type MapView = ReturnType<typeof createMapView>;
export type { MapContent };
