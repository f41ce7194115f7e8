import { dotPaper } from "./name-look.ts";
import type { Stamp } from "./sprite-atlas.ts";
import type { WidthOf } from "./text-size.ts";
import { lineHeight } from "./text-size.ts";

type Pen = CanvasRenderingContext2D;

const family = "'Source Sans 3', system-ui, sans-serif";

/** Pixels of the paper around letters, from their edge. */
const halo = 1.6;

/** From the middle of a line's height to what its letters stand on, in ems. */
const lowered = 0.34;

export interface StampColours {
  readonly ink: string;
  readonly paper: string;
}

export interface NameStamp extends StampColours {
  /** With its line breaks. */
  readonly text: string;
  readonly isItalic: boolean;
  /** Pixels of the device. */
  readonly size: number;
  readonly pixelRatio: number;
  /** Where shorter lines stand: 0 for on the left, 1 for on the right. */
  readonly across: number;
}

/** The style of letters as a font of the page's, in pixels. */
function fontOf(isItalic: boolean, size: number): string {
  return `${isItalic ? "italic " : ""}${size}px ${family}`;
}

/** Measures in the page's letters, or in those that stand for them until `lettersCome`. */
export function createWidthOf(): WidthOf {
  const pen = document.createElement("canvas").getContext("2d");
  return (letters, isItalic) => {
    if (!pen) return letters.length / 2;
    pen.font = fontOf(isItalic, 100);
    return pen.measureText(letters).width / 100;
  };
}

/** Resolves once the page has its typeface, or can't have it. */
export async function lettersCome() {
  await Promise.allSettled([true, false].map((is) => document.fonts.load(fontOf(is, 12))));
}

/** Pixels that a name's stamp is larger than its block on each side. */
export function marginOf(pixelRatio: number): number {
  return Math.ceil(halo * pixelRatio) + 1;
}

/** A name with paper around its letters. */
export function nameStamp(
  pen: Pen,
  { text, isItalic, size, pixelRatio, across, ink, paper }: NameStamp,
): Stamp {
  const lines = text.split("\n");
  const font = fontOf(isItalic, size);
  const margin = marginOf(pixelRatio);
  pen.font = font;
  const widths = lines.map((line) => pen.measureText(line).width);
  const widest = Math.ceil(Math.max(...widths));
  return {
    width: widest + margin * 2,
    height: Math.ceil(lines.length * lineHeight * size) + margin * 2,
    draw() {
      pen.font = font;
      pen.lineJoin = "round";
      pen.lineWidth = halo * pixelRatio * 2;
      pen.strokeStyle = paper;
      pen.fillStyle = ink;
      // No line's paper lies over letters of another.
      for (const how of ["strokeText", "fillText"] as const) {
        for (const [line, words] of lines.entries()) {
          pen[how](
            words,
            margin + (widest - (widths[line] ?? 0)) * across,
            margin + ((line + 0.5) * lineHeight + lowered) * size,
          );
        }
      }
    },
  };
}

/** A town's dot, so many pixels of the device from its middle to its rim's edge. */
export function dotStamp(pen: Pen, reach: number, { ink, paper }: StampColours): Stamp {
  const side = Math.ceil(reach + 1) * 2;
  return {
    width: side,
    height: side,
    draw() {
      for (const [radius, colour] of [
        [reach, ink],
        [reach * dotPaper, paper],
      ] as const) {
        pen.fillStyle = colour;
        pen.beginPath();
        pen.arc(side / 2, side / 2, radius, 0, 2 * Math.PI);
        pen.fill();
      }
    },
  };
}
