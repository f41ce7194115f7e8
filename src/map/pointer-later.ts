import type { MapMouseEvent, Point } from "maplibre-gl";
import { importAgain } from "../loading/import-again.ts";
import { reloadIfThere } from "../loading/reload-if-there.ts";
import type { Session } from "../session/session.ts";
import type { Pickable } from "./pick-records.ts";
import type { Pointer } from "./pointer.ts";

/**
 * What a pointer on the map does, whose script comes after the first picture; a click before that is
 * answered once it is there, and asks for it again where it could not be had; where that has failed too, the page
 * is loaded anew.
 */
export function pointerLater(session: Session, pickable: Pickable) {
  const { map } = pickable;
  let pointer: Pointer | null = null;
  let isGone = false;
  let hasFailed = false;

  async function come() {
    const { followPointer } = await importAgain(() => import("./pointer.ts"));
    if (isGone || pointer) return;
    map.off("click", onClick);
    pointer = followPointer(session, pickable);
  }

  function comeFor(point: Point | null) {
    come().then(
      () => point && pointer?.click(point),
      (error: unknown) => {
        console.error(error);
        // What it imports itself can't be asked for again on this page.
        if (point && hasFailed) void reloadIfThere();
        hasFailed = true;
      },
    );
  }

  const onClick = ({ point }: MapMouseEvent) => comeFor(point);
  map.on("click", onClick);

  return {
    /** Now, since the first picture is there. */
    come: () => comeFor(null),
    destroy() {
      isGone = true;
      map.off("click", onClick);
      pointer?.destroy();
    },
  };
}
