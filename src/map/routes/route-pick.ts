import type { Map as MapLibreMap } from "maplibre-gl";
import { fixedPoint } from "../../scene/mercator.ts";
import type { FixedPoint } from "../../scene/mercator.ts";
import { leastRadius } from "../pick.ts";
import type { RouteData } from "../../scene/routes/route-data.ts";
import { pointAlong, walkedShare } from "../../scene/routes/route-heads.ts";
import type { RouteMoment } from "./route-moment.ts";
import { headOnScreen } from "./route-places.ts";
import { beginsLine, markCodes } from "../../scene/routes/route-tables.ts";
import { drawnAt } from "../gl/drawn-at.ts";
import type { FrameView, Pixel } from "../gl/drawn-at.ts";
import type { RouteTables } from "../../scene/routes/route-tables.ts";

/** Pixels from a line within which it is hit. */
const lineReach = 7;
/** How many times nearer a place may seem near the globe's edge than it is on the ground. */
const foreshortening = 4;
/** Pixels by which the ground under the pointer may be mistaken while the globe becomes the flat map. */
const unsure = 60;

export type RoutePart = "mark" | "line";

export interface RouteHit {
  /** Its number in the arrays. */
  readonly route: number;
  /** Whether a stop or the head is hit, or the line only. */
  readonly part: RoutePart;
  /** Pixels to what is hit. */
  readonly distance: number;
}

/** What picking asks of the map. */
export type Screen = Pick<MapLibreMap, "unproject" | "getZoom" | "getCenter">;

/** The routes that show within reach of a point of the screen, nearest first, each once: by a mark of its own if one is hit. */
export function pickRoutes(
  data: RouteData,
  tables: RouteTables,
  moment: RouteMoment,
  map: Screen,
  view: FrameView,
  at: Pixel,
): readonly RouteHit[] {
  const { lng, lat } = map.unproject([at.x, at.y]);
  const pointer = fixedPoint(lng, lat);
  const { time, routes, wholeSegments } = moment.shown;
  const code = tables.clock.code(time);
  const scale = cosine(map.getCenter().lat) / cosine(lat) / (512 * 2 ** map.getZoom());
  /** In mercator units, more than what can be in reach on the screen. */
  const around = (leastRadius * foreshortening + unsure) * scale;
  const hits = new Map<number, RouteHit>();

  function hit(route: number, part: RoutePart, distance: number) {
    const known = hits.get(route);
    const isBetter = !known || (known.part === part ? distance < known.distance : part === "mark");
    const reach = part === "mark" ? leastRadius : lineReach;
    if (distance <= reach && isBetter) hits.set(route, { route, part, distance });
  }
  const onScreen = (point: FixedPoint) => drawnAt(view, point);

  for (const { route, head } of moment.heads) {
    if (mercatorDistance(pointer, head) > around) continue;
    const place = headOnScreen(data, tables, head, view);
    if (place) hit(route, "mark", Math.hypot(place.x - at.x, place.y - at.y));
  }
  for (const { route } of routes) {
    for (
      let mark = tables.routeMarks[route] ?? 0;
      mark < (tables.routeMarks[route + 1] ?? 0);
      mark += 1
    ) {
      const [x = 0, y = 0, from = 0, , kind] = tables.marks.subarray(mark * 8, mark * 8 + 5);
      if (kind !== markCodes.stop || code < from) continue;
      if (mercatorDistance(pointer, { x, y }) > around) continue;
      const place = onScreen({ x, y });
      if (place) hit(route, "mark", Math.hypot(place.x - at.x, place.y - at.y));
    }
    for (
      let segment = data.routeSegments[route] ?? 0;
      segment < (data.routeSegments[route + 1] ?? 0);
      segment += 1
    ) {
      const share = walkedShare(data, segment, time, wholeSegments);
      if (share === 0) continue;
      for (const [one, other] of legsNear(tables, segment, share, pointer, around)) {
        const [from, to] = [onScreen(one), onScreen(other)];
        if (from && to) hit(route, "line", distanceToLeg(at, from, to));
      }
    }
  }
  return [...hits.values()].toSorted((a, b) => a.distance - b.distance);
}

/** The drawn parts of the legs of a segment that come within a mercator distance of a point. */
function* legsNear(
  tables: RouteTables,
  segment: number,
  share: number,
  pointer: FixedPoint,
  around: number,
): Generator<readonly [FixedPoint, FixedPoint]> {
  const { vertices, segments, segmentVertices } = tables;
  const cut = (segments[segment * 8] ?? 0) * share;
  const [first, end] = [segmentVertices[segment] ?? 0, segmentVertices[segment + 1] ?? 0];
  const vertex = (index: number): FixedPoint => ({
    x: vertices[index * 4] ?? 0,
    y: (vertices[index * 4 + 1] ?? 0) % beginsLine,
  });
  for (let index = first; index + 1 < end; index += 1) {
    const [from, to] = [vertices[index * 4 + 2] ?? 0, vertices[index * 4 + 6] ?? 0];
    if (from >= cut) return;
    const one = vertex(index);
    // No leg is longer than this, so that one whose beginning is farther off is out of reach.
    if (mercatorDistance(pointer, one) > around + (to - from) / 2 ** 31) continue;
    yield [one, to <= cut ? vertex(index + 1) : pointAlong(tables, segment, share)];
  }
}

/** In mercator units, the short way around the world. */
function mercatorDistance(one: FixedPoint, other: FixedPoint): number {
  return Math.hypot(((one.x - other.x) | 0) / 2 ** 32, (one.y - other.y) / 2 ** 31);
}

function distanceToLeg(at: Pixel, from: Pixel, to: Pixel): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const squared = x * x + y * y;
  const along = squared === 0 ? 0 : ((at.x - from.x) * x + (at.y - from.y) * y) / squared;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - x * part, at.y - from.y - y * part);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

export type PickRoutes = typeof pickRoutes;
