import { useLayoutEffect, useRef } from "preact/hooks";
import { usePanel } from "../../panel/panel-context.ts";

/** In the page's own ems: of a report without accounts. */
const usualHeight = 5.6;

/**
 * Keeps the map's middle clear of what stands at the wall's foot, and does so before it comes, so that the map does not
 * jump. Returns what is to be that element's `ref`.
 *
 * @param shown what it shows
 */
export function useWallFoot(shown: unknown) {
  const { session, sheet } = usePanel();
  // Before the first chapter there is nothing to come.
  const least = session.chapter.value ? usualHeight : 0;
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const lay = () => {
      const root = document.documentElement;
      const rem = Number.parseFloat(getComputedStyle(root).fontSize);
      const height = Math.max(strip.current?.offsetHeight ?? 0, least * rem);
      root.style.setProperty("--wall-foot", `${strip.current?.offsetHeight ?? 0}px`);
      // In pixels of the map as it is laid out, which is shown larger.
      sheet.lay(height / (Number(root.style.getPropertyValue("--wall")) || 1));
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(strip.current ?? document.documentElement);
    return () => observer.disconnect();
  }, [sheet, shown, least]);
  useLayoutEffect(() => () => sheet.lay(0), [sheet]);
  return strip;
}
