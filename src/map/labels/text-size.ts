/** Ems of a line after which a name goes on in another. */
const mostEms = 9.5;

export const lineHeight = 1.2;

/** How a name is set: its lines, parted by line feeds, and the size of their block in ems. */
export interface SetName {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** How wide letters stand beside each other, in ems. */
export type WidthOf = (letters: string, isItalic: boolean) => number;

/** Sets a name in one line or, where that is too long, in as few as can be, of much the same length. */
export function setName(name: string, isItalic: boolean, letters: WidthOf): SetName {
  const widthOf = (text: string) => letters(text, isItalic);
  const words = name.split(" ");
  const wanted = widthOf(name) / Math.max(1, Math.ceil(widthOf(name) / mostEms));
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    // A word goes where the line's end comes nearer to what is wanted.
    if (
      line !== undefined &&
      Math.abs(widthOf(`${line} ${word}`) - wanted) <= Math.abs(widthOf(line) - wanted)
    ) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  const broken = widthOf(name) <= mostEms ? [name] : lines;
  return {
    text: broken.join("\n"),
    width: Math.max(...broken.map(widthOf)),
    height: broken.length * lineHeight,
  };
}
