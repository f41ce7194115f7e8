import type { Geometry, Position } from "geojson";
import type { Issue } from "../record/issue.ts";
import { readJson } from "./read-json.ts";

export interface Shapes {
  /** Place id -> its line or area. */
  readonly shapes: ReadonlyMap<string, Geometry>;
  readonly issues: readonly Issue[];
}

/** How deep the positions of a geometry lie in its coordinates (RFC 7946, section 3.1). */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * The shapes of a GeoJSON FeatureCollection (RFC 7946, degrees) by the `id` in their properties.
 * Never throws: a feature that is wrong becomes an issue and is left out.
 */
export function readGeojson(file: string, text: string): Shapes {
  const issues: Issue[] = [];
  const shapes = new Map<string, Geometry>();
  const report = (severity: Issue["severity"], value: string | null, message: string) =>
    issues.push({ file, row: null, column: null, value, message, severity });

  const reading = readJson(file, text);
  if (!reading.ok) return { shapes, issues: [reading.issue] };
  const features = property(reading.value, "features");
  if (!Array.isArray(features)) {
    report(
      "error",
      null,
      "the file is no FeatureCollection: write an object with a list of features",
    );
    return { shapes, issues };
  }
  features.forEach((feature, index) => {
    const id = idOf(feature);
    if (id === null) {
      report(
        "error",
        null,
        `feature ${index + 1} has no id in its properties: write the place's id`,
      );
      return;
    }
    if (shapes.has(id)) {
      report("error", id, `shape ${id} stands twice: delete one; the first is read`);
      return;
    }
    const geometry = property(feature, "geometry");
    const wrong = describeGeometry(geometry);
    if (wrong !== null) {
      report("error", id, `shape ${id} ${wrong}`);
      return;
    }
    shapes.set(id, geometry as Geometry);
    const source = property(property(feature, "properties"), "source");
    if (typeof source !== "string" || source.trim() === "") {
      report(
        "warning",
        id,
        `shape ${id} does not say where it is from: write a source in its properties`,
      );
    }
  });
  return { shapes, issues };
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function idOf(feature: unknown): string | null {
  const id = property(property(feature, "properties"), "id") ?? property(feature, "id");
  return typeof id === "string" && id.trim() !== "" ? id.trim() : null;
}

/** What is wrong with a geometry, null if nothing is. */
function describeGeometry(geometry: unknown): string | null {
  const type = property(geometry, "type");
  if (type === "GeometryCollection") {
    const geometries = property(geometry, "geometries");
    if (!Array.isArray(geometries) || geometries.length === 0) return "has no geometries";
    for (const member of geometries) {
      const nested = property(member, "type") === "GeometryCollection";
      const wrong = nested ? "has a collection inside a collection" : describeGeometry(member);
      if (wrong !== null) return wrong;
    }
    return null;
  }
  const depth = typeof type === "string" && Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (typeof type !== "string" || depth === undefined) {
    return `has no geometry of a known type: ${JSON.stringify(type) ?? "nothing"}`;
  }
  return describeCoordinates(property(geometry, "coordinates"), depth, type);
}

function describeCoordinates(coordinates: unknown, depth: number, type: string): string | null {
  if (!Array.isArray(coordinates)) return "has no coordinates";
  if (depth === 0) return describePosition(coordinates);
  if (coordinates.length === 0) return "has no coordinates";
  for (const member of coordinates) {
    const wrong = describeCoordinates(member, depth - 1, type);
    if (wrong !== null) return wrong;
  }
  if (depth !== 1) return null;
  if (type.endsWith("LineString") && coordinates.length < 2) return "has a line of one position";
  if (!type.endsWith("Polygon")) return null;
  const first = coordinates[0] as Position;
  const last = coordinates.at(-1) as Position;
  const closed = first[0] === last[0] && first[1] === last[1];
  if (!closed) return "has a ring that is not closed: repeat its first position at its end";
  return coordinates.length < 4 ? "has a ring of fewer than four positions" : null;
}

function describePosition(position: readonly unknown[]): string | null {
  const [longitude, latitude] = position;
  if (!isDegrees(longitude, 180) || !isDegrees(latitude, 90)) {
    return `has a position that is not longitude, latitude in degrees: ${JSON.stringify(position).slice(0, 60)}`;
  }
  return null;
}

function isDegrees(value: unknown, limit: number): boolean {
  return typeof value === "number" && Math.abs(value) <= limit;
}
