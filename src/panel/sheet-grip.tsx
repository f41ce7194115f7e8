import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { listenOnHead } from "./sheet-drag.ts";
import { sheetHeights } from "./sheet-heights.ts";
import { sheetStep } from "./sheet-steps.ts";
import { useSheetTitle } from "./use-sheet-title.ts";

/** What stands in the head of the sheet (`panel`), which is held by it: dragged, by keys, or by buttons. */
export function SheetGrip({
  head,
  panel,
}: {
  readonly head: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
}) {
  const { sheet } = usePanel();
  const { words } = useWords();
  const title = useSheetTitle();
  const height = sheet.height.value;
  useEffect(() => {
    if (!head.current || !panel.current) return undefined;
    return listenOnHead(head.current, panel.current, sheet);
  }, [head, panel, sheet]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    const end = { Home: "low", End: "full" } as const;
    if (step !== undefined) sheet.setHeight(sheetStep(height, step));
    else if (event.key === "Home" || event.key === "End") sheet.setHeight(end[event.key]);
    else return;
    event.preventDefault();
  }

  return (
    <>
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
    </>
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
