/** Ems of letters of Source Sans 3 that are not of the usual width. */
const widths = new Map<string, number>(
  Object.entries({
    0.25: "ijlIíìïî ,.·:;'’|!",
    0.34: "frt-()Jtz/",
    0.44: "csvxyz",
    0.58: "ABCPRKXZELSTFY&ÁÉ",
    0.66: "DGHNOQUVÑÓÚ–",
    0.83: "mMwW—",
  }).flatMap(([ems, letters]) => [...letters].map((letter) => [letter, Number(ems)] as const)),
);
const usual = 0.54;
/** Letters of scripts that are as wide as they are high. */
const wide = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;

/** What the italic is narrower. */
const italicShare = 0.94;

/** Ems of a line after which a name goes on in another. */
const mostEms = 9.5;

export const lineHeight = 1.2;

/** How a name is set: its lines, parted by line feeds, and the size of their block in ems. */
export interface SetName {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Sets a name in one line or, where that is too long, in as few as can be, of much the same length. */
export function setName(name: string, face: "upright" | "italic"): SetName {
  const share = face === "italic" ? italicShare : 1;
  const widthOf = (text: string) => emsOf(text) * share;
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

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += widths.get(letter) ?? (wide.test(letter) ? 1 : usual);
  return ems;
}
