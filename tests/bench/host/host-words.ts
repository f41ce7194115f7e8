import { median } from "../median.ts";
import { tableLines } from "../table.ts";
import type { HostVisits, Relation } from "./measure-host.ts";
import { relations } from "./measure-host.ts";
import type { Cost, Visit } from "./visit.ts";
import { wayNames, ways } from "./ways.ts";

const heads = [
  "",
  "KB before, at map 1, at map 2",
  "maps loaded",
  "host's main thread, ms",
  "of the article alone",
  "long tasks (ms)",
  "layout shift",
  "all pages' CPU, ms",
];

const points = ["before", "near", "total"] as const;

/** The medians of the visits, a table for each relation of the sites. */
export function hostTables(found: HostVisits): string {
  return relations.map((relation) => tableOf(found, relation)).join("\n\n");
}

function tableOf(found: HostVisits, relation: Relation): string {
  const alone = found[relation].get("article") ?? [];
  const rows = ways.map((way) => {
    const visits = found[relation].get(way) ?? [];
    const at = (pick: (cost: Cost) => number | null) =>
      points.map((point) => median(visits.map((each) => pick(each[point]))));
    const own = points.map((point) => median(alone.map((each) => each[point].mainMs)));
    const main = at(({ mainMs }) => mainMs);
    const longMs = at((cost) => cost.longMs);
    return [
      wayNames[way],
      joined(at(({ bytes }) => bytes).map((bytes) => bytes && bytes / 1000)),
      joined(at(({ maps }) => maps)),
      joined(main),
      main.map((ms, index) => ratio(ms, own[index] ?? null)).join(", "),
      at(({ longTasks }) => longTasks)
        .map((count, index) => `${figure(count)} (${figure(longMs[index] ?? null)})`)
        .join(", "),
      (median(visits.map(({ total }) => total.shift)) ?? 0).toFixed(4),
      joined(at(({ pagesMs }) => pagesMs)),
    ];
  });
  return [
    `The map on ${relation}; its frame ${processWords([...found[relation].values()].flat())}:`,
    "",
    tableLines([heads, ...rows]),
  ].join("\n");
}

/** Whose main thread the map runs on, as the browser had it. */
function processWords(visits: readonly Visit[]): string {
  const shared = new Set(visits.map(({ isShared }) => isShared).filter((each) => each !== null));
  if (shared.size === 0) return "was not there";
  if (shared.size === 2) return "was sometimes in the article's own process";
  return shared.has(true) ? "ran in the article's own process" : "ran in a process of its own";
}

const figure = (value: number | null) =>
  value === null ? "–" : Math.round(value).toLocaleString("en-US");
const joined = (values: readonly (number | null)[]) => values.map(figure).join(", ");
const ratio = (value: number | null, own: number | null) =>
  value === null || !own ? "–" : `${(value / own).toFixed(1)}×`;
