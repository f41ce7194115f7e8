import type { Entry } from "./entry.ts";

const heads = [
  "points",
  "active",
  "option",
  "main ms/step",
  "added ms/step",
  "script ms/step",
  "held ms/step",
  "page CPU ms/step",
  "GPU process ms/step",
  "frames/s",
  "of floor",
  "right frames/s",
  "stale (torn) of steps",
  "settle s",
  "load s",
  "MB page + GPU",
  "",
];

/** The figures as a table in Markdown; what is not known is a dash. */
export function tableOf(entries: readonly Entry[]): string {
  return tableLines([heads, ...entries.map(rowOf)]);
}

/** Rows, the first of which is the head, as a table in Markdown. */
export function tableLines(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(Math.max(3, width)));
  return [line(head), line(rule), ...rows.slice(1).map(line)].join("\n");
}

function rowOf(entry: Entry): readonly string[] {
  const { option, points, active, staleSteps, tornSteps, steps, settleMs, loadMs } = entry;
  return [
    points.toLocaleString("en-US"),
    option === "floor" ? dash : figure(active, 0),
    option,
    figure(entry.msPerStep),
    figure(entry.addedMsPerStep),
    figure(entry.scriptMsPerStep),
    figure(entry.heldMsPerStep),
    figure(entry.rendererMsPerStep, 1),
    figure(entry.gpuMsPerStep, 1),
    figure(entry.framesPerSecond, 1),
    entry.floorShare === null ? dash : percent(entry.floorShare),
    figure(entry.rightFramesPerSecond, 1),
    staleSteps === null ? dash : `${staleSteps} (${tornSteps ?? 0}) of ${steps ?? 0}`,
    figure(settleMs === null ? null : settleMs / 1000),
    figure(loadMs === null ? null : loadMs / 1000),
    `${figure(entry.memoryMb, 0)} + ${figure(entry.gpuMemoryMb, 0)}`,
    [entry.cutOff, entry.rounds === 1 ? "one round" : null].filter(Boolean).join("; "),
  ];
}

const dash = "–";

function figure(value: number | null, digits = 2): string {
  if (value === null) return dash;
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
