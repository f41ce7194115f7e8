import type { RouteData } from "../../scene/routes/route-data.ts";
import { routeHead } from "../../scene/routes/route-heads.ts";
import type { RouteHead } from "../../scene/routes/route-heads.ts";
import { stateCode } from "./route-state.ts";
import type { ShownRoute } from "./route-state.ts";
import { markCodes } from "../../scene/routes/route-tables.ts";
import type { RouteTables } from "../../scene/routes/route-tables.ts";

/** What of the routes shows. */
export interface RoutesShown {
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly time: number;
  /** Those that show, in any order, each once. */
  readonly routes: readonly ShownRoute[];
  /** A segment appears once it has been walked, instead of growing. */
  readonly wholeSegments: boolean;
}

/** Numbers next to each other, from `first` up to `end`, which is not in it. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Hidden routes between two shown that are drawn over rather than begin a new run; they draw nothing. */
const longestGap = 8;

/**
 * What the drawing needs of a moment, worked out for the shown routes only: their states, the runs in which
 * they lie, and where their heads are.
 */
export function createRouteMoment(data: RouteData, tables: RouteTables) {
  /** A texel a route: its state and its colour. */
  const states = new Uint32Array(data.routeColours.length * 4);
  for (const [route, colour] of data.routeColours.entries()) states[route * 4 + 1] = colour;
  let shown: RoutesShown = { time: -Infinity, routes: [], wholeSegments: false };
  let heads: readonly { readonly route: number; readonly head: RouteHead }[] = [];
  let marks = new Uint32Array(0);
  let runs: readonly Run[] = [];
  let selected: readonly Run[] = [];
  /** Numbers of routes whose states have changed since they were last taken. */
  let changed: Run | null = null;

  function setState(route: number, state: number) {
    if (states[route * 4] === state) return;
    states[route * 4] = state;
    changed = {
      first: Math.min(changed?.first ?? route, route),
      end: Math.max(changed?.end ?? 0, route + 1),
    };
  }

  function setStates(wanted: readonly ShownRoute[]) {
    const still = new Set(wanted.map(({ route }) => route));
    for (const { route } of shown.routes) if (!still.has(route)) setState(route, 0);
    for (const each of wanted) setState(each.route, stateCode(each));
    const inOrder = wanted.toSorted((a, b) => a.route - b.route);
    runs = runsOf(inOrder.map(({ route }) => route));
    selected = runsOf(inOrder.filter((each) => each.selected).map(({ route }) => route));
  }

  function findHeads({ routes, time, wholeSegments }: RoutesShown) {
    heads = routes.flatMap(({ route }) => {
      const head = routeHead(data, tables, route, time, wholeSegments);
      return head ? [{ route, head }] : [];
    });
    marks = new Uint32Array(heads.length * 8);
    for (const [index, { route, head }] of heads.entries()) {
      const code = head.exact ? markCodes.head : markCodes.estimatedHead;
      const segment = Math.max(0, head.atEndOf);
      const before = beforeArrow(data, tables, head);
      marks.set([head.x, head.y, 0, route, code, segment, before.x, before.y], index * 8);
    }
  }

  return {
    /** Whether anything differs from what showed before. */
    show(wanted: RoutesShown): boolean {
      const sameRoutes = wanted.routes === shown.routes;
      if (
        sameRoutes &&
        wanted.time === shown.time &&
        wanted.wholeSegments === shown.wholeSegments
      ) {
        return false;
      }
      if (!sameRoutes) setStates(wanted.routes);
      shown = wanted;
      findHeads(wanted);
      return true;
    },
    get shown() {
      return shown;
    },
    get heads() {
      return heads;
    },
    /** The heads as texels, two each. */
    get headMarks() {
      return marks;
    },
    /** Routes to draw, by number. */
    get runs() {
      return runs;
    },
    get selectedRuns() {
      return selected;
    },
    states,
    /** The routes whose states must be uploaded anew. */
    takeChanged(): Run | null {
      const taken = changed;
      changed = null;
      return taken;
    },
  };
}

export type RouteMoment = ReturnType<typeof createRouteMoment>;

/** Where the line comes from to a head that stands behind an arrow; where the head is, for any other. */
export function beforeArrow(
  data: RouteData,
  { marks, routeMarks, segments }: RouteTables,
  head: RouteHead,
) {
  if (head.atEndOf < 0 || !data.segmentArrows[head.atEndOf]) return head;
  const route = segments[head.atEndOf * 8 + 3] ?? 0;
  for (let mark = routeMarks[route] ?? 0; mark < (routeMarks[route + 1] ?? 0); mark += 1) {
    const [code, segment, x = 0, y = 0] = marks.subarray(mark * 8 + 4, mark * 8 + 8);
    if (code === markCodes.arrow && segment === head.atEndOf) return { x, y };
  }
  return head;
}

/** Runs of ascending numbers, over small gaps. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const found: { first: number; end: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number - last.end <= longestGap) last.end = number + 1;
    else found.push({ first: number, end: number + 1 });
  }
  return found;
}
