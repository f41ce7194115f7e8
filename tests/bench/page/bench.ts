import { view } from "../points/camera.ts";
import { activeCounts, makePoints } from "../points/make-points.ts";
import type { Density } from "../points/make-points.ts";
import type { Option } from "../options/option.ts";
import type { OptionName } from "../options/option-names.ts";
import { openers } from "../options/openers.ts";
import { nextFrame } from "./frames.ts";
import { isRight, isTorn, scrub, untilCalm, untilRight } from "./hand.ts";
import type { Scrub } from "./hand.ts";

/** What the command line drives, one phase after the other, with its own measurements between them. */
export interface BenchPage {
  open(name: OptionName): Promise<{ renderer: string }>;
  /** Draws the bare map as often as the hand will move, for this browser's own floor; null for none of ours. */
  bare(limitMs: number): Promise<{ steps: number; framesPerSecond: number } | null>;
  fill(count: number, density: Density, limitMs: number): Promise<Filled>;
  scrub(limitMs: number): Promise<{ steps: number; framesPerSecond: number }>;
  /** Waits for the last step's picture, then says what each frame of the scrub had shown. */
  settle(limitMs: number): Promise<Settled>;
}

export interface Filled {
  /** Points that show at a step: their mean and the most. */
  readonly active: number;
  readonly activeMost: number;
  readonly prepareMs: number;
  /** From the columns in memory to the first right picture; null when the time was up before. */
  readonly loadMs: number | null;
}

export interface Settled {
  /** From the last step to its picture; null when the time was up before. */
  readonly settleMs: number | null;
  readonly staleSteps: number;
  readonly tornSteps: number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

let option: Option | null = null;
let last: Scrub | null = null;

function opened(): Option {
  if (!option) throw new Error("no option is open: call open first");
  return option;
}

window.bench = {
  async open(name) {
    const container = document.querySelector<HTMLElement>("#map");
    if (!container) throw new Error("the page has no #map");
    container.style.width = `${view.width}px`;
    container.style.height = `${view.height}px`;
    const open = await openers[name]();
    option = await open({ container, base: new URL(".", location.href).href });
    return { renderer: option.renderer };
  },

  async bare(limitMs) {
    const { redraw, picture } = opened();
    if (!redraw) return null;
    const { steps, elapsedMs } = await scrub({ show: redraw, picture }, limitMs);
    return { steps, framesPerSecond: (steps * 1000) / elapsedMs };
  },

  async fill(count, density, limitMs) {
    const points = makePoints(count, density);
    const counts = activeCounts(points);
    const active = counts.reduce((sum, each) => sum + each, 0) / counts.length;
    const activeMost = Math.max(...counts);
    await nextFrame();
    const began = performance.now();
    opened().prepare(points);
    const prepareMs = performance.now() - began;
    opened().load();
    if (opened().isEmpty) return { active: 0, activeMost: 0, prepareMs: 0, loadMs: null };
    const right = await untilRight(opened(), 0, limitMs);
    await untilCalm(opened(), limitMs);
    return { active, activeMost, prepareMs, loadMs: right === null ? null : right - began };
  },

  async scrub(limitMs) {
    last = await scrub(opened(), limitMs);
    const { steps, elapsedMs } = last;
    return { steps, framesPerSecond: (steps * 1000) / elapsedMs };
  },

  async settle(limitMs) {
    if (!last || opened().isEmpty) return { settleMs: null, staleSteps: 0, tornSteps: 0 };
    const { steps, lastStepAt, looks } = last;
    const right = await untilRight(opened(), steps, limitMs);
    const seen = await Promise.all(looks.map((look) => look?.read() ?? Promise.resolve(null)));
    return {
      settleMs: right === null ? null : right - lastStepAt,
      staleSteps: seen.filter((each, index) => !each || !isRight(each, index + 1)).length,
      tornSteps: seen.filter((each) => each && isTorn(each)).length,
    };
  },
};
