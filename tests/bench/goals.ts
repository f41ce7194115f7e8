import type { Entry } from "./entry.ts";
import type { OptionName } from "./options/option-names.ts";
import { onMapLibre } from "./options/option-names.ts";
import { median } from "./median.ts";
import { percent } from "./table.ts";

/** What is to be reached, as ratios within one run, and whether it was; null where it wasn't measured. */
export interface Goal {
  readonly wanted: string;
  readonly found: string;
  readonly reached: boolean | null;
}

/** Most points in view for which half of the floor's frame rate is asked of a million. */
const fewActive = 5_000;

export function judge(entries: readonly Entry[]): readonly Goal[] {
  const find = (option: OptionName, points: number, density: Entry["density"] = "usual") =>
    entries.find(
      (entry) => entry.option === option && entry.points === points && entry.density === density,
    );
  const hundred = (option: OptionName) => find(option, 100_000);
  const sparse = find("dateline", 1_000_000, "sparse");
  return [
    atLeast(
      "at 100,000 points at least 80 % of the bare map's frame rate",
      hundred("dateline"),
      0.8,
    ),
    neverStale(entries),
    addedWork(hundred("dateline"), hundred("setFilter"), hundred("floor")),
    atLeast(
      `at 1,000,000 with at most ${fewActive.toLocaleString("en-US")} active at least half of it`,
      sparse && (sparse.activeMost ?? Infinity) <= fewActive ? sparse : undefined,
      0.5,
    ),
    noneAhead(entries),
    loadsAsFast(hundred("dateline"), hundred("deck.gl")),
  ];
}

function atLeast(wanted: string, entry: Entry | undefined, least: number): Goal {
  const share = entry?.floorShare ?? null;
  if (share === null) return unknown(wanted);
  return { wanted, found: percent(share), reached: share >= least };
}

function neverStale(entries: readonly Entry[]): Goal {
  const wanted = "never one stale frame";
  const ours = entries.filter(({ option, steps }) => option === "dateline" && steps !== null);
  if (ours.length === 0) return unknown(wanted);
  const stale = ours.reduce((sum, { staleSteps }) => sum + (staleSteps ?? 0), 0);
  const settled = ours.every(({ settleMs }) => settleMs !== null);
  const of = `of ${ours.reduce((sum, { steps }) => sum + (steps ?? 0), 0)} steps`;
  return { wanted, found: `${stale} ${of}`, reached: stale === 0 && settled };
}

/** By processor time; but a main thread that waits is as lost, so ours may not be held longer either. */
function addedWork(
  ours: Entry | undefined,
  filter: Entry | undefined,
  floor: Entry | undefined,
): Goal {
  const wanted =
    "at 100,000 points a tenth of what setFilter adds to the main thread's work a step";
  // What even the bare map has more, or less, the second time is no option's doing.
  const again = floor?.addedMsPerStep ?? null;
  const beyond = (entry: Entry | undefined) =>
    again === null || entry?.addedMsPerStep == null ? null : entry.addedMsPerStep - again;
  const [added, theirs] = [beyond(ours), beyond(filter)];
  const [ownHeld, otherHeld] = [ours?.heldMsPerStep ?? null, filter?.heldMsPerStep ?? null];
  if (added === null || theirs === null) return unknown(wanted);
  if (ownHeld === null || otherHeld === null) return unknown(wanted);
  return {
    wanted,
    found:
      `${added.toFixed(2)} ms to ${theirs.toFixed(2)} ms (${percent(added / theirs)}); ` +
      `held ${ownHeld.toFixed(1)} ms to ${otherHeld.toFixed(1)} ms`,
    reached: added * 10 <= theirs && ownHeld <= otherHeld,
  };
}

/**
 * Frames that show an earlier moment are no lead: what late pictures save is what was to be done. Nor is
 * what chance makes: leads as small as what the bare map has over itself are named, and not counted.
 */
function noneAhead(entries: readonly Entry[]): Goal {
  const wanted = "no rival on MapLibre ahead at any size in frames that show their moment";
  const rivals = entries.filter(
    ({ option, rightShare }) =>
      option !== "dateline" && onMapLibre.includes(option) && rightShare !== null,
  );
  if (rivals.length === 0) return unknown(wanted);
  const chance = chanceOf(entries);
  const leads = (pick: (entry: Entry) => number | null) =>
    rivals
      .map((rival) => {
        const ours = oursFor(rival, entries);
        return { rival, lead: ours ? (pick(rival) ?? 0) - (pick(ours) ?? 0) : 0 };
      })
      .filter(({ lead }) => lead > 0);
  const right = leads((entry) => entry.rightShare);
  const ahead = right.filter(({ lead }) => lead > chance);
  const byChance = right.filter((each) => !ahead.includes(each));
  const late = leads((entry) => entry.floorShare).filter(
    ({ rival }) => !right.some((each) => each.rival === rival),
  );
  const named = (found: typeof right) =>
    found.map(({ rival, lead }) => `${nameOf(rival)} by ${percent(lead)}`).join(", ") || "none";
  return {
    wanted,
    found:
      `${named(ahead)}; within the ${percent(chance)} that the bare map differs from itself: ` +
      `${named(byChance)}; ahead in frames of any moment: ${named(late)}`,
    reached: ahead.length === 0,
  };
}

/** Ours at the size of a rival. */
function oursFor({ points, density }: Entry, entries: readonly Entry[]): Entry | undefined {
  return entries.find(
    (entry) => entry.option === "dateline" && entry.points === points && entry.density === density,
  );
}

/** By how much of the floor two measurements of the bare map in one browser differ: the median of all. */
function chanceOf(entries: readonly Entry[]): number {
  const shares = entries
    .filter(({ option }) => option === "floor")
    .flatMap(({ floorShares }) => floorShares);
  return median(shares.map((share) => Math.abs(share - 1))) ?? 0;
}

function nameOf({ option, points, density, staleSteps, steps }: Entry): string {
  const few = density === "sparse" ? " with few active" : "";
  return `${option} at ${points.toLocaleString("en-US")}${few} (${staleSteps ?? 0} of ${steps ?? 0} stale)`;
}

function loadsAsFast(ours: Entry | undefined, deck: Entry | undefined): Goal {
  const wanted = "from 100,000 records in memory to the first picture at least as fast as deck.gl";
  const [own, other] = [ours?.loadMs ?? null, deck?.loadMs ?? null];
  if (own === null || other === null) return unknown(wanted);
  return {
    wanted,
    found: `${Math.round(own)} ms to ${Math.round(other)} ms`,
    reached: own <= other,
  };
}

function unknown(wanted: string): Goal {
  return { wanted, found: "not measured in this run", reached: null };
}
