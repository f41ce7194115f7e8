import type { Map as MapLibreMap, MapMouseEvent, Point } from "maplibre-gl";
import type { Session } from "../session/session.ts";
import { createHover } from "./hover.ts";
import { onceSettled } from "./once-settled.ts";

/**
 * Reports to the session what the reader clicks on, and says what lies under the pointer. `pick` gives the
 * ids of the records at a point in pixels, the topmost first. `destroy` undoes every listener.
 */
export function followPointer(
  map: MapLibreMap,
  session: Session,
  pick: (point: Point) => readonly string[],
) {
  const hovers = matchMedia("(hover: hover)");
  const hover = createHover(map.getContainer());

  function onClick(event: MapMouseEvent) {
    const ids = pick(event.point);
    if (ids.length > 0) session.select(ids);
    else session.clearSelection();
  }

  const hovering = onceSettled((point: Point) => {
    const ids = pick(point);
    const first = session.records.get(ids[0] ?? "");
    map.getCanvas().style.cursor = first ? "pointer" : "";
    hover.show(first ?? null, ids.length, point, session.language.peek());
  });

  function onMove(event: MapMouseEvent) {
    // A finger's tap comes as a move of the mouse too.
    if (hovers.matches) hovering.call(event.point);
  }

  function onOut() {
    hovering.cancel();
    hover.hide();
  }

  map.on("click", onClick);
  map.on("mousemove", onMove);
  map.on("mouseout", onOut);
  return {
    destroy() {
      onOut();
      map.off("click", onClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
    },
  };
}
