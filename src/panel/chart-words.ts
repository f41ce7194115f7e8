import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ChartWords as Words } from "../words/en/charts.ts";

export const ChartWords = createContext<Words | null>(null);

/** The words of the charts, within what has fetched them. */
export function useChartWords(): Words {
  const words = useContext(ChartWords);
  if (!words) throw new Error("useChartWords stands outside of the numbers");
  return words;
}
