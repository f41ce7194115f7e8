import type { Colour, Picture } from "../journeys/reader.ts";
import { countIn } from "../journeys/reader.ts";

/** Of the incidents on a light ground, as story.json gives it. */
export const incidents: Colour = [0xa3, 0x27, 0x5f];

/** How many colours a picture has, looked at all over. */
export function coloursIn(picture: Picture): number {
  const found = new Set<string>();
  for (let y = 0; y < picture.height; y += 5) {
    for (let x = 0; x < picture.width; x += 5) found.add(picture.colourAt(x, y).join());
  }
  return found.size;
}

/** How light a picture is all over, 0 to 255. */
export function lightness(picture: Picture): number {
  let [sum, count] = [0, 0];
  for (let y = 0; y < picture.height; y += 9) {
    for (let x = 0; x < picture.width; x += 9) {
      sum += picture.colourAt(x, y).reduce((total, channel) => total + channel, 0) / 3;
      count += 1;
    }
  }
  return sum / count;
}

/** The place around which the most has the colour of incidents. */
export function largestMark(picture: Picture): { readonly x: number; readonly y: number } {
  let best = { x: 0, y: 0, count: 0 };
  for (let y = 12; y < picture.height - 12; y += 4) {
    for (let x = 12; x < picture.width - 12; x += 4) {
      const box = { left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 };
      const count = countIn(picture, incidents, box);
      if (count > best.count) best = { x, y, count };
    }
  }
  if (best.count < 60) throw new Error("there is no mark on the map");
  return best;
}
