import type { Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

/** The shapes of a topology (degrees), by their ids. Throws where it is none. */
export function readTopology(topology: Topology): Map<string, Geometry> {
  const step = topology.transform?.scale[0] ?? 0;
  const decimals = step > 0 ? Math.round(-Math.log10(step)) : null;
  return new Map(
    Object.entries(topology.objects).map(([id, object]) => {
      const { geometry } = feature(topology, object) as { readonly geometry: Geometry };
      return [id, decimals === null ? geometry : rounded(geometry, decimals)];
    }),
  );
}

/** Steps add up to 32.599999999999994; the shape had 32.6. */
function rounded(geometry: Geometry, decimals: number): Geometry {
  if (geometry.type === "GeometryCollection") {
    const { geometries } = geometry;
    return { ...geometry, geometries: geometries.map((each) => rounded(each, decimals)) };
  }
  const round = (part: unknown): unknown =>
    Array.isArray(part) ? part.map(round) : Number((part as number).toFixed(decimals));
  return { ...geometry, coordinates: round(geometry.coordinates) as Position[] } as Geometry;
}
