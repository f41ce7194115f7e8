import { turn } from "../../base-map/land.mjs";

/** The area's polygons, outer rings anticlockwise and holes clockwise (RFC 7946, 3.1.6). */
export function rightHanded(area) {
  return polygonsOf(area).map((rings) =>
    rings.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
  );
}

function polygonsOf({ type, coordinates }) {
  if (type === "Polygon") return [coordinates];
  if (type === "MultiPolygon") return coordinates;
  throw new Error(`not an area: ${type}`);
}

/** Joins lines that meet end to end into one, from its western end to its eastern. */
export function joined(lines) {
  const rest = [...lines].sort((a, b) => b.length - a.length);
  let line = rest.shift();
  while (rest.length > 0) {
    const next = rest.findIndex((other) => ends(other).some((end) => ends(line).some(same(end))));
    if (next < 0) throw new Error(`border in pieces: ${rest.length} of them touch nothing`);
    line = join(line, rest.splice(next, 1)[0]);
  }
  return line[0][0] < line.at(-1)[0] ? line : line.toReversed();
}

const ends = (line) => [line[0], line.at(-1)];
const same = (a) => (b) => a[0] === b[0] && a[1] === b[1];

function join(line, other) {
  if (ends(other).some(same(line[0]))) line = line.toReversed();
  if (same(line.at(-1))(other.at(-1))) other = other.toReversed();
  return [...line, ...other.slice(1)];
}

/** The position in `line` of its vertex nearest to `point`, in plain degrees. */
export function nearestVertex(line, [x, y]) {
  const distances = line.map(([a, b]) =>
    Math.hypot((a - x) * Math.cos((y * Math.PI) / 180), b - y),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * The stretches of a parallel that lie in an area, west to east, with a point at each whole degree
 * so that the line keeps to the parallel on a globe too.
 */
export function parallelAcross(area, latitude) {
  const crossings = polygonsOf(area)
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, i) => [ring[i], end]))
    .filter(([a, b]) => a[1] < latitude !== b[1] < latitude)
    .map(([a, b]) => a[0] + ((latitude - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b);
  const stretches = [];
  for (let i = 0; i < crossings.length; i += 2) {
    const [west, east] = crossings.slice(i, i + 2);
    const between = [];
    for (let degree = Math.ceil(west); degree < east; degree++) between.push(degree);
    stretches.push([west, ...between, east].map((x) => [Number(x.toFixed(4)), latitude]));
  }
  return stretches;
}
