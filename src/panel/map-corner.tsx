import { useWords } from "./panel-context.ts";

/** The map's own buttons, and where its ground comes from. */
export function MapCorner({ zoomBy }: { readonly zoomBy: (levels: number) => void }) {
  const { words } = useWords();
  return (
    <>
      <div class="zoom">
        <button
          type="button"
          class="icon"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => zoomBy(1)}
        >
          +
        </button>
        <button
          type="button"
          class="icon"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => zoomBy(-1)}
        >
          −
        </button>
      </div>
      <p class="attribution">{words.groundSources}</p>
    </>
  );
}
