/** Kilometres within which marks would hide each other at the scale of a country. */
const near = 45;

const kilometresPerDegree = 111.2;
const earthRadius = 6371;

/** Edge in kilometres of the cubes that points are sorted into: all in one cube are near each other. */
const cube = near / 1.8;

/** Cubes that what is near can be away. */
const reach = Math.ceil(near / cube);

/** No number of a group: nothing is near. */
export const alone = -1;

/**
 * Groups what lies at one place, or so near that marks would hide each other, by degrees: for each
 * point the number of its group, counted from 0 by first member, or `alone`. What stands between
 * two groups makes them one. Its time grows with the points, not with their pairs.
 */
export function nearbyGroups(lon: Float64Array, lat: Float64Array): Int32Array {
  const parent = Int32Array.from(lon, (_, point) => point);
  const cubes = new Map<number, number[]>();
  for (let point = 0; point < lon.length; point += 1) {
    const key = cubeKey(cubeOf(lon[point] ?? 0, lat[point] ?? 0));
    const known = cubes.get(key);
    if (known?.[0] === undefined) cubes.set(key, [point]);
    else {
      join(parent, known[0], point);
      // A second mark at the very same place adds nothing to what the first is near.
      if (!known.some((other) => lon[other] === lon[point] && lat[other] === lat[point])) {
        known.push(point);
      }
    }
  }
  for (const members of cubes.values()) {
    const [first = 0] = members;
    for (const key of keysAround(cubeOf(lon[first] ?? 0, lat[first] ?? 0))) {
      const others = cubes.get(key);
      const other = others?.[0];
      if (!others || other === undefined || root(parent, first) === root(parent, other)) continue;
      const meets = members.some((a) =>
        others.some((b) => isNear(lon[a] ?? 0, lat[a] ?? 0, lon[b] ?? 0, lat[b] ?? 0)),
      );
      if (meets) join(parent, first, other);
    }
  }
  return numbered(parent);
}

/** Groups what lies at one and the same place, numbered as `nearbyGroups` does. */
export function samePlaceGroups(lon: Float64Array, lat: Float64Array): Int32Array {
  const firsts = new Map<string, number>();
  const parent = Int32Array.from(lon, (_, point) => point);
  for (let point = 0; point < lon.length; point += 1) {
    const place = `${lon[point]}/${lat[point]}`;
    const first = firsts.get(place);
    if (first === undefined) firsts.set(place, point);
    else parent[point] = first;
  }
  return numbered(parent);
}

type Cube = readonly [x: number, y: number, z: number];

function cubeOf(lon: number, lat: number): Cube {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const steps = (part: number) => Math.floor((part * earthRadius) / cube);
  return [
    steps(Math.cos(north) * Math.cos(east)),
    steps(Math.cos(north) * Math.sin(east)),
    steps(Math.sin(north)),
  ];
}

function cubeKey([x, y, z]: Cube): number {
  return ((x + 512) * 1024 + y + 512) * 1024 + z + 512;
}

function keysAround([x, y, z]: Cube): readonly number[] {
  const keys: number[] = [];
  for (let right = -reach; right <= reach; right += 1) {
    for (let up = -reach; up <= reach; up += 1) {
      for (let deep = -reach; deep <= reach; deep += 1) {
        keys.push(cubeKey([x + right, y + up, z + deep]));
      }
    }
  }
  return keys;
}

function isNear(lonA: number, latA: number, lonB: number, latB: number): boolean {
  const apart = ((lonA - lonB + 540) % 360) - 180;
  const eastWest = apart * Math.cos(((latA + latB) * Math.PI) / 360);
  return Math.hypot(eastWest, latA - latB) * kilometresPerDegree <= near;
}

function root(parent: Int32Array, point: number): number {
  let at = point;
  while (parent[at] !== at) {
    const above = parent[parent[at] ?? 0] ?? 0;
    parent[at] = above;
    at = above;
  }
  return at;
}

/** The lower number stands for both. */
function join(parent: Int32Array, a: number, b: number) {
  const [one, other] = [root(parent, a), root(parent, b)];
  parent[Math.max(one, other)] = Math.min(one, other);
}

function numbered(parent: Int32Array): Int32Array {
  const sizes = new Int32Array(parent.length);
  for (let point = 0; point < parent.length; point += 1) {
    const top = root(parent, point);
    sizes[top] = (sizes[top] ?? 0) + 1;
  }
  const numbers = new Int32Array(parent.length).fill(alone);
  let next = 0;
  for (let point = 0; point < parent.length; point += 1) {
    const top = root(parent, point);
    if ((sizes[top] ?? 0) < 2) continue;
    if (top === point) {
      numbers[point] = next;
      next += 1;
    } else numbers[point] = numbers[top] ?? alone;
  }
  return numbers;
}
