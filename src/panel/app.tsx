import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Issue } from "../record/issue.ts";
import type { LegendEntry } from "../symbol/legend-entry.ts";
import { Card } from "./card.tsx";
import { DataNotice } from "./data-notice.tsx";
import { FirstVisit } from "./first-visit.tsx";
import { Legend } from "./legend.tsx";
import { LiveRegion } from "./live-region.tsx";
import { MapCorner } from "./map-corner.tsx";
import { Masthead } from "./masthead.tsx";
import { PanelContext, usePanel, useWords } from "./panel-context.ts";
import { ReportList } from "./report-list.tsx";
import { WordSheet } from "./sheet.tsx";
import { TimeBar } from "./time-bar.tsx";

export interface AppProps {
  readonly context: PanelContext;
  readonly issues: readonly Issue[];
  readonly legend: readonly LegendEntry[];
  /** The map lies on the site's own ground, whose sources the page names. */
  readonly ownGround: boolean;
  readonly guide: GuideParts;
  /** Draws the map into an element; returns null where it can't, and what undoes it. */
  readonly mountMap: (container: HTMLElement) => MountedMap | null;
}

/** The guided story's parts of the page; each draws nothing where there is no story to tell. */
export interface GuideParts {
  /** Above the reports: how to begin. */
  readonly Invitation: ComponentType;
  /** In place of the reports: the chapter that is told. */
  readonly Chapter: ComponentType;
  /** Above a card: the way back. */
  readonly Back: ComponentType;
}

export interface MountedMap {
  zoomBy(levels: number): void;
  destroy(): void;
}

/** The whole page: words on one side, the map on the other, time below both. */
export function App({ context, issues, legend, ownGround, guide, mountMap }: AppProps) {
  const { session } = context;
  const open = session.selected.value !== null;
  const told = session.chapter.value !== null;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || !session.selection.peek()) return;
      // What lies over the page is closed first.
      if (!document.querySelector("dialog[open]")) session.clearSelection();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);

  return (
    <PanelContext.Provider value={context}>
      <div class="page" data-card={open ? "open" : "closed"} data-story={told ? "told" : "untold"}>
        <SkipToTime />
        <div class="column">
          <Masthead />
          <DataNotice issues={issues} />
          <WordSheet>
            {open && <guide.Back />}
            <Card />
            {told ? !open && <guide.Chapter /> : <Reports invitation={guide.Invitation} />}
          </WordSheet>
        </div>
        <MapArea mountMap={mountMap} legend={legend} ownGround={ownGround} />
        <TimeBar />
        <LiveRegion />
      </div>
    </PanelContext.Provider>
  );
}

/** What shows, and how to begin for a reader who has picked nothing yet. */
function Reports({ invitation: Invitation }: { readonly invitation: ComponentType }) {
  const { session } = usePanel();
  return (
    <>
      {session.selection.value === null && (
        <>
          <FirstVisit />
          <Invitation />
        </>
      )}
      <ReportList />
    </>
  );
}

/** The first stop of the Tab key: past all reports to the slider. Not a link, since the address is ours. */
function SkipToTime() {
  const { words } = useWords();
  return (
    <button type="button" class="skip" onClick={() => document.getElementById("time")?.focus()}>
      {words.skipToTime}
    </button>
  );
}

function MapArea({
  mountMap,
  legend,
  ownGround,
}: Pick<AppProps, "mountMap" | "legend" | "ownGround">) {
  const { sheet } = usePanel();
  const area = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedMap | null>(null);
  const [failed, setFailed] = useState(false);
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
    const map = mountMap(container.current);
    mounted.current = map;
    setFailed(map === null);
    return () => map?.destroy();
  }, [mountMap]);
  return (
    <div class="map-area" ref={area} style={{ "--covered": `${sheet.covered.value}px` }}>
      <div class="map" ref={container} />
      {failed && <p class="map-failed">{words.mapFailed}</p>}
      <MapCorner ownGround={ownGround} zoomBy={(levels) => mounted.current?.zoomBy(levels)} />
      <Legend entries={legend} />
    </div>
  );
}
