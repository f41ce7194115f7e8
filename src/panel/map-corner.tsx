import { IconButton } from "./icon-button.tsx";
import { useHas, usePanel, useWords } from "./panel-context.ts";

/** The map's own buttons, and where its ground comes from. */
export function MapCorner({
  ownGround,
  zoomBy,
}: {
  readonly ownGround: boolean;
  readonly zoomBy: (levels: number) => void;
}) {
  const { session } = usePanel();
  const { words } = useWords();
  const has = useHas();

  /** The button goes, and the keys to the map. */
  function lookAtAll() {
    session.lookAtAll();
    document.querySelector<HTMLElement>(".map canvas")?.focus({ preventScroll: true });
  }

  return (
    <>
      {has("zoom") && (
        <div class="zoom">
          <IconButton label={words.zoomIn} onPress={() => zoomBy(1)}>
            +
          </IconButton>
          <IconButton label={words.zoomOut} onPress={() => zoomBy(-1)}>
            −
          </IconButton>
          {session.isAway.value && (
            <IconButton class="whole-area" label={words.wholeArea} onPress={lookAtAll}>
              <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <path
                  d="M2 6V2h4M12 2h4v4M16 12v4h-4M6 16H2v-4"
                  fill="none"
                  stroke="currentColor"
                  stroke-width="1.8"
                />
              </svg>
            </IconButton>
          )}
        </div>
      )}
      {ownGround && <OwnGround />}
    </>
  );
}

/** What the site's own ground is made of. */
function OwnGround() {
  const { words } = useWords();
  return (
    <div class="attribution">
      {words.groundSources}{" "}
      <a
        translate={false}
        href="https://www.openstreetmap.org/copyright"
        target="_blank"
        rel="noopener noreferrer external"
      >
        © OpenStreetMap
      </a>{" "}
      <span translate={false}>(ODbL)</span>
    </div>
  );
}
