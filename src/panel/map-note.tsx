import { useEffect, useRef } from "preact/hooks";
import type { Dictionary } from "../words/dictionary.ts";
import type { MapState } from "./map-area.tsx";
import { useWords } from "./panel-context.ts";

/** What is wrong with the map, or that it is still to come; with a button where it can be tried again. */
export function MapNote({
  state,
  tryAgain,
}: {
  readonly state: MapState;
  readonly tryAgain: () => void;
}) {
  const { words } = useWords();
  const isPressed = useRef(false);
  const text = sayState(state, words);
  const { trouble, isTrying } = state;

  // Whoever pressed the button is on the map, once there is no button any more.
  useEffect(() => {
    if (trouble || !isPressed.current) return;
    isPressed.current = false;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(".map canvas")?.focus({ preventScroll: true });
  }, [trouble]);

  return (
    <div class="map-note" data-empty={text === ""}>
      <p role="status">{text}</p>
      {trouble && (
        <button
          type="button"
          class="quiet"
          aria-disabled={isTrying}
          onClick={() => {
            isPressed.current = true;
            tryAgain();
          }}
        >
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}

function sayState({ shows, trouble, isTrying }: MapState, words: Dictionary): string {
  const { mapTrouble } = words;
  if (isTrying) return words.missing.trying;
  if (!trouble) return shows === "still" ? mapTrouble.coming : "";
  if (trouble === "groundPart") return mapTrouble.groundPart;
  const instead = shows === "still" ? mapTrouble.stillInstead : mapTrouble.nothingInstead;
  return `${mapTrouble[trouble]} ${instead}`;
}
