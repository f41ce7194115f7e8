import type { TimeIndex } from "../time/time-index.ts";
import type { PointColumns, PointLayer } from "./point-columns.ts";

/** Texels of a row; every WebGL 2 has textures at least this wide. */
export const textureWidth = 2048;

/** Texels of 4 × 32 bits, one a slot, as the shader reads them. */
export interface PackedPoints {
  /** Place (x 32 bits of the world, y 31), start, end. */
  readonly where: Uint32Array;
  /** Start and end of what is sure, the bits of the look, the point's index in the columns. */
  readonly what: Uint32Array;
  /** Rows of both. */
  readonly height: number;
  /** Slots from here on are traces, in the order of `traceOrder`. */
  readonly firstTrace: number;
}

/** Where the parts of the look lie in its 32 bits. */
export const lookBits = { layer: 0, style: 6, trace: 9, glyph: 10, size: 18 } as const;

/** Steps of a mark's size to a pixel. */
export const sizeSteps = 32;

/** The world's width in the steps in which places are packed. */
export const worldX = 2 ** 32;

/** Its height: a bit less, so that the difference of two places still has a sign. */
export const worldY = 2 ** 31;

/** Places of Web Mercator from degrees: 0 to 1 from west to east, and from north to south. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(Math.max(y, 0), 1 - 1 / worldY);
}

/**
 * The columns in the order of the index, followed by the traces where a layer leaves any. Made
 * once; neither theme, language nor a lost context asks for it again.
 */
export function packPoints(
  columns: PointColumns,
  index: TimeIndex,
  layers: readonly PointLayer[],
): PackedPoints {
  const firstTrace = index.order.length;
  const traces = layers.some((layer) => layer.leavesTrace) ? index.traceOrder.length : 0;
  const height = Math.max(1, Math.ceil((firstTrace + traces) / textureWidth));
  const where = new Uint32Array(height * textureWidth * 4);
  const what = new Uint32Array(height * textureWidth * 4);

  function pack(order: Uint32Array, first: number, count: number, trace: 0 | 1) {
    for (let position = 0; position < count; position += 1) {
      const id = order[position] ?? 0;
      const at = (first + position) * 4;
      where[at] = Math.floor(mercatorX(columns.lon[id] ?? 0) * worldX);
      where[at + 1] = Math.floor(mercatorY(columns.lat[id] ?? 0) * worldY);
      where[at + 2] = columns.start[id] ?? 0;
      where[at + 3] = columns.end[id] ?? 0;
      what[at] = columns.sureStart[id] ?? 0;
      what[at + 1] = columns.sureEnd[id] ?? 0;
      what[at + 2] =
        ((columns.layer[id] ?? 0) << lookBits.layer) |
        ((columns.style[id] ?? 0) << lookBits.style) |
        (trace << lookBits.trace) |
        ((columns.glyph[id] ?? 0) << lookBits.glyph) |
        (Math.round((columns.size[id] ?? 0) * sizeSteps) << lookBits.size);
      what[at + 3] = id;
    }
  }
  pack(index.order, 0, firstTrace, 0);
  pack(index.traceOrder, firstTrace, traces, 1);
  return { where, what, height, firstTrace };
}
