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
  const count = Math.max(1, Math.ceil(widthOf(name) / mostEms));
  const awayFromWanted = (line: string) => Math.abs(widthOf(line) - widthOf(name) / count);
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    // A word goes where the line's end comes nearer to what is wanted, the rest into the last line.
    if (
      line !== undefined &&
      (lines.length === count || awayFromWanted(longer) <= awayFromWanted(line))
    ) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return {
    text: lines.join("\n"),
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * lineHeight,
  };
}
