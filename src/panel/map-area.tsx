import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LegendEntry } from "../symbol/legend-entry.ts";
import { Legend } from "./legend.tsx";
import { MapCorner } from "./map-corner.tsx";
import { usePanel, useWords } from "./panel-context.ts";

export interface MountedMap {
  zoomBy(levels: number): void;
  destroy(): void;
}

/** The map is live, or a picture of it: WebGL is missing, or was lost. */
export type MapState = "live" | "missing" | "lost";

export interface MapAreaProps {
  /** Draws the map into an element, and says how it is whenever that changes. */
  readonly mountMap: (container: HTMLElement, say: (state: MapState) => void) => MountedMap;
  readonly legend: readonly LegendEntry[];
  /** The map lies on the site's own ground, whose sources the page names. */
  readonly ownGround: boolean;
}

/** The map with what stands on it: its buttons, its sources, the legend, and a word where it is only a picture. */
export function MapArea({ mountMap, legend, ownGround }: MapAreaProps) {
  const { sheet } = usePanel();
  const area = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedMap | null>(null);
  const [state, setState] = useState<MapState>("live");
  const [attempt, setAttempt] = useState(0);
  const { words } = useWords();
  // Before the map is made, which is to know what is covered of it.
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return undefined;
    const measure = () => sheet.setRoom(current.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [sheet]);
  useEffect(() => {
    if (!container.current) return undefined;
    const map = mountMap(container.current, setState);
    mounted.current = map;
    return () => map.destroy();
  }, [mountMap, attempt]);
  return (
    <section
      class="map-area"
      aria-label={words.mapAndLegend}
      ref={area}
      style={{ "--covered": `${sheet.covered.value}px` }}
    >
      <div class="map" ref={container} />
      <div class="map-note" role="status">
        {state !== "live" && (
          <>
            <p>{state === "missing" ? words.still.instead : words.still.lost}</p>
            <button type="button" class="quiet" onClick={() => setAttempt(attempt + 1)}>
              {words.tryAgain}
            </button>
          </>
        )}
      </div>
      <MapCorner ownGround={ownGround} zoomBy={(levels) => mounted.current?.zoomBy(levels)} />
      <Legend entries={legend} />
    </section>
  );
}
