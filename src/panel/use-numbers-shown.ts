import { usePanel } from "./panel-context.ts";

/** Whether the numbers stand in place of the reports; what is told or looked for comes before them. */
export function useNumbersShown(): boolean {
  const { session } = usePanel();
  return (
    session.reportView.value === "numbers" &&
    session.story.indicators.length > 0 &&
    session.chapter.value === null &&
    session.found.value === null
  );
}
