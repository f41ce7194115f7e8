import type { Run, TimeIndex } from "../../time/time-index.ts";
import { openEnd, openStart } from "../../time/time-index.ts";
import { fanOut, fanSpacing } from "./fan-out.ts";
import { alone } from "./nearby-groups.ts";
import type { PointColumns, PointLayer } from "./point-columns.ts";
import { sizeSteps } from "./point-columns.ts";

/** What of the points is asked for. */
export interface Showing {
  /** Days since 1970-01-01 with the part of the day that has passed: the window ends here. */
  readonly time: number;
  /** Days of the window; Infinity for all until now. */
  readonly length: number;
  /** Days that what has no known start reaches back from its end. */
  readonly openReach: number;
  /** Layers that are switched off, by number. */
  readonly hidden: ReadonlySet<number>;
  /** A byte a point, 0 where a filter leaves it out; null where there is no filter. */
  readonly mask: Uint8Array | null;
  /** Points that are selected. */
  readonly selected: readonly number[];
}

export interface Shown {
  /** What to draw by runs, from the ground up; all of it where more show than a list holds. */
  readonly runs: readonly Run[];
  /** What to draw one by one over that: slot, bits of the shift to the right and down, halo. */
  readonly list: Uint32Array;
  readonly count: number;
}

/** Most that are listed; with more in the window none is moved, and they are drawn by runs. */
export const mostListed = 2048;

const nothing: Shown = { runs: [], list: new Uint32Array(), count: 0 };

/** Most marks of one place that are spread out; others stay where they are. */
const mostFanned = 24;

export interface PointSource {
  readonly columns: PointColumns;
  readonly index: TimeIndex;
  readonly layers: readonly PointLayer[];
  /** For each point the number of the group that it would be hidden among, or `alone`; null for none. */
  readonly groupOf: Int32Array | null;
}

/** Says for any moment which slots to draw, and where the marks that share a place stand. */
export function createShownPoints({ columns, index, layers, groupOf }: PointSource) {
  const firstTrace = index.order.length;
  const fans = new Map<number, ReturnType<typeof fanOut>>();
  let slots: { readonly present: Uint32Array; readonly past: Uint32Array } | null = null;

  const idAt = (slot: number) =>
    (slot < firstTrace ? index.order[slot] : index.traceOrder[slot - firstTrace]) ?? 0;

  /** Whether the window is over for a point. */
  const isOver = (id: number, { time, length }: Showing) =>
    (columns.end[id] ?? 0) !== openEnd && (columns.end[id] ?? 0) <= time - length;

  function meets(id: number, showing: Showing): boolean {
    if (isOver(id, showing)) return false;
    const end = columns.end[id] ?? 0;
    const start = columns.start[id] ?? 0;
    if (start !== openStart) return start < showing.time;
    return end === openEnd || end - showing.openReach < showing.time;
  }

  function isShown(slot: number, showing: Showing): boolean {
    const id = idAt(slot);
    if (showing.mask && !showing.mask[id]) return false;
    if (showing.hidden.has(columns.layer[id] ?? 0)) return false;
    return slot < firstTrace ? meets(id, showing) : isOver(id, showing);
  }

  const leavesTraces = layers.some((layer) => layer.leavesTrace);

  /** Runs of slots that hold all that shows and little else, by layer, traces lowest. */
  function runsOf({ time, length, openReach, hidden }: Showing): readonly Run[] {
    const start = Math.floor(time - length);
    let runs: readonly Run[] = index.runs({ start, end: Math.ceil(time), openReach });
    if (leavesTraces && Number.isFinite(start)) {
      const past = index
        .traceRuns(start)
        .filter(({ layer }) => layers[layer]?.leavesTrace)
        .map(({ from, to, layer }) => ({ from: from + firstTrace, to: to + firstTrace, layer }));
      // Sorting keeps the order of those of one layer.
      runs = [...past, ...runs].toSorted((a, b) => a.layer - b.layer);
    }
    return hidden.size > 0 ? runs.filter(({ layer }) => !hidden.has(layer)) : runs;
  }

  /** Where each of the listed slots is moved, so that none of a group hides another; null for none. */
  function shiftsOf(listed: readonly number[]): Float32Array | null {
    if (!groupOf) return null;
    const members = new Map<number, number[]>();
    let isShared = false;
    for (let entry = 0; entry < listed.length; entry += 1) {
      const group = groupOf[idAt(listed[entry] ?? 0)] ?? alone;
      if (group === alone) continue;
      const known = members.get(group);
      if (known) {
        known.push(entry);
        isShared = true;
      } else members.set(group, [entry]);
    }
    if (!isShared) return null;
    const shifts = new Float32Array(listed.length * 2);
    for (const entries of members.values()) {
      if (entries.length < 2) continue;
      // By number, so that those that stay keep their order while others come and go.
      entries.sort((a, b) => idAt(listed[a] ?? 0) - idAt(listed[b] ?? 0));
      const fanned = entries.slice(0, mostFanned);
      const sizes = fanned.map((entry) => columns.size[idAt(listed[entry] ?? 0)] ?? 0);
      for (const [place, shift] of fanOf(fanned.length, fanSpacing(sizes)).entries()) {
        shifts.set(shift, (entries[place] ?? 0) * 2);
      }
    }
    return shifts;
  }

  function fanOf(count: number, spacing: number) {
    const name = spacing * (mostFanned + 1) + count;
    const known = fans.get(name);
    if (known) return known;
    const fan = fanOut(count, spacing);
    fans.set(name, fan);
    return fan;
  }

  const keys = new Float64Array(2 * mostListed);

  function write(listed: readonly number[], selected: readonly number[]): Shown {
    if (listed.length === 0) return nothing;
    const shifts = shiftsOf(listed);
    const chosen = selected.length > 0 ? new Set(selected) : null;
    // Lowest first: by layer, its traces under the rest, small marks over large ones.
    for (let entry = 0; entry < listed.length; entry += 1) {
      const slot = listed[entry] ?? 0;
      const id = idAt(slot);
      const step = 4095 - Math.round((columns.size[id] ?? 0) * sizeSteps);
      const layer = (chosen?.has(id) ? layers.length : 0) + (columns.layer[id] ?? 0);
      keys[entry] = ((layer * 2 + Number(slot < firstTrace)) * 4096 + step) * 4096 + entry;
    }
    const inOrder = keys.subarray(0, listed.length).sort();
    const list = new Uint32Array(listed.length * 4);
    const shiftOf = new Float32Array(list.buffer);
    for (let place = 0; place < listed.length; place += 1) {
      const entry = (inOrder[place] ?? 0) % 4096;
      const slot = listed[entry] ?? 0;
      const at = place * 4;
      list[at] = slot;
      if (shifts) {
        shiftOf[at + 1] = shifts[entry * 2] ?? 0;
        shiftOf[at + 2] = shifts[entry * 2 + 1] ?? 0;
      }
      if (chosen?.has(idAt(slot))) list[at + 3] = 1;
    }
    return { runs: [], list, count: listed.length };
  }

  /** The slots of a point, in the window and past; found for all on the first call. */
  function slotsOf(id: number): readonly number[] {
    slots ??= { present: inverse(index.order), past: inverse(index.traceOrder) };
    const traces = layers[columns.layer[id] ?? 0]?.leavesTrace;
    return [slots.present[id] ?? 0, ...(traces ? [firstTrace + (slots.past[id] ?? 0)] : [])];
  }

  return {
    idAt,
    at(showing: Showing): Shown {
      const runs = runsOf(showing);
      let most = 0;
      for (const { from, to } of runs) most += to - from;
      const listed: number[] = [];
      if (most > mostListed) {
        for (const id of showing.selected.slice(0, mostListed)) {
          listed.push(...slotsOf(id).filter((slot) => isShown(slot, showing)));
        }
        return { ...write(listed, showing.selected), runs };
      }
      for (const { from, to } of runs) {
        for (let slot = from; slot < to; slot += 1) if (isShown(slot, showing)) listed.push(slot);
      }
      return write(listed, showing.selected);
    },
    /**
     * Visits what shows: its slot, its point, and how many pixels it is moved right and down. Of very
     * many only those slots are looked at that `mayMatter`.
     */
    visit(
      { runs, list, count }: Shown,
      showing: Showing,
      see: (slot: number, id: number, right: number, down: number) => void,
      mayMatter: (slot: number) => boolean = () => true,
    ) {
      for (const { from, to } of runs) {
        for (let slot = from; slot < to; slot += 1) {
          if (mayMatter(slot) && isShown(slot, showing)) see(slot, idAt(slot), 0, 0);
        }
      }
      if (runs.length > 0) return;
      const shifts = new Float32Array(list.buffer);
      for (let entry = 0; entry < count; entry += 1) {
        const slot = list[entry * 4] ?? 0;
        see(slot, idAt(slot), shifts[entry * 4 + 1] ?? 0, shifts[entry * 4 + 2] ?? 0);
      }
    },
  };
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
  return places;
}
