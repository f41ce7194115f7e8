import { readdirSync, readFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Milliseconds: the longest file takes a third of it where the machine does nothing else. */
const patience = 10 * 60_000;

/**
 * Ends a run in which nothing has come to an end for ten minutes, and names the files that it stands in: what
 * never returns is stopped by no timeout of its own, since that needs the same thread.
 */
export function stallReporter(limitMs = patience): Reporter {
  const running = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function progress() {
    clearTimeout(timer);
    timer = setTimeout(stop, limitMs);
  }

  function stop() {
    const names = [...running].join(", ");
    const minutes = (limitMs / 60_000).toFixed(1);
    console.error(`no test has ended for ${minutes} minutes: stopped in ${names || "no file"}`);
    try {
      for (const child of ownChildren()) process.kill(child, "SIGKILL");
    } finally {
      // Also where one has ended by itself meanwhile.
      process.exit(1);
    }
  }

  return {
    onTestRunStart: progress,
    onTestModuleQueued(module) {
      running.add(nameOf(module));
      progress();
    },
    onTestCaseResult: progress,
    onTestModuleEnd(module) {
      running.delete(nameOf(module));
      progress();
    },
    onTestRunEnd() {
      clearTimeout(timer);
    },
  };
}

const nameOf = ({ project, relativeModuleId }: TestModule) =>
  `${project.name}: ${relativeModuleId}`;

/** The processes that this one has started, where the system tells: one that never returns outlives it else. */
function ownChildren(): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((name) =>
    parentOf(name) === process.pid ? [Number(name)] : [],
  );
}

function parentOf(name: string): number | null {
  if (!/^\d+$/.test(name)) return null;
  try {
    // The name, in brackets, may hold spaces; after it come the state and the parent.
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}
