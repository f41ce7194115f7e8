import type { SheetHeight, SheetPixels } from "./sheet-heights.ts";
import { sheetHeights } from "./sheet-heights.ts";

/** Pixels per millisecond from which a hand throws the sheet. */
const throwing = 0.4;

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
