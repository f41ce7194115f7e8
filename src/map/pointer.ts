import type { MapMouseEvent, Point } from "maplibre-gl";
import type { Session } from "../session/session.ts";
import { createHover } from "./hover.ts";
import { onceSettled } from "./once-settled.ts";
import type { Pickable } from "./pick-records.ts";
import { pickRecords } from "./pick-records.ts";

/** What a pointer on the map does, and how to undo every listener of it. */
export interface Pointer {
  /** As on a click there. */
  click(point: Point): void;
  destroy(): void;
}

/**
 * Reports to the session what the reader clicks on, and says what lies under the pointer.
 */
export function followPointer(session: Session, pickable: Pickable): Pointer {
  const { map } = pickable;
  const pick = (point: Point) => pickRecords(point, pickable);
  const hovers = matchMedia("(hover: hover)");
  const hover = createHover(map.getContainer());

  const onClick = (event: MapMouseEvent) => click(event.point);

  function click(point: Point) {
    const ids = pick(point);
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
    click,
    destroy() {
      onOut();
      map.off("click", onClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
    },
  };
}
