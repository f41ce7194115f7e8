import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { lazyPart } from "./lazy-part.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Beside a map in a column nobody needs it. */
const SheetGrip = lazyPart(() => import("./sheet-grip.tsx"), "SheetGrip");

/** The words: in a column, or over the map in a sheet of three heights. */
export function WordSheet({ children }: { readonly children: ComponentChildren }) {
  const { sheet, frame } = usePanel();
  const { words } = useWords();
  // In a frame the map is what it is about.
  const Part = frame ? "section" : "main";
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
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
      {isOn && (
        <div class="sheet-head" ref={head}>
          <SheetGrip head={head} panel={panel} />
        </div>
      )}
      <div class="reading" inert={isOn && height === "low"}>
        {children}
      </div>
    </Part>
  );
}
