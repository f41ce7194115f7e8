import type { Drawn } from "./drawn.ts";
import type { StillColours } from "./still-colours.ts";
import type { Pixel, SvgText } from "./svg.ts";
import { element, text } from "./svg.ts";

/** Pixels of the type, and of the plate that it stands on. */
const size = 11.5;
const plate = { height: 14, padding: 4, letter: 7 } as const;

/** How many heights of a shape are tried for where it is widest. */
const tries = 12;

/** What is on a picture, and how large that is in pixels. */
export interface Picture {
  readonly drawn: readonly Drawn[];
  readonly width: number;
  readonly height: number;
}

export interface LettersOptions extends Picture {
  /** The records that have a letter, each with its own. */
  readonly letters: ReadonlyMap<string, string>;
  readonly colours: Pick<StillColours, "ground">;
}

/** What a letter belongs to: a place on the picture, and how far from it the letter keeps. */
interface Anchor {
  readonly at: Pixel;
  /** 0 for a shape, on which the letter stands. */
  readonly radius: number;
  readonly letters: readonly string[];
}

interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly words: string;
}

/**
 * Letters beside what stands for some records: beside each mark and head, on each area and line. What
 * stands at one place has one plate for all its letters.
 */
export function drawLetters(options: LettersOptions): readonly SvgText[] {
  const { drawn, width, height, colours } = options;
  const plates: Plate[] = [];
  for (const anchor of anchorsOf(options)) {
    const words = anchor.letters.join(" ");
    const wide = words.length * plate.letter + plate.padding;
    const places = placesAround(anchor, wide).map(([x, y]) => ({
      x: Math.min(Math.max(x, wide / 2 + 1), width - wide / 2 - 1),
      y: Math.min(Math.max(y, plate.height / 2 + 1), height - plate.height / 2 - 1),
      width: wide,
      words,
    }));
    const free = places.filter((each) => !plates.some((other) => overlap(each, other)));
    const best = free.find((each) => !drawn.some((mark) => covers(each, mark, anchor))) ?? free[0];
    const found = best ?? places[0];
    if (found) plates.push(found);
  }
  return plates.map(({ x, y, width: wide, words }) =>
    element(
      "g",
      { class: "still-letter" },
      element("rect", {
        x: x - wide / 2,
        y: y - plate.height / 2,
        width: wide,
        height: plate.height,
        rx: plate.height / 2,
        fill: colours.ground.paper,
        stroke: colours.ground.highlight,
        "stroke-width": 1,
      }),
      element(
        "text",
        {
          x,
          y: y + size * 0.3,
          "font-size": size,
          "font-weight": 600,
          "text-anchor": "middle",
          fill: colours.ground.highlight,
        },
        text(words),
      ),
    ),
  );
}

/** Whether something on a picture stands for a record that a letter could belong to. */
export function isOnPicture(record: string, picture: Picture): boolean {
  return pointsOf(record, picture).length > 0;
}

/** Where letters belong, those of one place together. */
function anchorsOf({ letters, ...picture }: LettersOptions): readonly Anchor[] {
  const anchors = new Map<string, Anchor>();
  for (const [record, letter] of letters) {
    for (const { at, radius } of pointsOf(record, picture)) {
      const key = at.map((each) => Math.round(each / 6)).join(" ");
      const known = anchors.get(key);
      if (known?.letters.includes(letter)) continue;
      anchors.set(key, { at, radius, letters: [...(known?.letters ?? []), letter] });
    }
  }
  return [...anchors.values()];
}

/** A route is known by its head, or, where that is out of sight, by its first stop. */
function pointsOf(record: string, picture: Picture): readonly Omit<Anchor, "letters">[] {
  const { width, height } = picture;
  const isWithin = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x >= 0 && y >= 0 && x <= width && y <= height;
  const drawn = picture.drawn.filter((each) => each.record === record);
  const stops = drawn.filter((each) => each.how === "head" || each.how === "stop").filter(isWithin);
  const head = stops.find(({ how }) => how === "head") ?? stops[0];
  const marks = drawn.filter((each) => each === head || (each.how === "mark" && isWithin(each)));
  const line = drawn.find(({ how }) => how === "route");
  const shapes = drawn.filter(({ how }) => how === "area" || how === "line");
  return [
    ...marks.map(({ x, y, radius = 0 }) => ({ at: [x, y] as const, radius })),
    ...(line && !head ? [line, ...shapes] : shapes).flatMap((each) => {
      const at = middleOf(each, height);
      return at && isWithin({ x: at[0], y: at[1] }) ? [{ at, radius: 0 }] : [];
    }),
  ];
}

function middleOf({ rings, lines }: Drawn, height: number): Pixel | null {
  if (rings.length > 0) return widestIn(rings, height);
  const [longest] = lines.toSorted((one, other) => other.length - one.length);
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}

/** The middle of a shape where it is widest from left to right. */
function widestIn(rings: readonly (readonly Pixel[])[], height: number): Pixel | null {
  const ys = rings.flat().map(([, y]) => Math.min(Math.max(y, 0), height));
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let widest = 0;
  let found: Pixel | null = null;
  for (let step = 0.5; step < tries; step += 1) {
    const y = top + ((bottom - top) * step) / tries;
    const crossings = crossingsAt(rings, y);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = crossings.slice(at, at + 2);
      if (to - from > widest) [widest, found] = [to - from, [(from + to) / 2, y]];
    }
  }
  return found;
}

/** Where the edges of a shape cross a height, from left to right. */
function crossingsAt(rings: readonly (readonly Pixel[])[], height: number): readonly number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > height === toY > height) continue;
      crossings.push(fromX + ((toX - fromX) * (height - fromY)) / (toY - fromY));
    }
  }
  return crossings.toSorted((one, other) => one - other);
}

/** Upper right of a mark, or another corner; on a shape itself. */
function placesAround({ at: [x, y], radius }: Anchor, wide: number): readonly Pixel[] {
  const aside = radius === 0 ? 0 : radius * 0.7 + wide / 2 - 1;
  const above = radius === 0 ? 0 : radius * 0.7 + plate.height / 2 - 3;
  const corners: readonly Pixel[] = [
    [x + aside, y - above],
    [x - aside, y - above],
    [x - aside, y + above],
    [x + aside, y + above],
  ];
  if (radius > 0) return corners;
  return [
    [x, y],
    [x, y - plate.height - 2],
    [x, y + plate.height + 2],
  ];
}

function overlap(one: Plate, other: Plate): boolean {
  const aside = (one.width + other.width) / 2 + 1;
  return Math.abs(one.x - other.x) < aside && Math.abs(one.y - other.y) < plate.height + 1;
}

/** Whether a plate lies on another mark than its own. */
function covers(one: Plate, { x, y, how, radius = 0, look }: Drawn, { at }: Anchor): boolean {
  if (how !== "mark" || look === "trace" || (x === at[0] && y === at[1])) return false;
  const aside = Math.max(0, Math.abs(one.x - x) - one.width / 2);
  const above = Math.max(0, Math.abs(one.y - y) - plate.height / 2);
  return Math.hypot(aside, above) < radius;
}
