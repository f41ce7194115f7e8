import type { Geometry, Point } from "geojson";
import type { Issue } from "../record/issue.ts";
import {
  isNear,
  nameSides,
  precisions,
  type NameSide,
  type Place,
  type Precision,
} from "../record/where.ts";
import { checkColumns } from "./check-columns.ts";
import { readChoice } from "./fields/choice.ts";
import { readId, takenIds } from "./fields/id.ts";
import { readList } from "./fields/list.ts";
import { readNumber } from "./fields/number.ts";
import { readRequiredTranslated, readTranslated } from "./fields/translated.ts";
import type { Table } from "./read-csv.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { cell, type Row } from "./row.ts";

export interface CheckedPlaces {
  readonly places: ReadonlyMap<string, Place>;
  readonly issues: readonly Issue[];
}

const pointPrecisions: readonly Precision[] = ["site", "town", "municipality"];
/** Borders are simplified, so a town beside one may lie outside its country by this much. */
const toleranceKm = 5;

/** The rows of `places.csv` with their points, or their shapes of `places.geojson`. */
export function checkPlaces(
  file: string,
  table: Table,
  shapes: ReadonlyMap<string, Geometry>,
  languages: readonly string[],
): CheckedPlaces {
  const { readable, issues: columnIssues } = checkColumns(file, table, languages, {
    required: ["id", "precision", "lon", "lat"],
    requiredWords: ["name"],
    optional: ["uncertainty_km", "country", "admin1", "geonames_id", "aliases", "name_side"],
    optionalWords: ["note"],
  });
  const issues = [...columnIssues];
  const places = new Map<string, Place>();
  if (!readable) return { places, issues };
  const taken = takenIds();
  const countries = countryShapes(table.rows, shapes);
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    const id = readId(row, report, taken);
    const name = readRequiredTranslated(row, "name", languages, report);
    const precision = readChoice(row, "precision", precisions, report);
    const country = readCountry(row, report);
    const uncertaintyKm = readUncertainty(row, report);
    const note = readTranslated(row, "note", languages, report);
    const aliases = readList(row, "aliases", report);
    const nameSide = readNameSide(row, precision, report);
    const geometry =
      id === null || precision === null
        ? null
        : readGeometry(row, precision, shapes.get(id), countries.get(cell(row, "country")), report);
    if (report.failed() || id === null || !name || !precision || !geometry) continue;
    places.set(id, {
      id,
      name,
      aliases,
      precision,
      geometry,
      uncertaintyKm,
      country,
      admin1: cell(row, "admin1"),
      geonamesId: cell(row, "geonames_id"),
      nameSide,
      note,
    });
  }
  return { places, issues };
}

/** Country code -> the shape of the story's place that is that country. */
function countryShapes(
  rows: readonly Row[],
  shapes: ReadonlyMap<string, Geometry>,
): ReadonlyMap<string, Geometry> {
  const countries = new Map<string, Geometry>();
  for (const row of rows) {
    const shape = shapes.get(cell(row, "id"));
    const isCountry = cell(row, "precision") === "country" && cell(row, "country") !== "";
    if (isCountry && shape) countries.set(cell(row, "country"), shape);
  }
  return countries;
}

function readCountry(row: Row, report: RowReport): string {
  const country = cell(row, "country");
  if (country === "" || /^[A-Z]{2}$/.test(country)) return country;
  report.warn(
    "country",
    `unknown country: ${country} is left out; write two capitals (ISO 3166-1) or nothing`,
  );
  return "";
}

function readNameSide(row: Row, precision: Precision | null, report: RowReport): NameSide | null {
  const text = cell(row, "name_side");
  if (text === "") return null;
  const side = nameSides.find((each) => each === text);
  if (!side) {
    report.warn(
      "name_side",
      `unknown name_side: ${text} is left out; write one of ${nameSides.join(", ")}, or nothing`,
    );
  } else if (precision && !pointPrecisions.includes(precision)) {
    report.warn(
      "name_side",
      `a ${precision} has no point beside which its name could go: empty it`,
    );
    return null;
  }
  return side ?? null;
}

function readUncertainty(row: Row, report: RowReport): number | null {
  const radius = readNumber(row, "uncertainty_km", report);
  if (radius === null || radius > 0) return radius;
  report.error("uncertainty_km", "uncertainty_km is not above zero: write kilometres or nothing");
  return null;
}

function readGeometry(
  row: Row,
  precision: Precision,
  shape: Geometry | undefined,
  country: Geometry | undefined,
  report: RowReport,
): Geometry | null {
  if (!pointPrecisions.includes(precision)) return readShape(precision, shape, report);
  const hasPoint = cell(row, "lon") !== "" || cell(row, "lat") !== "";
  if (precision === "municipality" && shape && !hasPoint) return shape;
  const point = readPoint(row, report);
  if (point && country) checkCountry(row, point, country, report);
  return point;
}

function readShape(
  precision: Precision,
  shape: Geometry | undefined,
  report: RowReport,
): Geometry | null {
  if (!shape) {
    report.error(
      "precision",
      `a ${precision} needs a shape: add one with this id to places.geojson`,
    );
    return null;
  }
  if (shape.type !== "Point" && shape.type !== "MultiPoint") return shape;
  report.error(
    "precision",
    `a ${precision} is never a pin: give it a line or an area in places.geojson`,
  );
  return null;
}

function readPoint(row: Row, report: RowReport): Point | null {
  const longitude = readNumber(row, "lon", report);
  const latitude = readNumber(row, "lat", report);
  for (const column of ["lon", "lat"]) {
    if (cell(row, column) === "") report.error(column, `${column} is empty: write degrees`);
  }
  if (longitude === null || latitude === null) return null;
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
    return { type: "Point", coordinates: [longitude, latitude] };
  }
  const swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
  const column = Math.abs(latitude) > 90 ? "lat" : "lon";
  report.error(
    column,
    swapped
      ? `lat ${latitude} is beyond 90 degrees: lon and lat look swapped`
      : `lon ${longitude}, lat ${latitude} is not on the earth: write degrees, west and south below zero`,
  );
  return null;
}

function checkCountry(row: Row, point: Point, country: Geometry, report: RowReport): void {
  if (isNear(point, country, toleranceKm)) return;
  const [longitude = 0, latitude = 0] = point.coordinates;
  const code = cell(row, "country");
  const swapped: Point = { type: "Point", coordinates: [latitude, longitude] };
  const fits = Math.abs(longitude) <= 90 && isNear(swapped, country, toleranceKm);
  report.error(
    fits ? "lat" : "lon",
    fits
      ? `the place lies outside ${code}, and inside it with lon and lat swapped: swap them`
      : `the place lies outside ${code} by more than ${toleranceKm} km: correct lon, lat or country`,
  );
}
