import { median } from "./median.ts";
import type { Run, Size } from "./measure.ts";
import type { OptionName } from "./options/option-names.ts";

/** One option at one size over its rounds: medians, but of what is wrong the worst. */
export interface Entry extends Size {
  readonly option: OptionName;
  readonly rounds: number;
  /** Points that show at a step: their mean and the most. */
  readonly active: number | null;
  readonly activeMost: number | null;
  /** CPU of the page's main thread a step, and of that the part in scripts. */
  readonly msPerStep: number | null;
  readonly scriptMsPerStep: number | null;
  /** What of that is not the bare map's in the same browser just before, as the median of the runs. */
  readonly addedMsPerStep: number | null;
  /** How long the main thread was held a step, by the clock: waiting for the GPU counts. */
  readonly heldMsPerStep: number | null;
  readonly gpuMsPerStep: number | null;
  readonly rendererMsPerStep: number | null;
  readonly framesPerSecond: number | null;
  /**
   * Of the bare map in the same browser just before (in the same round where an option draws no ground of
   * ours); `floorShare` is the median of the runs' ratios, 0 to 1 and more.
   */
  readonly floorFramesPerSecond: number | null;
  readonly floorShare: number | null;
  /** The ratios themselves, one a round; the bare map's are what chance alone makes of 1. */
  readonly floorShares: readonly number[];
  /** Those frames a second that showed the moment of their step: what is late or torn doesn't count. */
  readonly rightFramesPerSecond: number | null;
  /** The same as a share of the floor. */
  readonly rightShare: number | null;
  readonly steps: number | null;
  readonly staleSteps: number | null;
  readonly tornSteps: number | null;
  readonly settleMs: number | null;
  readonly loadMs: number | null;
  readonly prepareMs: number | null;
  readonly heapMb: number | null;
  readonly memoryMb: number | null;
  readonly gpuMemoryMb: number | null;
  /** What it didn't reach within the limit. */
  readonly cutOff: string | null;
}

/** A run and that of the bare map in the same round. */
export interface PairedRun {
  readonly run: Run;
  readonly floor: Run;
}

export function entryOf(option: OptionName, size: Size, pairs: readonly PairedRun[]): Entry {
  const middle = (pick: (run: Run) => number | null | undefined) =>
    median(pairs.map(({ run }) => pick(run)));
  const worst = (pick: (run: Run) => number | undefined) => {
    const known = pairs.map(({ run }) => pick(run)).filter((value) => value !== undefined);
    return known.length > 0 && option !== "floor" ? Math.max(...known) : null;
  };
  const floorOf = ({ run, floor }: PairedRun) =>
    run.bareFramesPerSecond ?? floor.framesPerSecond ?? null;
  const sharesOf = (pick: (run: Run) => number | null | undefined) =>
    pairs.flatMap((pair) => {
      const [frames, least] = [pick(pair.run) ?? null, floorOf(pair)];
      return frames === null || least === null ? [] : [frames / least];
    });
  const floorShares = sharesOf((run) => run.framesPerSecond);
  return {
    option,
    ...size,
    rounds: pairs.length,
    active: middle((run) => run.active),
    activeMost: middle((run) => run.activeMost),
    msPerStep: middle((run) => run.msPerStep),
    addedMsPerStep: middle(addedMs),
    scriptMsPerStep: middle((run) => run.scriptMsPerStep),
    heldMsPerStep: middle((run) => run.heldMsPerStep),
    gpuMsPerStep: middle((run) => run.gpuMsPerStep),
    rendererMsPerStep: middle((run) => run.rendererMsPerStep),
    framesPerSecond: middle((run) => run.framesPerSecond),
    floorFramesPerSecond: median(pairs.map(floorOf)),
    floorShare: median(floorShares),
    floorShares,
    rightFramesPerSecond: option === "floor" ? null : middle(rightFrames),
    rightShare: option === "floor" ? null : median(sharesOf(rightFrames)),
    steps: middle((run) => run.steps),
    staleSteps: worst((run) => run.staleSteps),
    tornSteps: worst((run) => run.tornSteps),
    settleMs: middle((run) => run.settleMs),
    loadMs: middle((run) => run.loadMs),
    prepareMs: middle((run) => run.prepareMs),
    heapMb: middle((run) => run.heapMb),
    memoryMb: middle((run) => run.memoryMb),
    gpuMemoryMb: middle((run) => run.gpuMemoryMb),
    cutOff: pairs.find(({ run }) => run.cutOff)?.run.cutOff ?? null,
  };
}

function addedMs({ msPerStep, bareMsPerStep }: Run): number | null {
  if (msPerStep === undefined || bareMsPerStep === undefined) return null;
  return msPerStep - bareMsPerStep;
}

function rightFrames({ framesPerSecond, steps, staleSteps }: Run): number | null {
  if (framesPerSecond === undefined || staleSteps === undefined || !steps) return null;
  return (framesPerSecond * (steps - staleSteps)) / steps;
}
