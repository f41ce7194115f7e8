import type { ShapeState } from "../../scene/shape-states.ts";
import { shapeTints } from "../../scene/shape-tints.ts";
import type { Run, Shape } from "./shape-data.ts";
import { stateTexel } from "./shape-look.ts";

/** Of the shapes that show, by number; what is not in it does not. */
export type ShapesShown = ReadonlyMap<number, ShapeState>;

/** Shapes that are drawn one kind after the other: what tints lies beneath what edges. */
export interface ShapeGroup {
  readonly fills: readonly Run[];
  readonly edges: readonly Run[];
}

/**
 * What the drawing needs of a moment: the states of the shapes as texels, and the runs of those that are tinted
 * or edged. `anchors` is the fixed-point x of the middle of each.
 */
export function createShapeMoment(shapes: readonly Shape[], anchors: readonly number[]) {
  const states = new Uint32Array(Math.max(1, shapes.length) * 4);
  for (const [number, anchor] of anchors.entries()) states[number * 4 + 3] = anchor;
  const groupRuns = groupsOf(shapes);
  let shown: ShapesShown = new Map();
  let groups: readonly ShapeGroup[] = [];
  /** Numbers of shapes whose states have changed since they were last taken. */
  let changed: Run | null = null;

  /** Whether it differs from what was there. */
  function setState(number: number, state: ShapeState | null): boolean {
    const shape = shapes[number];
    if (!shape) return false;
    const texel = stateTexel(shape.kind, shape.colour, state);
    if (texel.every((value, at) => states[number * 4 + at] === value)) return false;
    states.set(texel, number * 4);
    changed = {
      first: Math.min(changed?.first ?? number, number),
      end: Math.max(changed?.end ?? 0, number + 1),
    };
    return true;
  }

  function setStates(wanted: ShapesShown): boolean {
    let differs = false;
    for (const number of shown.keys()) {
      if (!wanted.has(number) && setState(number, null)) differs = true;
    }
    for (const [number, state] of wanted) if (setState(number, state)) differs = true;
    shown = wanted;
    return differs;
  }

  function findRuns() {
    const tinted: number[] = [];
    const edged: number[] = [];
    for (const number of [...shown.keys()].toSorted((a, b) => a - b)) {
      const tints = states[number * 4] ?? 0;
      if ((tints & 0xffff) !== 0) tinted.push(number);
      if (tints >>> 16 !== 0) edged.push(number);
    }
    groups = groupRuns.map((group) => ({
      fills: runsIn(tinted, group),
      edges: runsIn(edged, group),
    }));
  }

  return {
    /** Whether anything is drawn otherwise than before. */
    show(wanted: ShapesShown): boolean {
      const differs = setStates(wanted);
      if (differs) findRuns();
      return differs;
    },
    /** The shapes of which something is drawn, by number. */
    drawn(): readonly number[] {
      return [...shown].flatMap(([number, state]) => {
        const shape = shapes[number];
        const tints = shape && shapeTints(shape.kind, state);
        return tints && (tints.fill > 0 || tints.edge > 0) ? [number] : [];
      });
    },
    get groups() {
      return groups;
    },
    get shown() {
      return shown;
    },
    states,
    /** The shapes whose states must be uploaded anew. */
    takeChanged(): Run | null {
      const taken = changed;
      changed = null;
      return taken;
    },
  };
}

export type ShapeMoment = ReturnType<typeof createShapeMoment>;

/** Rings, and what is none, as far as they follow each other. */
function groupsOf(shapes: readonly Shape[]): readonly Run[] {
  const found: { first: number; end: number }[] = [];
  for (const [number, { kind }] of shapes.entries()) {
    const last = found.at(-1);
    const isRing = (kindOf: Shape["kind"] | undefined) => kindOf === "ring";
    if (last && isRing(shapes[number - 1]?.kind) === isRing(kind)) last.end = number + 1;
    else found.push({ first: number, end: number + 1 });
  }
  return found;
}

/** Runs of ascending numbers among those of a group. */
function runsIn(numbers: readonly number[], { first, end }: Run): readonly Run[] {
  const found: { first: number; end: number }[] = [];
  for (const number of numbers) {
    if (number < first || number >= end) continue;
    const last = found.at(-1);
    if (last?.end === number) last.end = number + 1;
    else found.push({ first: number, end: number + 1 });
  }
  return found;
}
