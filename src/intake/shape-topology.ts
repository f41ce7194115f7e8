import type { Topology } from "topojson-specification";
import type { Geometry } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { Place } from "../record/where.ts";

/** The most decimals of a degree that are kept: a millionth, 11 centimetres. */
const mostDecimals = 6;

/**
 * The lines and areas of places in one topology, by place id: each border once, however many shapes it
 * bounds, as whole steps of as many decimals of a degree as the shapes have, six at most. A third of
 * what they take as GeoJSON. `readTopology` makes shapes of it again.
 */
export function shapeTopology(places: Iterable<Place>): Topology {
  const shapes = new Map<string, Geometry>();
  for (const { id, geometry } of places) if (geometry.type !== "Point") shapes.set(id, geometry);
  const exact = topology(Object.fromEntries(shapes));
  // Without an arc there is nothing to count in steps.
  if (exact.arcs.length === 0) return exact;
  const decimals = decimalsOf([...shapes.values()]);
  const step = 10 ** -decimals;
  return quantize(exact as Parameters<typeof quantize>[0], {
    scale: [step, step],
    translate: [0, 0],
  });
}

function decimalsOf(value: unknown): number {
  let most = 0;
  const look = (part: unknown) => {
    if (typeof part === "number") {
      while (most < mostDecimals && Math.abs(part - Number(part.toFixed(most))) > 1e-9) most += 1;
    } else if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(look);
  };
  look(value);
  return most;
}
