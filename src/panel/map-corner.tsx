import { IconButton } from "./icon-button.tsx";
import { useHas, useWords } from "./panel-context.ts";

/** The map's own buttons, and where its ground comes from. */
export function MapCorner({
  ownGround,
  zoomBy,
}: {
  readonly ownGround: boolean;
  readonly zoomBy: (levels: number) => void;
}) {
  const { words } = useWords();
  const has = useHas();
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
