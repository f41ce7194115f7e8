import { defineConfig } from "vitest/config";

/** A civil day must not move wherever the reader is: UTC+14, UTC-8 with summer time, and UTC. */
const timeZones = ["Pacific/Kiritimati", "America/Tijuana", "UTC"];

export default defineConfig({
  test: {
    projects: [
      ...timeZones.map((timeZone) => ({
        test: {
          name: `unit ${timeZone}`,
          include: ["tests/{record,time,words}/**/*.test.ts"],
          pool: "forks" as const,
          env: { TZ: timeZone },
        },
      })),
      {
        test: {
          name: "node",
          include: [
            "tests/{bench,intake,session,scene,map,still,panel,symbol,story,rooms}*/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/{journeys,pages}/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/journeys/serve.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
