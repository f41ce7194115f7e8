import { parseIsoDay } from "../../src/record/civil-day.ts";
import type { When, WhenReading } from "../../src/record/when.ts";
import { parseWhen } from "../../src/record/when.ts";

/** The day that an ISO date names; a test with a wrong date fails at once. */
export function day(text: string): number {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(`not a day: ${text}`);
  return found;
}

export function when(edtf: string, reading: WhenReading = "event"): When {
  const parsed = parseWhen(edtf, reading);
  if (!parsed.ok) throw new Error(parsed.message ?? "no date");
  return parsed.when;
}
