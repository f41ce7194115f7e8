import type { Feature, LineString, Point, Position } from "geojson";
import type { SegmentKind, StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import { stopTimes } from "../time/route-times.ts";
import type { Theme } from "./palette.ts";

export interface PieceProperties {
  readonly key: string;
  readonly record: string;
  readonly colour: string;
  readonly segment: SegmentKind;
}

export interface RouteMarkProperties {
  readonly key: string;
  readonly record: string;
  readonly image: string;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** A small part of a segment; it shows from `at` on (days since 1970-01-01, with a fraction). */
export interface RoutePiece {
  readonly key: string;
  readonly at: number;
}

/** Where the head is from `from` on, until the next takes over. */
export interface RouteHead {
  readonly key: string;
  readonly from: number;
  readonly point: Position;
}

/** A route cut so small that switching its parts on and off draws it progressively. */
export interface RouteParts {
  readonly record: string;
  readonly pieces: readonly RoutePiece[];
  /** By time, ascending. */
  readonly heads: readonly RouteHead[];
}

/** Pieces to a segment; a multiple of each dash with its gap, so that a dashed one ends in a gap. */
const piecesPerSegment = 60;

/** Pieces to a dash and its gap, for segments that are not reported. */
const dashPieces: Readonly<Record<SegmentKind, { drawn: number; of: number }>> = {
  start: { drawn: 1, of: 1 },
  reported: { drawn: 1, of: 1 },
  inferred: { drawn: 2, of: 4 },
  intended: { drawn: 1, of: 3 },
};

export function routeFeatures(story: Story, theme: Theme) {
  const colours = new Map(story.layers.map((layer) => [layer.id, layer.colour[theme]]));
  const pieces: Feature<LineString, PieceProperties>[] = [];
  const marks: Feature<Point, RouteMarkProperties>[] = [];
  const parts: RouteParts[] = [];
  for (const record of story.records) {
    if (record.waypoints.length === 0) continue;
    parts.push(cutRoute(record, colours.get(record.layer) ?? "#888888", story, pieces, marks));
  }
  return { pieces, marks, parts };
}

/** Adds a route's features to `pieces` and `marks`, and tells when each shows. */
function cutRoute(
  record: StoryRecord,
  colour: string,
  story: Story,
  pieces: Feature<LineString, PieceProperties>[],
  marks: Feature<Point, RouteMarkProperties>[],
): RouteParts {
  const timed: RoutePiece[] = [];
  const heads: RouteHead[] = [];
  const times = stopTimes(record.waypoints);
  const lastReached = times.reduce(
    (last, { reached }) => Math.max(last, reached ?? -Infinity),
    -Infinity,
  );

  function addMark(key: string, point: Position, image: string, bearing = 0) {
    marks.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: point },
      properties: { key, record: record.id, image: `route/${image}/${colour}`, bearing },
    });
  }

  /** When the last stop that was reached is left. */
  let left = lastReached;
  for (const [index, waypoint] of record.waypoints.entries()) {
    const reached = times[index]?.reached ?? null;
    const stop = story.places.get(waypoint.place)?.geometry;
    const before = story.places.get(record.waypoints[index - 1]?.place ?? "")?.geometry;
    if (waypoint.line) {
      const points = cutLine(waypoint.line.coordinates, piecesPerSegment);
      const dash = dashPieces[waypoint.segment];
      for (let piece = 0; piece < piecesPerSegment; piece += 1) {
        const at =
          reached === null
            ? lastReached
            : left + ((reached - left) * (piece + 1)) / piecesPerSegment;
        const from = points[piece];
        const to = points[piece + 1];
        if (!from || !to) continue;
        const key = `${record.id}|${index}|${piece}`;
        if (piece % dash.of < dash.drawn) {
          timed.push({ key, at });
          pieces.push({
            type: "Feature",
            geometry: { type: "LineString", coordinates: [from, to] },
            properties: { key, record: record.id, colour, segment: waypoint.segment },
          });
        }
        if (reached !== null && piece + 1 < piecesPerSegment) {
          const head = `${key}|head`;
          addMark(head, to, "estimated-head");
          heads.push({ key: head, from: at, point: to });
        }
      }
      if (reached === null || stop?.type !== "Point" || before?.type !== "Point") {
        const key = `${record.id}|${index}|arrow`;
        // A little short of the stop, so that its mark does not cover the arrow.
        const tip = points[piecesPerSegment - 4];
        const from = points[piecesPerSegment - 8];
        if (tip && from) {
          addMark(key, tip, "arrow", bearing(from, tip));
          timed.push({ key, at: reached ?? lastReached });
        }
      }
    }
    if (reached !== null && stop?.type === "Point") {
      const key = `${record.id}|${index}|stop`;
      addMark(key, stop.coordinates, "stop");
      timed.push({ key, at: reached });
      const head = `${key}|head`;
      addMark(head, stop.coordinates, times[index]?.exact ? "head" : "estimated-head");
      heads.push({ key: head, from: reached, point: stop.coordinates });
    }
    left = reached ?? left;
  }
  return { record: record.id, pieces: timed, heads: heads.toSorted((a, b) => a.from - b.from) };
}

/** `count + 1` points at equal distances along a line, distances taken on the plane of degrees. */
export function cutLine(line: readonly Position[], count: number): readonly Position[] {
  const lengths = line.slice(1).map((point, index) => distance(line[index] ?? point, point));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const points: Position[] = [];
  let leg = 0;
  let passed = 0;
  for (let index = 0; index <= count; index += 1) {
    const wanted = (whole * index) / count;
    while (leg < lengths.length - 1 && passed + (lengths[leg] ?? 0) < wanted) {
      passed += lengths[leg] ?? 0;
      leg += 1;
    }
    const from = line[leg];
    const to = line[leg + 1];
    if (!from || !to) break;
    const length = lengths[leg] ?? 0;
    const part = length === 0 ? 0 : Math.min((wanted - passed) / length, 1);
    points.push([mix(from[0], to[0], part), mix(from[1], to[1], part)]);
  }
  return points;
}

function mix(from = 0, to = 0, part = 0): number {
  return from + (to - from) * part;
}

function distance(a: Position, b: Position): number {
  return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
}

/** Degrees clockwise from north as the map shows it, east–west shortened by latitude. */
function bearing(from: Position, to: Position): number {
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  const eastWest = (x2 - x1) * Math.cos((y1 * Math.PI) / 180);
  return (Math.atan2(eastWest, y2 - y1) * 180) / Math.PI;
}
