import { defineConfig } from "vitest/config";
import { stallReporter } from "./tests/stall-reporter.ts";

/** A civil day must not move wherever the reader is: UTC+14, UTC-8 with summer time, and UTC. */
const timeZones = ["Pacific/Kiritimati", "America/Tijuana", "UTC"];

/** Has another table of languages in place of the page's own, and so needs modules of its own. */
const thirdLanguage = "tests/words/third-language.test.ts";

/** Milliseconds: a busy machine is no fault of what is tried. */
const patience = 30_000;

const setupFiles = ["tests/bounded-properties.ts"];

/** So many failures have one cause; to wait for the rest would only hide it. */
const bail = 15;

export default defineConfig({
  test: {
    bail,
    reporters: ["default", stallReporter()],
    projects: [
      ...timeZones.map((timeZone) => ({
        test: {
          name: `unit ${timeZone}`,
          include: ["tests/{record,time,words}/**/*.test.ts"],
          exclude: [thirdLanguage],
          pool: "forks" as const,
          // What they import is read once, not for each file: it keeps nothing that another could trip over.
          isolate: false,
          env: { TZ: timeZone },
          setupFiles,
          testTimeout: patience,
        },
      })),
      { test: { name: "unit, in a third language", include: [thirdLanguage], setupFiles } },
      {
        test: {
          name: "node",
          include: [
            "tests/{bench,embed,intake,session,scene,map,still,publish,panel,symbol,story,offline,rooms}*/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
          ],
          setupFiles,
          isolate: false,
          testTimeout: patience,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/{journeys,pages}/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/journeys/serve.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          // Each has a browser of its own; more of them would starve each other where there are two cores.
          maxWorkers: 2,
          // After all that needs no browser.
          sequence: { groupOrder: 1 },
          // A machine that does something else meanwhile is not a fault of the page.
          retry: 1,
        },
      },
    ],
  },
});
