import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";

/** Milliseconds of CPU since the processes began; null where the system doesn't tell. */
export interface Times {
  /** Main thread of the page: all its tasks, and the part of them that is script. */
  readonly taskMs: number;
  readonly scriptMs: number;
  /** How long those tasks held the main thread by the clock, waiting included. */
  readonly heldMs: number;
  /** The GPU's process, which draws in software where there is no graphics card. */
  readonly gpuMs: number | null;
  /** All threads of all page processes, the workers' among them. */
  readonly rendererMs: number | null;
}

/** Megabytes: script objects, private memory of the page's and of the GPU's process. */
export interface Memory {
  readonly heapMb: number;
  readonly memoryMb: number | null;
  readonly gpuMemoryMb: number | null;
}

export interface Meters {
  times(): Promise<Times>;
  memory(): Promise<Memory>;
}

/** Reads the browser's own counters, and on Linux those of its processes. */
export async function meters(browser: Browser, page: Page): Promise<Meters> {
  const cdp = await page.context().newCDPSession(page);
  const clocked = await page.context().newCDPSession(page);
  const ofBrowser = await browser.newBrowserCDPSession();
  // Time that the thread had the processor, so that another process's load doesn't count; and by the
  // clock, for a script that waits for the GPU uses no processor, and yet nothing else can run.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await clocked.send("Performance.enable", { timeDomain: "timeTicks" });
  return {
    async times() {
      const [metrics, pids] = [await readMetrics(cdp), await processes(ofBrowser)];
      const byClock = await readMetrics(clocked);
      return {
        taskMs: (metrics.get("TaskDuration") ?? 0) * 1000,
        scriptMs: (metrics.get("ScriptDuration") ?? 0) * 1000,
        heldMs: (byClock.get("TaskDuration") ?? 0) * 1000,
        gpuMs: sum(pids.gpu.map(cpuMs)),
        rendererMs: sum(pids.renderer.map(cpuMs)),
      };
    },
    async memory() {
      await cdp.send("HeapProfiler.collectGarbage");
      const [metrics, pids] = [await readMetrics(cdp), await processes(ofBrowser)];
      return {
        heapMb: (metrics.get("JSHeapUsedSize") ?? 0) / 2 ** 20,
        // The other page processes are spare ones, and small.
        memoryMb: most(pids.renderer.map(privateMb)),
        gpuMemoryMb: most(pids.gpu.map(privateMb)),
      };
    },
  };
}

/** Reads the main thread's processor time alone, in milliseconds: cheap enough to be asked between two steps. */
export async function mainThreadMeter(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => ((await readMetrics(cdp)).get("TaskDuration") ?? 0) * 1000;
}

async function readMetrics(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

async function processes(cdp: CDPSession) {
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const idsOf = (wanted: string) =>
    processInfo.filter(({ type }) => type === wanted).map(({ id }) => id);
  return { gpu: idsOf("GPU"), renderer: idsOf("renderer") };
}

/** The kernel counts in hundredths of a second. */
const tickMs = 10;

function cpuMs(pid: number): number | null {
  const stat = readProcess(pid, "stat");
  // The name, in brackets, may hold spaces; user and system time are the 14th and 15th fields.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) * tickMs : null;
}

function privateMb(pid: number): number | null {
  const found = /^RssAnon:\s+(\d+) kB/m.exec(readProcess(pid, "status") ?? "");
  return found ? Number(found[1]) / 1024 : null;
}

function readProcess(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null;
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
