import type { Entry } from "./entry.ts";
import type { Goal } from "./goals.ts";
import { isSoftware } from "./machine.ts";

export function goalLines(goals: readonly Goal[]): string {
  const mark = { true: "reached", false: "MISSED ", null: "   –   " } as const;
  return goals
    .map(({ wanted, found, reached }) => `${mark[`${reached}`]}  ${wanted}: ${found}`)
    .join("\n");
}

/** What sets the limit, where that is the drawing in software and not the design. */
export function limitWords(entries: readonly Entry[], renderer: string): string {
  if (!isSoftware(renderer)) return "";
  const rows = entries
    .filter(({ option }) => option === "dateline")
    .flatMap((entry) => {
      const { gpuMsPerStep, msPerStep, framesPerSecond, points, density } = entry;
      const floor = entries.find(
        (other) => other.option === "floor" && other.points === points && other.density === density,
      );
      if (gpuMsPerStep === null || msPerStep === null || !framesPerSecond || !floor) return [];
      const frame = 1000 / framesPerSecond;
      const size = `${points.toLocaleString("en-US")}${density === "sparse" ? " with few active" : ""}`;
      return [
        `  ${size}: a frame took ${frame.toFixed(0)} ms, of which the main thread worked ${msPerStep.toFixed(1)} ms ` +
          `(bare map ${(floor.msPerStep ?? 0).toFixed(1)}) and the GPU's process ${gpuMsPerStep.toFixed(0)} ms of CPU ` +
          `(bare map ${(floor.gpuMsPerStep ?? 0).toFixed(0)})`,
      ];
    });
  return [
    "No graphics card: every pixel is computed by the processor, in the GPU's process. Dateline's frames:",
    ...rows,
    "Where the GPU's process takes most of a frame, the drawing in software sets the frame rate, not the design; what",
    "the design sets is the main thread's time. deck.gl draws instanced quads, which this renderer handles badly: compare",
    "its main thread, load and memory, not its frames.",
  ].join("\n");
}
