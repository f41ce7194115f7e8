import type { ComponentChildren, RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { lazyModule } from "./lazy-module.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { sheetHeights, sheetStep } from "./sheet-heights.ts";
import { useSheetTitle } from "./use-sheet-title.ts";

/** The sheet is moved without it, by keys and buttons. */
const drag = lazyModule(() => import("./sheet-drag.ts"));

/** The words: in a column, or over the map in a sheet of three heights. */
export function WordSheet({ children }: { readonly children: ComponentChildren }) {
  const { sheet, frame } = usePanel();
  const { words } = useWords();
  // In a frame the map is what it is about.
  const Part = frame ? "section" : "main";
  const panel = useRef<HTMLElement>(null);
  const isOn = sheet.isOn.value;
  const height = sheet.height.value;
  const pixels = sheet.pixels.value[height];
  useLayoutEffect(() => {
    if (panel.current) panel.current.style.height = isOn ? `${pixels}px` : "";
  }, [isOn, pixels]);
  // It stands as high as the first picture's does from the start, and glides only from then on.
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettled(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Part
      class="sheet"
      aria-label={frame ? words.reports : undefined}
      ref={panel}
      data-height={isOn ? height : undefined}
      data-settled={isSettled}
    >
      {isOn && <SheetHead panel={panel} />}
      <div class="reading" inert={isOn && height === "low"}>
        {children}
      </div>
    </Part>
  );
}

/** What the sheet is held by: dragged, by keys, or by buttons. */
function SheetHead({ panel }: { readonly panel: RefObject<HTMLElement | null> }) {
  const { sheet } = usePanel();
  const { words } = useWords();
  const head = useRef<HTMLDivElement>(null);
  const title = useSheetTitle();
  const height = sheet.height.value;
  const { module: hands } = drag.use(true);
  useEffect(() => {
    if (!hands || !head.current || !panel.current) return undefined;
    return hands.listenOnHead(head.current, panel.current, sheet);
  }, [hands, panel, sheet]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    const end = { Home: "low", End: "full" } as const;
    if (step !== undefined) sheet.setHeight(sheetStep(height, step));
    else if (event.key === "Home" || event.key === "End") sheet.setHeight(end[event.key]);
    else return;
    event.preventDefault();
  }

  return (
    <div class="sheet-head" ref={head}>
      {/* What it is short for is read below it, unless that is out of sight. */}
      <div class="sheet-title" aria-hidden={height !== "low"}>
        {title}
      </div>
      <div
        class="sheet-handle"
        role="slider"
        tabIndex={0}
        aria-label={words.sheetHeight}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={sheetHeights.length - 1}
        aria-valuenow={sheetHeights.indexOf(height)}
        aria-valuetext={words.sheetHeights[height]}
        onKeyDown={onKeyDown}
      />
      <IconButton
        label={words.sheetLower}
        disabled={height === "low"}
        onPress={() => sheet.setHeight(sheetStep(height, -1))}
      >
        <Chevron path="m6 9 6 6 6-6" />
      </IconButton>
      <IconButton
        label={words.sheetHigher}
        disabled={height === "full"}
        expanded={height !== "low"}
        onPress={() => sheet.setHeight(sheetStep(height, 1))}
      >
        <Chevron path="m6 15 6-6 6 6" />
      </IconButton>
    </div>
  );
}

function Chevron({ path }: { readonly path: string }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
