import { effect, signal, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { degreesOf, mercatorX, mercatorY, wholeX, wholeY } from "../scene/mercator.ts";
import type { MarksInSight } from "../session/marks-in-sight.ts";
import { createSight } from "../session/marks-in-sight.ts";
import type { Session } from "../session/session.ts";
import type { Theme } from "../session/theme.ts";
import type { Viewpoint } from "../record/viewpoint.ts";
import type { Visible } from "../session/visible.ts";
import { dictionaryOf, spokenLanguage } from "../words/dictionary.ts";
import type { Drawn } from "./drawn.ts";
import { pickStill } from "./pick-still.ts";
import type { Size } from "./still-camera.ts";
import { stillCamera, zoomRange } from "./still-camera.ts";
import type { StillGround } from "./still-ground.ts";
import { createStillMap } from "./still-map.ts";
import { tellStill } from "./tell-still.ts";
import { viewOfSession } from "./view-of-session.ts";

/** Pixels that a pointer may move while it is pressed and still have clicked. */
const clickReach = 4;

/** Pixels that an arrow key moves the picture by. */
const keyStep = 100;

export interface StillViewOptions {
  readonly container: HTMLElement;
  readonly session: Session;
  readonly visible: ReadonlySignal<Visible>;
  readonly theme: ReadonlySignal<Theme>;
  /** Pixels of the container's foot that something lies over. */
  readonly covered: ReadonlySignal<number>;
  readonly ground: StillGround;
  /** Called with each picture. */
  readonly onPicture?: () => void;
}

/**
 * The still map in place of the live one, drawn anew as the session changes. It can be clicked, dragged
 * and moved from the keyboard as that can. `destroy` undoes every listener.
 */
export function createStillView(options: StillViewOptions) {
  const { container, session, visible, theme, covered, ground, onPicture } = options;
  const still = createStillMap(session.story, ground);
  const size = signal<Size>({ width: container.clientWidth, height: container.clientHeight });
  let drawn: readonly Drawn[] = [];
  let pressed: { readonly x: number; readonly y: number; readonly from: Viewpoint } | null = null;

  const picture = document.createElement("div");
  picture.className = "still-view";
  picture.tabIndex = 0;
  picture.setAttribute("role", "region");
  // Below the live map, which fades in over it.
  container.prepend(picture);
  container.dataset["still"] = "shown";

  function cameraNow() {
    const seen = { ...size.value, covered: covered.value };
    return stillCamera(session.lookedAt.value, session.story, seen);
  }

  const disposers = [
    effect(() => {
      if (size.value.width === 0 || size.value.height === 0) return;
      const view = viewOfSession(session, visible.value, theme.value);
      const made = still.draw(view, cameraNow());
      drawn = made.drawn;
      // All that somebody wrote is escaped in it.
      picture.innerHTML = made.svg;
      picture.setAttribute("aria-label", dictionaryOf(view.language).map);
      picture.lang = spokenLanguage(view.language);
      untracked(() => onPicture?.());
    }),
  ];

  function moveTo(viewpoint: Viewpoint) {
    const { least, most } = zoomRange;
    session.reportViewpoint({
      lon: ((((viewpoint.lon + 180) % 360) + 360) % 360) - 180,
      lat: Math.min(Math.max(viewpoint.lat, -80), 80),
      zoom: Math.min(Math.max(viewpoint.zoom, least), most),
    });
  }

  /** The picture follows the hand by so many pixels. */
  function shift(from: Viewpoint, right: number, down: number) {
    const world = 512 * 2 ** from.zoom;
    const [lon, lat] = degreesOf({
      x: (mercatorX(from.lon) - right / world) * wholeX,
      y: Math.min(Math.max(mercatorY(from.lat) - down / world, 0), 1) * wholeY,
    });
    moveTo({ lon, lat, zoom: from.zoom });
  }

  function at(event: MouseEvent) {
    const box = picture.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function onDown(event: PointerEvent) {
    if (event.button !== 0) return;
    pressed = { ...at(event), from: cameraNow() };
    picture.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent) {
    const { x, y } = at(event);
    if (!pressed) {
      picture.style.cursor = pickStill(drawn, { x, y }).length > 0 ? "pointer" : "";
      return;
    }
    const [right, down] = [x - pressed.x, y - pressed.y];
    if (Math.hypot(right, down) > clickReach) shift(pressed.from, right, down);
  }

  function onUp(event: PointerEvent) {
    const { x, y } = at(event);
    const isClick = pressed && Math.hypot(x - pressed.x, y - pressed.y) <= clickReach;
    pressed = null;
    if (!isClick) return;
    const records = pickStill(drawn, { x, y });
    if (records.length > 0) session.select(records);
    else session.clearSelection();
  }

  function onCancel() {
    pressed = null;
  }

  function onWheel(event: WheelEvent) {
    event.preventDefault();
    zoomBy(-event.deltaY / 400);
  }

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => shift(cameraNow(), keyStep, 0),
      ArrowRight: () => shift(cameraNow(), -keyStep, 0),
      ArrowUp: () => shift(cameraNow(), 0, keyStep),
      ArrowDown: () => shift(cameraNow(), 0, -keyStep),
      "+": () => zoomBy(1),
      "=": () => zoomBy(1),
      "-": () => zoomBy(-1),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }

  /** Zooms by so many levels around the middle. */
  function zoomBy(levels: number) {
    const { lon, lat, zoom } = cameraNow();
    moveTo({ lon, lat, zoom: zoom + levels });
  }

  const listeners = new AbortController();
  const { signal: undone } = listeners;
  picture.addEventListener("pointerdown", onDown, { signal: undone });
  picture.addEventListener("pointermove", onMove, { signal: undone });
  picture.addEventListener("pointerup", onUp, { signal: undone });
  picture.addEventListener("pointercancel", onCancel, { signal: undone });
  picture.addEventListener("wheel", onWheel, { signal: undone, passive: false });
  picture.addEventListener("keydown", onKey, { signal: undone });
  const resize = new ResizeObserver(() => {
    size.value = { width: container.clientWidth, height: container.clientHeight };
  });
  resize.observe(container);

  return {
    zoomBy,
    /** What stands on the picture, but for the part that words cover. */
    inSight(): MarksInSight {
      const { width, height } = size.peek();
      const sight = createSight(width, height - covered.peek());
      tellStill(drawn, sight);
      return sight.seen();
    },
    destroy() {
      listeners.abort();
      resize.disconnect();
      for (const dispose of disposers) dispose();
      picture.remove();
      delete container.dataset["still"];
    },
  };
}

export type StillView = ReturnType<typeof createStillView>;
