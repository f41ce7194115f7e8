import { reservedHeight } from "./reserved-height.ts";

/** After its width has changed a map comes to its height in a few steps, within so many milliseconds. */
const settling = 1_000;

/** How high the element of a map stands, so that nothing in sight moves. */
export interface ElementHeight {
  /** Whether something stands in the map's place that is worth looking at until there is a map. */
  hasPicture(): boolean;
  /** Keeps room for a map that has not said yet how high it would like to be. */
  reserve(): void;
  /** The map begins to load at this width. */
  begin(): void;
  /** The map would like to be so high, in pixels. */
  want(height: number): void;
  /** As high as it would like, once that moves nothing in sight but for who does something to the map. */
  fit(isInUse: boolean): void;
}

/** @param setRules puts rules of its own beside those of the element's styles */
export function createElementHeight(
  element: HTMLElement,
  setRules: (rules: string) => void,
): ElementHeight {
  let wanted = 0;
  let width = 0;
  let resized = -Infinity;
  const measure = () => element.getBoundingClientRect();
  const hasPicture = () => element.querySelector("img,svg,video,canvas") !== null;

  /** A picture in its place has its own height until the map has said one. */
  function set(height: number) {
    setRules(wanted || !hasPicture() ? `:host{height:${height}px}` : "");
  }

  return {
    hasPicture,
    reserve() {
      if (!wanted && element.isConnected) set(reservedHeight(measure().width));
    },
    begin() {
      ({ width } = measure());
    },
    want(height) {
      wanted = height;
    },
    fit(isInUse) {
      if (!wanted) return;
      const now = measure();
      if (now.width !== width) {
        ({ width } = now);
        resized = performance.now();
      }
      // What is around it moves anyway as a width changes.
      const isMoving = performance.now() - resized < settling;
      if (isMoving || isInUse || now.bottom >= innerHeight) set(wanted);
    },
  };
}
