/** Pixels of a projector of old, whose letters are to be read from the last row; and how much larger than a page's. */
const projector = { width: 1280, height: 720, scale: 1.4 };

/** How much larger than a page to read a page on a wall is, for a window of so many pixels. */
export function wallScale({ width, height }: { readonly width: number; readonly height: number }) {
  const size = Math.min(width / projector.width, height / projector.height);
  return Math.min(4, Math.max(1, size * projector.scale));
}

/** Holds the style sheet's `--wall` at that. Returns what ends it. */
export function followWallScale(root: HTMLElement): () => void {
  function measure() {
    const scale = wallScale({ width: innerWidth, height: innerHeight });
    root.style.setProperty("--wall", scale.toFixed(3));
  }
  addEventListener("resize", measure);
  measure();
  return () => {
    removeEventListener("resize", measure);
    root.style.removeProperty("--wall");
  };
}
