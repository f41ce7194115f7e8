import type { Story } from "../record/story.ts";
import { beginDay } from "../time/begin-day.ts";
import { focusDay } from "../time/focus-day.ts";
import type { TimeColumns } from "../time/time-index.ts";
import { openEnd, openStart } from "../time/time-index.ts";

/** A layer's number is one byte. */
const mostLayers = 256;

/** A story's records as columns: a record's number is its place in `story.records`. */
export interface RecordColumns extends TimeColumns {
  /** The day to set the clock to in order to see the record. */
  readonly focus: Int32Array;
  /** The day on which it surely began, where it went on from there; else the same as `focus`. */
  readonly begin: Int32Array;
}

/**
 * The days of a story's records, and their layers as places in `story.layers`. Throws where a
 * record is of a layer that the story does not have, or where it has more than 256 of them.
 */
export function recordColumns({ layers, records }: Story): RecordColumns {
  if (layers.length > mostLayers) {
    throw new RangeError(`${layers.length} layers are too many: join some, up to ${mostLayers}`);
  }
  const numbers = new Map(layers.map(({ id }, number) => [id, number]));
  const columns = {
    start: new Int32Array(records.length),
    end: new Int32Array(records.length),
    layer: new Uint8Array(records.length),
    focus: new Int32Array(records.length),
    begin: new Int32Array(records.length),
  };
  for (const [at, { id, layer, when }] of records.entries()) {
    const number = numbers.get(layer);
    if (number === undefined) {
      throw new Error(`${id} is of layer ${layer}: add that to the story's layers`);
    }
    columns.start[at] = when.earliest ?? openStart;
    columns.end[at] = when.latest ?? openEnd;
    columns.layer[at] = number;
    const focus = focusDay(when);
    columns.focus[at] = focus;
    columns.begin[at] = beginDay(when) ?? focus;
  }
  return columns;
}
