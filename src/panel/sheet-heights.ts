import { usualTextSize } from "./text-size.ts";

/** How much of the sheet stands over the map: its title, half, all below the masthead. */
export const sheetHeights = ["low", "half", "full"] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** The line with the title, which stays at every height, where the text has its usual size. */
export const sheetHead = 36;

/** Words at half have at least this much, as long as so much of the map is left. */
const leastHalf = 310;
const leastMap = 140;

export type SheetPixels = Readonly<Record<SheetHeight, number>>;

/** The three heights in so much room, in pixels; `textSize` is that of the page's root, in pixels too. */
export function sheetPixels(room: number, textSize = usualTextSize): SheetPixels {
  const low = (sheetHead * textSize) / usualTextSize;
  const half = Math.max(room * 0.59, Math.min(leastHalf, room - leastMap), low);
  return { low, half: Math.round(half), full: Math.max(room, low) };
}
