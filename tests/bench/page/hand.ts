import { stepCount } from "../points/steps.ts";
import type { Option } from "../options/option.ts";
import { nextFrame, nextTask } from "./frames.ts";
import type { Look, Seen } from "./picture.ts";

/** What the hand did and what stood on the screen at the end of each frame. */
export interface Scrub {
  /** Steps made; fewer than asked where the time was up. */
  readonly steps: number;
  readonly elapsedMs: number;
  readonly lastStepAt: number;
  readonly looks: readonly (Look | null)[];
}

/**
 * Moves time by one step before each frame, from step 1 on. The step comes in a task between two frames,
 * as input events do, and the picture looked at is the one at the end of the next frame.
 */
export async function scrub(
  option: Pick<Option, "show" | "picture">,
  limitMs: number,
): Promise<Scrub> {
  const looks: (Look | null)[] = [];
  const began = performance.now();
  let lastStepAt = began;
  /* oxlint-disable no-await-in-loop -- one step follows the other */
  for (let step = 1; step <= stepCount && performance.now() - began < limitMs; step += 1) {
    await nextTask();
    lastStepAt = performance.now();
    option.show(step);
    await nextFrame();
    looks.push(option.picture.current());
  }
  /* oxlint-enable no-await-in-loop */
  return { steps: looks.length, elapsedMs: performance.now() - began, lastStepAt, looks };
}

/** Waits for the picture of a step; answers when it was there, or null when the time was up before. */
export async function untilRight(
  option: Option,
  step: number,
  limitMs: number,
): Promise<number | null> {
  const began = performance.now();
  let before: Look | null = null;
  /* oxlint-disable no-await-in-loop -- each look follows a frame */
  while (performance.now() - began < limitMs) {
    const look = option.picture.current();
    if (look && look !== before) {
      const seen = await look.read();
      if (isRight(seen, step)) return seen.at;
    }
    before = look;
    await nextFrame();
  }
  /* oxlint-enable no-await-in-loop */
  return null;
}

export function isRight({ steps }: Seen, step: number): boolean {
  return steps.every((seen) => seen === step);
}

/** Whether the strips say different steps: tiles of two moments in one picture. */
export function isTorn({ steps }: Seen): boolean {
  return new Set(steps).size > 1;
}

/** Waits until nothing new was drawn for half a second. */
export async function untilCalm(option: Option, limitMs: number): Promise<void> {
  const began = performance.now();
  let before: Look | null = null;
  let still = began;
  /* oxlint-disable no-await-in-loop -- it is looked at until it is still */
  while (performance.now() - began < limitMs && performance.now() - still < 500) {
    const look = option.picture.current();
    if (look !== before) still = performance.now();
    before = look;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  /* oxlint-enable no-await-in-loop */
}
