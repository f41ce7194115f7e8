import type { TimeIndex } from "../../time/time-index.ts";
import { mercatorX, mercatorY, wholeX, wholeY } from "../../scene/mercator.ts";
import { tableWidth } from "../gl/gl-program.ts";
import type { PointColumns, PointLayer } from "../../scene/marks/point-columns.ts";
import { sizeSteps } from "../../scene/marks/point-columns.ts";

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
export const lookBits = { layer: 0, style: 6, foot: 8, trace: 11, glyph: 12, size: 20 } as const;

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
  const height = Math.max(1, Math.ceil((firstTrace + traces) / tableWidth));
  const where = new Uint32Array(height * tableWidth * 4);
  const what = new Uint32Array(height * tableWidth * 4);

  function pack(order: Uint32Array, first: number, count: number, trace: 0 | 1) {
    for (let position = 0; position < count; position += 1) {
      const id = order[position] ?? 0;
      const at = (first + position) * 4;
      where[at] = Math.round(mercatorX(columns.lon[id] ?? 0) * wholeX);
      where[at + 1] = Math.min(Math.round(mercatorY(columns.lat[id] ?? 0) * wholeY), wholeY - 1);
      where[at + 2] = columns.start[id] ?? 0;
      where[at + 3] = columns.end[id] ?? 0;
      what[at] = columns.sureStart[id] ?? 0;
      what[at + 1] = columns.sureEnd[id] ?? 0;
      what[at + 2] =
        ((columns.layer[id] ?? 0) << lookBits.layer) |
        ((columns.style[id] ?? 0) << lookBits.style) |
        ((columns.foot[id] ?? 0) << lookBits.foot) |
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
