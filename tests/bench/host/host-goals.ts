import type { Goal } from "../goals.ts";
import { median } from "../median.ts";
import type { HostVisits } from "./measure-host.ts";
import { relations } from "./measure-host.ts";
import type { Visit } from "./visit.ts";
import type { Way } from "./ways.ts";

/** Bytes that the element and the picture in it may add to an article before its map is asked for. */
const mostBefore = 60_000;

/** What the element is to keep to in an article, and whether it did. */
export function judgeHost(found: HostVisits): readonly Goal[] {
  const all = (way: Way) => relations.flatMap((relation) => found[relation].get(way) ?? []);
  const [alone, element] = [all("article"), all("element")];
  return [
    nothingMoves(element),
    littleBefore(alone, element),
    nothingOfTheFarMap(element),
    noMoreLongTasks(alone, element),
  ];
}

function nothingMoves(element: readonly Visit[]): Goal {
  const wanted = "with the element nothing in the article moves: layout shift 0 in every visit";
  if (element.length === 0) return notMeasured(wanted);
  const shifts = element.map(({ total }) => total.shift);
  const moved = shifts.filter((shift) => shift > 0).length;
  return {
    wanted,
    found: `${moved} of ${element.length} visits with a shift, the largest ${Math.max(...shifts).toFixed(4)}`,
    reached: moved === 0,
  };
}

function littleBefore(alone: readonly Visit[], element: readonly Visit[]): Goal {
  const wanted = `before its map is asked for the element adds at most ${mostBefore / 1000} KB, the picture in its place included`;
  const [own, other] = [alone, element].map((visits) =>
    median(visits.map(({ before }) => before.bytes)),
  );
  if (own == null || other == null) return notMeasured(wanted);
  const added = other - own;
  return { wanted, found: `${(added / 1000).toFixed(1)} KB`, reached: added <= mostBefore };
}

function nothingOfTheFarMap(element: readonly Visit[]): Goal {
  const wanted = "no map is loaded before the reader comes near it";
  if (element.length === 0) return notMeasured(wanted);
  const counts = element.map(({ before, near, total }) => [before.maps, near.maps, total.maps]);
  const told = [...new Set(counts.map((each) => each.join(", ")))].join("; ");
  return {
    wanted,
    found: `maps loaded before the first scroll, at the first map, at the second: ${told}`,
    reached: counts.every(([before, near, total]) => before === 0 && near === 1 && total === 2),
  };
}

function noMoreLongTasks(alone: readonly Visit[], element: readonly Visit[]): Goal {
  const wanted = "before its map is asked for the element adds no task of over 50 ms";
  const [own, other] = [alone, element].map((visits) =>
    median(visits.map(({ before }) => before.longTasks)),
  );
  if (own == null || other == null) return notMeasured(wanted);
  return { wanted, found: `${other} to the article's own ${own}`, reached: other <= own };
}

function notMeasured(wanted: string): Goal {
  return { wanted, found: "not measured in this run", reached: null };
}
