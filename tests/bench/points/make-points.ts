import { openEnd } from "./open-end.ts";
import { dayCount, firstDay, stepsOf, stepCount } from "./steps.ts";
import { stripRecords } from "./strips.ts";

/** Points in degrees with the days `[start, end)` of each, as columns. */
export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** About 3.3 % active at a step, or a tenth of that: at most 5,000 of a million. */
export type Density = "usual" | "sparse";

interface Spans {
  /** Of all points, the part that is open-ended. */
  readonly open: number;
  /** Parts of the others, and the days from and to which their durations go, evenly by logarithm. */
  readonly durations: readonly (readonly [part: number, from: number, to: number])[];
}

/** Four years. Starts reach as far back, so that the first step has as many as the last. */
const longest = 1_461;

const spansOf: Readonly<Record<Density, Spans>> = {
  usual: {
    open: 0.005,
    durations: [
      [0.55, 1, 31],
      [0.3, 31, 366],
      [0.15, 366, longest],
    ],
  },
  sparse: {
    open: 0.0002,
    durations: [
      [0.87, 1, 14],
      [0.12, 14, 92],
      [0.01, 366, longest],
    ],
  },
};

/** Where points gather: towns of North America. */
const towns: readonly (readonly [lon: number, lat: number])[] = [
  [-117, 32.5],
  [-115.5, 32.7],
  [-106.5, 31.7],
  [-99.5, 27.5],
  [-98.2, 26],
  [-100.3, 25.7],
  [-103.4, 20.7],
  [-99.1, 19.4],
  [-98.2, 19],
  [-96.7, 17],
  [-93.1, 16.7],
  [-92.3, 14.9],
  [-90.5, 14.6],
  [-88, 15.5],
  [-89.2, 13.7],
  [-95.4, 29.8],
  [-97.7, 30.3],
  [-112, 33.4],
  [-118.2, 34],
  [-122.4, 37.8],
  [-104.9, 39.7],
  [-87.6, 41.9],
  [-84.4, 33.7],
  [-80.2, 25.8],
  [-74, 40.7],
  [-79.4, 43.7],
  [-114, 51],
  [-122.7, 49.3],
];

/** The strips lie beyond these degrees. */
const bounds = { west: -126, east: -61, south: 9, north: 60 } as const;

/** So many points, the strips' among them; the same at each call. */
export function makePoints(count: number, density: Density): Points {
  const random = mulberry32(2_014);
  const spans = spansOf[density];
  const fixed = stripRecords();
  const points: Points = {
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
  };
  for (let id = 0; id < count; id += 1) {
    const strip = fixed[id];
    const [lon, lat] = strip ? [strip.lon, strip.lat] : somewhere(random);
    const start = strip?.start ?? firstDay - longest + Math.floor(random() * (dayCount + longest));
    points.lon[id] = lon;
    points.lat[id] = lat;
    points.start[id] = start;
    points.end[id] = strip?.end ?? someEnd(start, spans, random);
  }
  return points;
}

/** How many points show at each step, from 0 to `stepCount`. */
export function activeCounts({ start, end }: Points): Uint32Array {
  const change = new Int32Array(stepCount + 2);
  for (let id = 0; id < start.length; id += 1) {
    const [from, to] = stepsOf(start[id] ?? 0, end[id] ?? 0);
    change[from] = (change[from] ?? 0) + 1;
    change[to] = (change[to] ?? 0) - 1;
  }
  let active = 0;
  return Uint32Array.from(change.subarray(0, stepCount + 1), (more) => (active += more));
}

function somewhere(random: () => number): readonly [number, number] {
  const { west, east, south, north } = bounds;
  if (random() < 0.2) {
    return [west + random() * (east - west), south + random() * (north - south)];
  }
  const [lon, lat] = towns[Math.floor(random() * towns.length)] ?? [0, 0];
  const [right, up] = normal(random);
  return [
    Math.min(east, Math.max(west, lon + right * 1.8)),
    Math.min(north, Math.max(south, lat + up * 1.4)),
  ];
}

function someEnd(start: number, { open, durations }: Spans, random: () => number): number {
  if (random() < open) return openEnd;
  let rest = random();
  for (const [part, from, to] of durations) {
    if (rest < part) return start + Math.floor(from * (to / from) ** random());
    rest -= part;
  }
  return start + 1;
}

/** Two numbers of the normal distribution, by Box and Muller. */
function normal(random: () => number): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** Numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
