import { usualTextSize } from "./text-size.ts";

/** How much of the sheet stands over the map: its title, half, all below the masthead. */
export const sheetHeights = ["low", "half", "full"] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** The line with the title, which stays at every height, where the text has its usual size. */
export const sheetHead = 36;

/** Words at half have at least this much, as long as so much of the map is left. */
const leastHalf = 310;
const leastMap = 140;

/** Pixels per millisecond from which a hand throws the sheet. */
const throwing = 0.4;

export type SheetPixels = Readonly<Record<SheetHeight, number>>;

/** The three heights in so much room, in pixels; `textSize` is that of the page's root, in pixels too. */
export function sheetPixels(room: number, textSize = usualTextSize): SheetPixels {
  const low = (sheetHead * textSize) / usualTextSize;
  const half = Math.max(room * 0.59, Math.min(leastHalf, room - leastMap), low);
  return { low, half: Math.round(half), full: Math.max(room, low) };
}

/**
 * Where a sheet comes to rest that is let go at a height in pixels: the nearest of its heights; thrown
 * at so many pixels per millisecond, upward positive, the next one that way.
 */
export function settledHeight(height: number, velocity: number, pixels: SheetPixels): SheetHeight {
  const upward = sheetHeights.filter((name) => pixels[name] > height);
  const downward = sheetHeights.filter((name) => pixels[name] < height);
  if (velocity > throwing) return upward[0] ?? "full";
  if (velocity < -throwing) return downward.at(-1) ?? "low";
  const away = (name: SheetHeight) => Math.abs(pixels[name] - height);
  return sheetHeights.reduce((best, name) => (away(name) < away(best) ? name : best));
}

/** The height so many steps up, or down; held to what there is. */
export function sheetStep(height: SheetHeight, step: number): SheetHeight {
  const at = sheetHeights.indexOf(height) + step;
  return sheetHeights[Math.min(Math.max(at, 0), sheetHeights.length - 1)] ?? height;
}
