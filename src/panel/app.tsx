import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Issue } from "../record/issue.ts";
import { FirstVisit } from "./first-visit.tsx";
import type { FramePart } from "../session/frame-parts.ts";
import { lazyModule } from "./lazy-module.ts";
import { lazyPart } from "./lazy-part.tsx";
import type { MapAreaProps } from "./map-area.tsx";
import { MapArea } from "./map-area.tsx";
import { Masthead } from "./masthead.tsx";
import type { MissingPartsProps } from "./missing-parts.tsx";
import { hasPart, PanelContext, usePanel } from "./panel-context.ts";
import { ReportList } from "./report-list.tsx";
import { SearchField } from "./search-field.tsx";
import { WordSheet } from "./sheet.tsx";
import { TimeBar } from "./time-bar.tsx";
import { useMedia } from "./use-media.ts";
import { useNumbersShown } from "./use-numbers-shown.ts";

export interface AppProps extends MapAreaProps, Pick<MissingPartsProps, "came" | "tryAgain"> {
  readonly context: PanelContext;
  readonly issues: readonly Issue[];
  readonly guide: GuideParts;
}

/** The guided story's parts of the page; each draws nothing where there is no story to tell. */
export interface GuideParts {
  /** Above the reports: how to begin. */
  readonly Invitation: ComponentType;
  /** In place of the reports: the chapter that is told. */
  readonly Chapter: ComponentType;
  /** Above a card: the way back. */
  readonly Back: ComponentType;
  /** Over the page, while it stands on a wall before a class. */
  readonly Wall: ComponentType;
  /** In place of the page: for whoever speaks, in a window of their own. */
  readonly Speaker: ComponentType<MapAreaProps>;
}

const Card = lazyPart(() => import("./card.tsx"), "Card");
const DataNotice = lazyPart(() => import("./data-notice.tsx"), "DataNotice");
const LiveRegion = lazyPart(() => import("./live-region.tsx"), "LiveRegion");
const AddressNotice = lazyPart(() => import("./address-notice.tsx"), "AddressNotice");
const MissingParts = lazyPart(() => import("./missing-parts.tsx"), "MissingParts");
const NumberView = lazyPart(() => import("./number-view.tsx"), "NumberView");
const FrameHead = lazyPart(() => import("./frame-head.tsx"), "FrameHead");
const SkipLinks = lazyPart(() => import("./skip-links.tsx"), "SkipLinks");
const keptFocus = lazyModule(() => import("./keep-focus.ts"));

/** What was asked for before the page wrote its own address. */
const opened = location.hash;

/** The whole page: words on one side, the map on the other, time below both. */
export function App({ context, issues, guide, came, tryAgain, ...map }: AppProps) {
  const { session, frame } = context;
  const has = (part: FramePart) => hasPart(context, part);
  const hasWords = context.sheet.hasWords.value;
  const hasColumn = hasWords || has("search");
  const open = session.selected.value !== null;
  const isSearching = session.found.value !== null;
  // What is looked for takes the place of the chapter, which is there again once it is cleared.
  const told = session.chapter.value !== null && !isSearching;
  const canBeTable = useMedia("(min-width: 75em)");
  const isTable = canBeTable && !told && session.reportView.value === "table";

  const [asked, setAsked] = useState(opened);
  useEffect(() => {
    const onHashChange = ({ newURL }: HashChangeEvent) => setAsked(new URL(newURL).hash);
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, []);

  const page = useRef<HTMLDivElement>(null);
  const { module: focus } = keptFocus.use(true);
  useEffect(() => (focus && page.current ? focus.keepFocus(page.current) : undefined), [focus]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || !session.selection.peek()) return;
      // What lies over the page is closed first.
      if (!document.querySelector("dialog[open]")) session.clearSelection();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);

  const notices = (
    <div class="notices">
      {(context.missing.value.length > 0 || came.length > 0) && (
        <MissingParts came={came} tryAgain={tryAgain} />
      )}
      {asked && <AddressNotice asked={asked} />}
      {issues.length > 0 && !frame && <DataNotice issues={issues} />}
    </div>
  );
  const mode = session.mode.value;
  if (mode === "speaker") {
    return (
      <PanelContext.Provider value={context}>
        <guide.Speaker {...map} />
      </PanelContext.Provider>
    );
  }
  return (
    <PanelContext.Provider value={context}>
      <div
        class="page"
        ref={page}
        data-card={open ? "open" : "closed"}
        data-story={told ? "told" : "untold"}
        data-view={isTable ? "table" : "list"}
        data-search={isSearching ? "found" : "none"}
        data-frame={frame ? "" : undefined}
        data-words={hasColumn ? "some" : "none"}
      >
        <SkipLinks />
        {frame && <FrameHead />}
        {frame && notices}
        {hasColumn && (
          <div class="column">
            {!frame && <Masthead />}
            {has("search") && <SearchField />}
            {!frame && notices}
            {hasWords && (
              <WordSheet>
                {open && <guide.Back />}
                {open && <Card />}
                {told && !open && <guide.Chapter />}
                {!told && (has("list") || isSearching) && (
                  <Reports
                    invitation={guide.Invitation}
                    isTable={isTable}
                    canBeTable={canBeTable}
                  />
                )}
              </WordSheet>
            )}
          </div>
        )}
        <MapArea {...map} />
        {has("time") && <TimeBar mayBeTall={mode !== "present"} />}
        <LiveRegion />
        {mode === "present" && <guide.Wall />}
      </div>
    </PanelContext.Provider>
  );
}

/** What shows, and how to begin for a reader who has picked nothing yet. */
function Reports({
  invitation: Invitation,
  ...view
}: {
  readonly invitation: ComponentType;
  readonly isTable: boolean;
  readonly canBeTable: boolean;
}) {
  const { session } = usePanel();
  if (useNumbersShown()) return <NumberView canBeTable={view.canBeTable} />;
  return (
    <>
      {session.selection.value === null && session.found.value === null && (
        <>
          <FirstVisit />
          <Invitation />
        </>
      )}
      <ReportList {...view} />
    </>
  );
}
