import type { Sight } from "../session/marks-in-sight.ts";
import type { Drawn } from "./drawn.ts";

/**
 * Tells what stands on a picture, as the live map does: each mark; each route where its head is or, out of
 * sight, the last of its stops that is in sight; each area and line once, with all that it has.
 */
export function tellStill(drawn: readonly Drawn[], sight: Pick<Sight, "add" | "isWithin">) {
  const routes = new Map<string, Drawn[]>();
  const shapes = new Map<string, Drawn[]>();
  for (const each of drawn) {
    const { record, how, place } = each;
    if (how === "mark") {
      sight.add({ key: `${record} at ${place}`, records: [record], place }, pixelOf(each));
    } else if (how === "stop" || how === "head") {
      // The head is drawn last, so that it comes first.
      routes.set(record, [each, ...(routes.get(record) ?? [])]);
    } else if (how === "area" || how === "line") {
      shapes.set(place, [...(shapes.get(place) ?? []), each]);
    }
  }
  for (const [record, places] of routes) {
    const at = places.find((each) => sight.isWithin(each));
    sight.add({ key: `${record} on its way`, records: [record], place: "" }, at ?? null);
  }
  for (const [place, all] of shapes) {
    // As wide as a country it leaves no trace that is seen.
    const at = all.find(({ wide, look }) => !wide || look !== "trace");
    if (!at) continue;
    const records = [...new Set(all.map(({ record }) => record))];
    sight.add({ key: `all at ${place}`, records, place }, pixelOf(at));
  }
}

/** Null where it lies outside. */
function pixelOf({ x, y }: Drawn) {
  return Number.isNaN(x) || Number.isNaN(y) ? null : { x, y };
}
