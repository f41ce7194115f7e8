import { createMapView } from "./map/map-view.ts";
import type { MapViewOptions } from "./map/map-view.ts";
import type { MountedMap, MapState } from "./panel/map-area.tsx";

/** How long a lost drawing context may take to come back, in milliseconds. */
const longestLost = 3_000;

/**
 * Mounts the live map; the still one where the browser offers no WebGL 2, or takes the drawing context away
 * and does not give it back. Says which one it is whenever that changes.
 */
export function mountMap(options: MapViewOptions, say: (state: MapState) => void): MountedMap {
  let shown: MountedMap | null = null;
  let isGone = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function onContext(is: "lost" | "back") {
    clearTimeout(waiting);
    if (is === "lost") waiting = setTimeout(() => standIn("lost"), longestLost);
  }

  function standIn(state: "missing" | "lost") {
    showStill(state).catch((error: unknown) => console.error(error));
  }

  async function showStill(state: "missing" | "lost") {
    shown?.destroy();
    shown = null;
    say(state);
    const { container, session, visible, theme, covered, base, ground, onShown } = options;
    const { loadStillView } = await import("./still/load-still-view.ts");
    const still = await loadStillView(
      { container, session, visible, theme, covered },
      ground ? null : base,
    );
    if (isGone) still.destroy();
    else shown = still;
    onShown?.();
  }

  try {
    shown = createMapView({ ...options, onContext });
    say("live");
  } catch (error) {
    console.error(error);
    // What it had begun to put there.
    options.container.replaceChildren();
    standIn("missing");
  }

  return {
    zoomBy: (levels) => shown?.zoomBy(levels),
    destroy() {
      isGone = true;
      clearTimeout(waiting);
      shown?.destroy();
    },
  };
}
