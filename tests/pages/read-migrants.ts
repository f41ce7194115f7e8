import { readCsv } from "../../src/intake/read-csv.ts";
import { cell } from "../../src/intake/row.ts";
import type { Row } from "../../src/intake/row.ts";
import { isCivilDate, toCivilDay } from "../../src/record/civil-day.ts";
import type { CivilDay } from "../../src/record/when.ts";

/** Where and on which day something was reported. */
export interface Report {
  readonly lon: number;
  readonly lat: number;
  readonly day: CivilDay;
}

/** The columns that IOM's Missing Migrants Project has had for a report's day. */
const dayColumns = ["Incident Date", "Reported Date"];
const placeColumn = "Coordinates";

/** Reads an export of the Missing Migrants Project; rows without a place or a day are only counted. */
export function readMigrants(file: string, text: string) {
  const { columns, rows } = readCsv(file, text);
  const dayColumn = dayColumns.find((column) => columns.includes(column));
  if (!dayColumn || !columns.includes(placeColumn)) {
    throw new Error(
      `${file} has the columns ${columns.join(", ")}; it needs ${placeColumn} and one of ${dayColumns.join(", ")}`,
    );
  }
  const reports = rows.flatMap((row) => readReport(row, dayColumn) ?? []);
  return { reports, left: rows.length - reports.length };
}

function readReport(row: Row, dayColumn: string): Report | null {
  const place = readPlace(cell(row, placeColumn));
  const day = readDay(cell(row, dayColumn));
  return place && day !== null ? { ...place, day } : null;
}

/** "31.650259, -110.366453": the latitude comes first. */
export function readPlace(text: string): { readonly lon: number; readonly lat: number } | null {
  const [, north, east] = /^(-?[\d.]+)\s*,\s*(-?[\d.]+)$/.exec(text.trim()) ?? [];
  const [lat, lon] = [Number(north), Number(east)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lon, lat } : null;
}

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** "January 6, 2014", or "Thu, 01/02/2026 - 12:00" with the month first and an hour that says nothing. */
export function readDay(text: string): CivilDay | null {
  const [, name, dayOfName, yearOfName] = /^([a-z]+) (\d{1,2}), (\d{4})$/i.exec(text.trim()) ?? [];
  const [, month, day, year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  const date = name
    ? {
        year: Number(yearOfName),
        month: months.indexOf(name.toLowerCase()) + 1,
        day: Number(dayOfName),
      }
    : { year: Number(year), month: Number(month), day: Number(day) };
  return isCivilDate(date) ? toCivilDay(date) : null;
}
