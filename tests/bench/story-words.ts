import { median } from "./median.ts";
import { percentile } from "./percentile.ts";
import type { StorySteps } from "./story-steps.ts";
import { percent } from "./table.ts";

/** Milliseconds of a quarter of a frame of a screen that draws sixty a second. */
export const quarterFrameMs = 1000 / 60 / 4;

/** What the steps of the story cost, in words. */
export function storyLines({
  stepMs,
  bareMs,
  restMs,
  days,
}: Omit<StorySteps, "renderer" | "browser">) {
  const measuring = median(restMs) ?? 0;
  const less = (ms: number | null) => (ms === null ? null : ms - measuring);
  const within = (steps: readonly number[]) =>
    `${steps.filter((ms) => ms - measuring < quarterFrameMs).length} of ${steps.length}`;
  const middle = less(median(stepMs));
  const bare = less(median(bareMs));
  const figures = [
    ["median", middle],
    ["95th percentile", less(percentile(stepMs, 0.95))],
    ["the bare slider over the bare ground, median", bare],
    ["what Dateline adds to it, median", middle !== null && bare !== null ? middle - bare : null],
  ] as const;
  return [
    `The built site with its story, its slider dragged from ${days[0]} to ${days.at(-1)} in ${stepMs.length} steps.`,
    "The page's main thread, processor time a step, and its share of a quarter of a 60 Hz frame (4.17 ms),",
    `less what measuring costs where no step is made (${measuring.toFixed(2)} ms, with two frames in which nothing is drawn):`,
    ...figures.map(([name, ms]) =>
      ms === null
        ? `  ${name}: –`
        : `  ${name}: ${ms.toFixed(2)} ms, ${percent(ms / quarterFrameMs)}`,
    ),
    `  steps within it: ${within(stepMs)}; the bare slider's: ${within(bareMs)}`,
  ].join("\n");
}
