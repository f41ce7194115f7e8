import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MarksInSight } from "../session/marks-in-sight.ts";
import type { LegendEntry } from "../symbol/legend-entry.ts";
import { lazyPart } from "./lazy-part.tsx";
import { MapCorner } from "./map-corner.tsx";
import type { Pointing } from "./panel-context.ts";
import { useHas, usePanel, useWords } from "./panel-context.ts";

export interface MountedMap {
  zoomBy(levels: number): void;
  /** Tries again what has failed. */
  again(): void;
  /** What stands within what is seen of it, in pixels of the element it is in. */
  inSight(): MarksInSight;
  pointing(): Promise<Pointing | null>;
  destroy(): void;
}

/**
 * What is wrong with the live map: the browser offers no WebGL 2, or took the drawing context away; its
 * script, its worker, its ground or a part of that could not be loaded.
 */
export type MapTrouble = "missing" | "lost" | "script" | "worker" | "ground" | "groundPart";

export interface MapState {
  /** The live map, a picture of it, or nothing yet. */
  readonly shows: "live" | "still" | "nothing";
  readonly trouble: MapTrouble | null;
  /** What failed is being tried again. */
  readonly isTrying: boolean;
}

export interface MapAreaProps {
  /** Draws the map into an element, and says how it is whenever that changes, and of each picture. */
  readonly mountMap: (
    container: HTMLElement,
    say: (state: MapState) => void,
    onPicture: () => void,
  ) => MountedMap;
  readonly legend: readonly LegendEntry[];
  /** Whether the map lies on the site's own ground, whose sources the page names. */
  readonly ownGround: ReadonlySignal<boolean>;
}

const Legend = lazyPart(() => import("./legend.tsx"), "Legend");
const MapNote = lazyPart(() => import("./map-note.tsx"), "MapNote");
const MarkWalk = lazyPart(() => import("./mark-walk.tsx"), "MarkWalk");

/** The map with what stands on it: its buttons, its sources, the legend, and a word where something is wrong with it. */
export function MapArea({ mountMap, legend, ownGround }: MapAreaProps) {
  const { sheet, frame } = usePanel();
  const has = useHas();
  const area = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedMap | null>(null);
  const [state, setState] = useState<MapState>({
    shows: "nothing",
    trouble: null,
    isTrying: false,
  });
  const pictured = useRef(() => {});
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
    const map = mountMap(container.current, setState, () => pictured.current());
    mounted.current = map;
    return () => map.destroy();
  }, [mountMap]);
  return (
    <section
      class="map-area"
      role={frame ? "main" : undefined}
      aria-label={words.mapAndLegend}
      ref={area}
      style={{ "--covered": `${sheet.covered.value}px` }}
    >
      <div class="map" ref={container} />
      <MarkWalk map={mounted} pictured={pictured} />
      <MapNote state={state} tryAgain={() => mounted.current?.again()} />
      <MapCorner ownGround={ownGround.value} zoomBy={(levels) => mounted.current?.zoomBy(levels)} />
      {has("legend") && <Legend entries={legend} />}
    </section>
  );
}
