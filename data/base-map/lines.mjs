import { fromHere } from "./from-here.mjs";

const { default: Flatbush } = await import(fromHere.resolve("flatbush"));

const METRES_PER_DEGREE = 111_195;

/** Metres between two positions near each other, on a sphere flattened around them. */
export function metresBetween([x1, y1], [x2, y2]) {
  const shrink = Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return Math.hypot((x1 - x2) * shrink, y1 - y2) * METRES_PER_DEGREE;
}

export function lengthOf(line) {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += metresBetween(line[i - 1], line[i]);
  return metres;
}

/** The lines of a LineString or MultiLineString. */
export function linesOf({ type, coordinates }) {
  return type === "LineString" ? [coordinates] : coordinates;
}

export function lineFeature(lines, properties) {
  const geometry = { type: "MultiLineString", coordinates: lines };
  return { type: "Feature", properties, geometry };
}

const keyOf = ([x, y]) => `${x.toFixed(6)},${y.toFixed(6)}`;

/** Joins lines end to end wherever exactly two of them meet. */
export function joinLines(lines) {
  const endsAt = new Map();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      endsAt.set(keyOf(end), [...(endsAt.get(keyOf(end)) ?? []), line]);
    }
  }
  const free = new Set(lines);
  const next = (line) => {
    const meeting = endsAt.get(keyOf(line.at(-1)));
    return meeting.length === 2 ? meeting.find((other) => free.has(other)) : undefined;
  };
  return lines.flatMap((first) => {
    if (!free.delete(first)) return [];
    let joined = first;
    for (let turn = 0; turn < 2; turn++) {
      for (let other = next(joined); other; other = next(joined)) {
        free.delete(other);
        const onward = keyOf(other[0]) === keyOf(joined.at(-1)) ? other : other.toReversed();
        joined = [...joined, ...onward.slice(1)];
      }
      joined = joined.toReversed();
    }
    return [joined];
  });
}

/** Joins lines whose ends lie less than `metres` apart, the nearest first. */
export function closeGaps(lines, metres) {
  const open = [...lines];
  for (;;) {
    let best = { gap: metres };
    for (let a = 0; a < open.length; a++) {
      for (let b = a + 1; b < open.length; b++) {
        for (const first of [open[a], open[a].toReversed()]) {
          for (const second of [open[b], open[b].toReversed()]) {
            const gap = metresBetween(first.at(-1), second[0]);
            if (gap < best.gap) best = { gap, a, b, joined: [...first, ...second] };
          }
        }
      }
    }
    if (!best.joined) return open;
    open.splice(best.b, 1);
    open[best.a] = best.joined;
  }
}

/** The same line with points added so that none is farther than `metres` from the next. */
export function densify(line, metres) {
  const dense = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const [x1, y1] = line[i - 1];
    const [x2, y2] = line[i];
    const parts = Math.ceil(metresBetween(line[i - 1], line[i]) / metres);
    for (let part = 1; part < parts; part++) {
      const share = part / parts;
      dense.push([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]);
    }
    dense.push(line[i]);
  }
  return dense;
}

/** Stretches of successive points that pass `test`, as index pairs; shorter breaks are bridged. */
export function runs(points, test, bridgedMetres = 0) {
  const found = [];
  for (const [index, point] of points.entries()) {
    if (!test(point, index)) continue;
    const last = found.at(-1);
    const joins =
      last &&
      (last[1] === index - 1 || lengthOf(points.slice(last[1], index + 1)) <= bridgedMetres);
    if (joins) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** An index of the segments of lines, to ask for what is near. Each line may carry a `tag`. */
export function segmentIndex(lines, tags = []) {
  const segments = lines.flatMap((line, owner) =>
    line.slice(1).map((to, i) => ({ from: line[i], to, tag: tags[owner] })),
  );
  const tree = new Flatbush(Math.max(segments.length, 1));
  if (segments.length === 0) tree.add(999, 999, 999, 999);
  for (const { from, to } of segments) {
    tree.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  tree.finish();

  /** The nearest point within `metres`, as `{ point, metres, tag }`, or null. */
  function nearest(point, metres) {
    const [x, y] = point;
    const tall = metres / METRES_PER_DEGREE;
    const wide = tall / Math.cos((y * Math.PI) / 180);
    let best = null;
    for (const id of tree.search(x - wide, y - tall, x + wide, y + tall)) {
      const segment = segments[id];
      if (!segment) continue;
      const foot = footOn(segment, point);
      const distance = metresBetween(foot, point);
      if (distance <= (best?.metres ?? metres)) {
        best = { point: foot, metres: distance, tag: segment.tag };
      }
    }
    return best;
  }

  /** Where the segment from one point to another crosses a line, or null. */
  function crossing(from, to) {
    const box = [
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    ];
    for (const id of tree.search(...box)) {
      const point = segments[id] && meeting(from, to, segments[id].from, segments[id].to);
      if (point) return point;
    }
    return null;
  }

  return { nearest, crossing };
}

function footOn({ from, to }, [x, y]) {
  const shrink = Math.cos((y * Math.PI) / 180) ** 2;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx * shrink + dy * dy;
  if (square === 0) return from;
  const along = ((x - from[0]) * dx * shrink + (y - from[1]) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return [from[0] + dx * share, from[1] + dy * share];
}

function meeting(a, b, c, d) {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const [qx, qy] = [c[0] - a[0], c[1] - a[1]];
  const t = (qx * sy - qy * sx) / cross;
  const u = (qx * ry - qy * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + rx * t, a[1] + ry * t] : null;
}
