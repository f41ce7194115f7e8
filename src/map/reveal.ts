import type { Map as MapLibreMap } from "maplibre-gl";

/** How long the map may stay hidden while a part of its ground still loads, in milliseconds. */
const longestHidden = 6_000;

export interface RevealOptions {
  readonly map: Pick<MapLibreMap, "loaded" | "on" | "off">;
  readonly container: Pick<HTMLElement, "dataset">;
  /** Whether there is anything to be shown: `isLate` once it has taken long. */
  readonly mayShow: (isLate: boolean) => boolean;
  /** Makes it as it is to be seen, and has it drawn once more. */
  readonly prepare: () => void;
  readonly onShown: () => void;
}

/**
 * Keeps the map hidden until its ground is drawn, lest it be seen with all as land; the page shows another
 * picture until then. `hide` hides it again, until it is drawn after `awaitDrawn`.
 */
export function createReveal({ map, container, mayShow, prepare, onShown }: RevealOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;

  function check() {
    if ((map.loaded() || isLate) && mayShow(isLate)) reveal();
  }

  function stop() {
    clearTimeout(timer);
    map.off("render", check);
    map.off("render", show);
  }

  function awaitDrawn() {
    stop();
    isLate = false;
    map.on("render", check);
    timer = setTimeout(() => {
      isLate = true;
      check();
    }, longestHidden);
  }

  function reveal() {
    stop();
    map.on("render", show);
    prepare();
  }

  function show() {
    stop();
    container.dataset["ground"] = "shown";
    onShown();
  }

  function hide() {
    stop();
    delete container.dataset["ground"];
  }

  awaitDrawn();
  return { hide, awaitDrawn, destroy: hide };
}
