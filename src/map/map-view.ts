import { effect, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { MapLibreEvent, MapMouseEvent, StyleSpecification } from "maplibre-gl";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { CameraRequest, Session } from "../session/session.ts";
import { runLength } from "../session/playing.ts";
import type { Visible } from "../session/visible.ts";
import { dictionaryOf, spokenLanguage } from "../words/dictionary.ts";
import { drawGroundImage, groundImagePixelRatio } from "./ground/ground-images.ts";
import { registerArchives } from "./ground/ground-protocol.ts";
import { createCamera } from "./camera.ts";
import { createHover } from "./hover.ts";
import { mapContent } from "./map-content.ts";
import type { MapContent } from "./map-content.ts";
import { createMapNames } from "./labels/map-names.ts";
import { labelSource } from "./layers/labels.ts";
import type { OtherGround } from "./ground/other-ground.ts";
import { firstOverAreas, firstOverLines, firstOverMarks, firstOverRoutes } from "./draw-order.ts";
import { onceSettled } from "./once-settled.ts";
import type { Theme } from "../session/theme.ts";
import { palettes } from "../scene/palette.ts";
import { pickRecords } from "./pick-records.ts";
import { createStoryMarks } from "./marks/story-marks.ts";
import { createStoryRouteLayer } from "./routes/story-route-layer.ts";
import { createStoryShapes } from "./shapes/story-shapes.ts";
import { createStateWriter } from "./state-writer.ts";
import { mapStyle } from "./style.ts";
import type { WantedStates } from "./state-writer.ts";
import { wantedStates } from "./wanted-states.ts";

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
  /** Address of the site's root, from which the ground is fetched. */
  readonly base: string;
  /** What the story lies on instead of the site's own ground. */
  readonly ground?: OtherGround | null;
  /** Called once, when the ground is drawn and the map begins to show. */
  readonly onShown?: () => void;
  /** The browser has taken the drawing context away, or given it back. */
  readonly onContext?: (is: "lost" | "back") => void;
}

/** How long the map may stay hidden while its ground loads, in milliseconds. */
const longestHidden = 4_000;

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
  base,
  ground = null,
  onShown,
  onContext,
}: MapViewOptions) {
  const { story } = session;
  const camera = createCamera(story);
  let content = mapContent(story, session.language.peek());
  let shown: WantedStates = new Map();

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
    ...camera.opening(openingRequest(), container, covered.peek()),
  });
  camera.cover(map, covered.peek(), 0);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const writer = createStateWriter(map);
  const shapes = createStoryShapes(story, theme.peek());
  const routes = createStoryRouteLayer(story, theme.peek());
  const marks = createStoryMarks(session);
  const hovers = matchMedia("(hover: hover)");
  const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const hover = createHover(container);
  const names = createMapNames({ map, session, marks, rewrite: () => untracked(draw) });
  names.hold(content.labels, ground !== null);

  /** Where the reader was, should the map come anew; else where it is asked to look. */
  function openingRequest(): CameraRequest {
    const viewpoint = session.viewpoint.peek();
    return viewpoint ? { viewpoint } : session.camera.peek();
  }

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

  const pick = (point: { readonly x: number; readonly y: number }) =>
    pickRecords(point, { map, shown, shapes, marks, routes });

  function onClick(event: MapMouseEvent) {
    const ids = pick(event.point);
    if (ids.length > 0) session.select(ids);
    else session.clearSelection();
  }

  const hovering = onceSettled((point: MapMouseEvent["point"]) => {
    const ids = pick(point);
    const first = session.records.get(ids[0] ?? "");
    map.getCanvas().style.cursor = first ? "pointer" : "";
    hover.show(first ?? null, ids.length, point, session.language.peek());
  });

  function onMove(event: MapMouseEvent) {
    // A finger's tap comes as a move of the mouse too.
    if (hovers.matches) hovering.call(event.point);
  }

  function onOut() {
    hovering.cancel();
    hover.hide();
  }

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
    const selected = session.selected.value?.id ?? null;
    const { moment, passed } = session.clock.value;
    const { looks } = visible.value;
    const time = moment + passed;
    const wholeSegments = session.playing.value && lessMotion.matches;
    routes.show({ looks, pointedAt, time, wholeSegments });
    marks.show(time);
    shapes.show({ looks, selected });
    const there = { present: shapes.present(), markedPlaces: marks.places() };
    const wanted = wantedStates(content, there);
    const labels = names.show(wanted.get(labelSource) ?? new Map());
    shown = new Map([...wanted, [labelSource, labels]]);
    if (!hasStyle) return;
    writer.write(shown);
    names.clearGround();
  }

  /** With its drawing context the map has lost its style, until both come back. */
  function onLost() {
    hasStyle = false;
    onContext?.("lost");
  }

  function onRestored() {
    onContext?.("back");
  }

  let ratio = () => hiddenRatio;
  /** Until the ground is there all is as land: the page shows the map from then on, or after a while. */
  const reveal = () => {
    clearTimeout(revealAnyway);
    map.off("load", reveal);
    ratio = () => devicePixelRatio;
    map.setPixelRatio(ratio());
    map.once("render", show);
  };
  const show = () => {
    container.dataset["ground"] = "shown";
    onShown?.();
  };
  const revealAnyway = setTimeout(reveal, longestHidden);
  map.on("load", reveal);

  map.setMissingStyleImageResolver(drawImage);
  map.on("click", onClick);
  map.on("mousemove", onMove);
  map.on("mouseout", onOut);
  map.on("moveend", onMoveEnd);

  const disposers: (() => void)[] = [];
  let ready = false;
  let hasStyle = false;
  /** A new style, and one restored with its context, knows neither shapes nor routes nor marks nor what shows. */
  function onStyle() {
    hasStyle = true;
    shapes.paint(theme.peek());
    routes.paint(theme.peek());
    marks.paint(theme.peek());
    map.addLayer(shapes.areaLayer, firstOverAreas(ground));
    map.addLayer(shapes.lineLayer, firstOverLines);
    map.addLayer(routes.layer, firstOverRoutes);
    map.addLayer(marks.layer, firstOverMarks);
    writer.forget();
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
      if (first) {
        first = false;
        return;
      }
      content = mapContent(story, language);
      names.hold(content.labels, ground !== null);
      hasStyle = false;
      map.setStyle(styleNow(), { diff: false });
    });
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

  const resize = new ResizeObserver(() => map.setPixelRatio(ratio()));
  resize.observe(container);

  return {
    /** Zooms by so many levels around the middle. */
    zoomBy(levels: number) {
      map.easeTo({ zoom: map.getZoom() + levels, duration: 250 }, { byReader: true });
    },
    /** Whether the style is there and nothing is left to load or move. */
    isStill() {
      return ready && map.loaded() && !map.isMoving();
    },
    destroy() {
      for (const dispose of disposers) dispose();
      resize.disconnect();
      clearTimeout(revealAnyway);
      map.off("load", reveal);
      map.off("render", show);
      onOut();
      names.destroy();
      map.off("style.load", onStyle);
      map.off("webglcontextlost", onLost);
      map.off("webglcontextrestored", onRestored);
      map.off("click", onClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
      map.off("moveend", onMoveEnd);
      map.remove();
      delete container.dataset["ground"];
    },
  };
}

export type MapView = ReturnType<typeof createMapView>;
export type { MapContent };
