import type { Issue } from "../record/issue.ts";
import { segmentKinds, type SegmentKind, type Waypoint } from "../record/record.ts";
import type { When } from "../record/when.ts";
import { lineBetween, type Place } from "../record/where.ts";
import { checkColumns } from "./check-columns.ts";
import type { CheckedRecord, CheckedRecords } from "./check-records.ts";
import { readChoice } from "./fields/choice.ts";
import { readDate } from "./fields/date.ts";
import { readNumber } from "./fields/number.ts";
import { readPlaces } from "./fields/places.ts";
import { readSources } from "./fields/sources.ts";
import { readTranslated } from "./fields/translated.ts";
import type { Known } from "./known.ts";
import type { Table } from "./read-csv.ts";
import { describeRejected } from "./rejected-ids.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { routesLayer } from "./reserved-layers.ts";
import { cell, type Row } from "./row.ts";

/** A row of `waypoints.csv`; its waypoint is null where an error keeps it out. */
interface Stop {
  readonly row: Row;
  readonly order: number;
  readonly waypoint: Waypoint | null;
  readonly report: RowReport;
}

/** The records with the stops that `waypoints.csv` gives of the routes, in their order. */
export function checkWaypoints(
  file: string,
  table: Table | null,
  records: readonly CheckedRecord[],
  rejected: ReadonlySet<string>,
  known: Known,
): CheckedRecords {
  const issues: Issue[] = [];
  const routes = new Set(
    records.filter(({ record }) => record.layer === routesLayer).map(({ record }) => record.id),
  );
  const stops = new Map<string, Stop[]>();
  for (const row of readableRows(file, table, known, issues)) {
    const report = reportOn(row, issues);
    const route = cell(row, "route");
    if (!routes.has(route) && rejected.has(route)) {
      report.warn("route", describeRejected("route", route));
      continue;
    }
    if (!routes.has(route)) {
      report.error(
        "route",
        `unknown route: ${route}; add it to ${routesLayer}.csv or correct the id`,
      );
      continue;
    }
    const others = stops.get(route) ?? [];
    const order = readOrder(row, others, report);
    const waypoint = readWaypoint(row, known, report);
    stops.set(route, [...others, { row, order: order ?? orderAfter(others), waypoint, report }]);
  }
  const kept: CheckedRecord[] = [];
  const dropped: Row[] = [];
  for (const each of records) {
    const { record, row } = each;
    const own = stops.get(record.id) ?? [];
    if (record.layer === routesLayer && own.length === 0) {
      const message = `route ${record.id} has no stops: add at least one to ${file}`;
      reportOn(row, issues).error("id", message);
      dropped.push(row);
      continue;
    }
    const ordered = inOrder(own, known.places);
    kept.push({
      ...each,
      record: { ...record, waypoints: ordered.map(({ waypoint }) => waypoint) },
      waypointRows: ordered.map((stop) => stop.row),
    });
  }
  return { records: kept, rejected: dropped, issues };
}

function readableRows(
  file: string,
  table: Table | null,
  known: Known,
  issues: Issue[],
): readonly Row[] {
  if (table === null) return [];
  const columns = checkColumns(file, table, known.languages, {
    required: ["route", "order", "place", "date", "segment", "sources"],
    optional: [],
    optionalWords: ["basis"],
  });
  issues.push(...columns.issues);
  return columns.readable ? table.rows : [];
}

/** Where a stop without an order of its own most likely belongs: after the row above it. */
function orderAfter(others: readonly Stop[]): number {
  return (others.at(-1)?.order ?? 0) + 0.5;
}

function readOrder(row: Row, others: readonly Stop[], report: RowReport): number | null {
  const order = readNumber(row, "order", report);
  if (cell(row, "order") === "") report.error("order", "the stop has no order: write 1, 2, 3");
  if (order === null) return null;
  const twin = others.find((other) => other.order === order);
  if (!twin) return order;
  report.error("order", `order ${order} stands twice in one route: row ${twin.row.line} has it`);
  return null;
}

function readWaypoint(row: Row, known: Known, report: RowReport): Waypoint | null {
  const [place, ...others] = readPlaces(row, known, report);
  if (others.length > 0) report.error("place", "a stop is one place: give each place a row");
  const segment = readChoice(row, "segment", segmentKinds, report);
  const when = readStopDate(row, segment, report);
  const basis = readTranslated(row, "basis", known.languages, report);
  const sources = readSources(row, known, report);
  if (report.failed() || place === undefined || segment === null) return null;
  return { place, when, segment, line: null, basis, sources };
}

function readStopDate(row: Row, segment: SegmentKind | null, report: RowReport): When | null {
  if (cell(row, "date") === "" && segment === "intended") return null;
  return readDate(row, "date", "event", report);
}

/**
 * The stops in their order. Where one is kept out, no line may join its neighbours, so the next
 * begins anew.
 */
function inOrder(
  stops: readonly Stop[],
  places: ReadonlyMap<string, Place>,
): readonly { readonly waypoint: Waypoint; readonly row: Row }[] {
  const sorted = stops.toSorted((a, b) => a.order - b.order);
  const first = sorted[0];
  if (first?.waypoint && first.waypoint.segment !== "start") {
    const message = `the first stop of a route is its start: write start, not ${first.waypoint.segment}`;
    first.report.warn("segment", message);
  }
  const ordered: { waypoint: Waypoint; row: Row }[] = [];
  let broken = true;
  let reached: When | null = null;
  for (const { waypoint, row, report } of sorted) {
    if (waypoint === null) {
      broken = true;
      continue;
    }
    if (isBefore(waypoint.when, reached)) {
      report.warn(
        "date",
        "the stop lies before the one it comes after: correct the date or the order",
      );
    }
    reached = waypoint.when ?? reached;
    const segment = broken ? "start" : waypoint.segment;
    const before =
      segment === "start" ? undefined : places.get(ordered.at(-1)?.waypoint.place ?? "");
    const here = places.get(waypoint.place);
    const line = before && here ? lineBetween(before.geometry, here.geometry) : null;
    ordered.push({ waypoint: { ...waypoint, segment, line }, row });
    broken = false;
  }
  return ordered;
}

function isBefore(when: When | null, earlier: When | null): boolean {
  if (!when || !earlier || when.latest === null || earlier.earliest === null) return false;
  return when.latest <= earlier.earliest;
}
