import { expect, test } from "vitest";

test("each unit project really runs in the time zone it is named after", ({ task }) => {
  const zone = /^unit (.+)$/.exec(task.file.projectName ?? "")?.[1];
  expect(zone).toBeTypeOf("string");
  expect(process.env.TZ).toBe(zone);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
});

test("Date follows the zone too, so a civil day that leaned on it would move", () => {
  const hoursFromUtc = { "Pacific/Kiritimati": 14, "America/Tijuana": -8, UTC: 0 };
  const midnight = Date.UTC(2024, 0, 1) / 3_600_000;
  const localMidnight = new Date(2024, 0, 1).getTime() / 3_600_000;
  expect(midnight - localMidnight).toBe(hoursFromUtc[process.env.TZ as keyof typeof hoursFromUtc]);
});
