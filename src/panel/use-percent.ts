import { percentOf } from "../time/axis.ts";
import { usePanel } from "./panel-context.ts";

/** Where a day stands on the axis of the time that shows, in percent, held to its ends. */
export function usePercent() {
  const range = usePanel().session.range.value;
  return (day: number) => percentOf(day, range);
}
