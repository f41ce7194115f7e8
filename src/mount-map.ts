import type { OtherGround } from "./map/ground/other-ground.ts";
import { importAgain } from "./loading/import-again.ts";
import { reloadIfThere } from "./loading/reload-if-there.ts";
import { addMapStyles } from "./map/map-styles.ts";
import type { MapView, MapViewOptions } from "./map/map-view.ts";
import type { MapState, MapTrouble, MountedMap } from "./panel/map-area.tsx";
import { nothingInSight } from "./session/marks-in-sight.ts";
import type { StillView } from "./still/still-view.ts";

/** How long a lost drawing context may take to come back, in milliseconds. */
const longestLost = 4_000;

/** How long the live map takes to fade in over the still one, in milliseconds. */
const fade = 500;

export interface MountMapOptions extends Pick<
  MapViewOptions,
  "container" | "session" | "visible" | "theme" | "covered" | "over" | "base" | "isFramed"
> {
  /** What the story lies on instead of the site's own ground; null where it can't be had. */
  readonly ground: Promise<OtherGround | null> | null;
  /** How long the live map may take before a still one is shown until it is there, in milliseconds. */
  readonly stillAfter: number;
  /** Called with each picture of the map, live or still. */
  readonly onPicture: () => void;
  /** Called when there is a map to be seen, live or still. */
  readonly onShown: () => void;
}

type MapScript = typeof import("./map/map-view.ts");

/** The live map's program, which comes after the page's own. Rejects where it can't be had. */
export async function loadMapScript(): Promise<MapScript> {
  const [script] = await Promise.all([
    importAgain(() => import("./map/map-view.ts")),
    addMapStyles(),
  ]);
  // Said by what Vite itself writes: so the hosted page's build knows nothing of that part.
  if (import.meta.env.MODE === "file") {
    await (await import("./map/embedded-worker.ts")).useEmbeddedWorker();
  }
  return script;
}

/**
 * Mounts the live map. A still one stands in while that is slow to come, where the browser offers no
 * WebGL 2, where a part of the live map can't be loaded, and while its drawing context is lost. Says
 * which one it is, and what is wrong, whenever that changes.
 */
export function mountMap(options: MountMapOptions, say: (state: MapState) => void): MountedMap {
  const { container, ground, base, stillAfter, onShown, onPicture } = options;
  let state: MapState = { shows: "nothing", trouble: null, isTrying: false };
  let live: MapView | null = null;
  let still: StillView | null = null;
  let isStillWanted = false;
  let isGone = false;
  /** Of the attempts to have the live map, which counts. */
  let attempt = 0;
  const timers: Record<"bare" | "lost" | "fade", ReturnType<typeof setTimeout> | undefined> = {
    bare: undefined,
    lost: undefined,
    fade: undefined,
  };

  function tell(change: Partial<MapState>) {
    state = { ...state, ...change };
    if (isGone) return;
    say(state);
    // The marks stand on another one now, or on none.
    onPicture();
  }

  async function start(isAgain = false) {
    attempt += 1;
    const mine = attempt;
    const isOver = () => isGone || mine !== attempt;
    let script;
    try {
      script = await loadMapScript();
    } catch (error) {
      if (isOver()) return;
      console.error(error);
      if (!isAgain || !(await reloadIfThere())) fail("script");
      return;
    }
    const otherGround = await ground;
    if (isOver()) return;
    try {
      live = script.createMapView({
        ...options,
        ground: otherGround,
        onShown: showLive,
        onContext,
        onGround,
        onWorkerLost: () => fail("worker"),
      });
    } catch (error) {
      console.error(error);
      fail(state.trouble === "lost" ? "lost" : "missing");
    }
  }

  function showLive() {
    clearTimeout(timers.bare);
    isStillWanted = false;
    timers.fade = setTimeout(leaveStill, fade);
    tell({ shows: "live", trouble: groundTrouble(), isTrying: false });
    onShown();
  }

  function groundTrouble(): MapTrouble | null {
    return live?.groundState() === "part" ? "groundPart" : null;
  }

  function leaveStill() {
    if (isStillWanted) return;
    still?.destroy();
    still = null;
  }

  function standIn() {
    clearTimeout(timers.fade);
    if (isStillWanted) return;
    isStillWanted = true;
    showStill().catch((error: unknown) => {
      console.error(error);
      isStillWanted = false;
    });
  }

  async function showStill() {
    if (!still) {
      const { loadStillView } = await importAgain(() => import("./still/load-still-view.ts"));
      const made = await loadStillView(options, (await ground) ? null : base);
      if (isGone || !isStillWanted || still) made.destroy();
      else still = made;
    }
    if (!isStillWanted || isGone) return;
    tell({ shows: "still" });
    onShown();
  }

  /** The live map is given up until the reader asks for it again. */
  function fail(trouble: MapTrouble) {
    clearTimeout(timers.lost);
    live?.destroy();
    live = null;
    for (const left of container.querySelectorAll(":scope > :not(.still-view)")) left.remove();
    tell({ shows: still ? "still" : "nothing", trouble, isTrying: false });
    standIn();
  }

  function onContext(is: "lost" | "back") {
    clearTimeout(timers.lost);
    if (is === "back") return;
    standIn();
    // It may still come back, later.
    timers.lost = setTimeout(() => tell({ trouble: "lost", isTrying: false }), longestLost);
  }

  function onGround(is: "whole" | "part" | "none") {
    if (is === "none") {
      tell({ trouble: "ground", isTrying: false });
      standIn();
    } else if (state.shows === "live") {
      tell({ trouble: groundTrouble(), isTrying: false });
    }
  }

  async function again() {
    if (state.isTrying) return;
    tell({ isTrying: true });
    if (live && state.trouble !== "lost") {
      live.reloadGround();
      return;
    }
    live?.destroy();
    live = null;
    await start(true);
  }

  const shown = () => (state.shows === "still" ? still : live);

  timers.bare = setTimeout(standIn, stillAfter);
  void start();

  return {
    zoomBy: (levels) => shown()?.zoomBy(levels),
    inSight: () => shown()?.inSight() ?? nothingInSight,
    again: () => void again(),
    pointing: async () => live?.pointing() ?? null,
    destroy() {
      isGone = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      live?.destroy();
      still?.destroy();
    },
  };
}
