import { behindTip } from "../../scene/routes/route-measures.ts";
import type { RouteData } from "../../scene/routes/route-data.ts";
import type { RouteHead } from "../../scene/routes/route-heads.ts";
import type { RouteTables } from "../../scene/routes/route-tables.ts";
import { markCodes } from "../../scene/routes/route-tables.ts";
import type { FrameView, Pixel } from "../gl/drawn-at.ts";
import { drawnAt } from "../gl/drawn-at.ts";
import type { RouteMoment } from "./route-moment.ts";
import { beforeArrow } from "./route-moment.ts";

/** Where a head is drawn: behind the tip of an arrow, where it stands at one; null out of sight. */
export function headOnScreen(
  data: RouteData,
  tables: RouteTables,
  head: RouteHead,
  view: FrameView,
): Pixel | null {
  const place = drawnAt(view, head);
  if (!place) return null;
  const before = beforeArrow(data, tables, head);
  const from = (before === head ? null : drawnAt(view, before)) ?? place;
  const length = Math.hypot(place.x - from.x, place.y - from.y);
  const back = length > 0 ? behindTip.head / length : 0;
  return { x: place.x - (place.x - from.x) * back, y: place.y - (place.y - from.y) * back };
}

/** Where the stops are drawn that a route has reached, the last first. */
export function* stopsOnScreen(
  tables: RouteTables,
  moment: Pick<RouteMoment, "shown">,
  route: number,
  view: FrameView,
): Generator<Pixel> {
  const code = tables.clock.code(moment.shown.time);
  const [first, end] = [tables.routeMarks[route] ?? 0, tables.routeMarks[route + 1] ?? 0];
  for (let mark = end - 1; mark >= first; mark -= 1) {
    const [x = 0, y = 0, from = 0, , kind] = tables.marks.subarray(mark * 8, mark * 8 + 5);
    if (kind !== markCodes.stop || code < from) continue;
    const place = drawnAt(view, { x, y });
    if (place) yield place;
  }
}
