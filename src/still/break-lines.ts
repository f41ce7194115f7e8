/** Widths of letters in ems, a little more than they have in the page's typeface. */
const narrow = /[\s.,:;'’!|()[\]ijltfrI·/-]/;
const wide = /[mwMW%@—…\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/;
const capital = /\p{Lu}/u;

/** How wide words are at the most, in pixels, where there is nothing to measure them with. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) {
    if (narrow.test(letter)) ems += 0.33;
    else if (wide.test(letter)) ems += 0.95;
    else ems += capital.test(letter) ? 0.63 : 0.535;
  }
  return ems * size;
}

/**
 * Words in lines of so many pixels, as many as are allowed; the last ends in an ellipsis where that is
 * not all. A word that is longer than a line is cut.
 */
export function breakLines(
  words: string,
  { width, size, most }: { readonly width: number; readonly size: number; readonly most: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((line, index) => {
    const isLast = index === kept.length - 1;
    return shortened(line, width, size, isCut && isLast);
  });
}

function shortened(line: string, width: number, size: number, isCut: boolean): string {
  if (!isCut && widthOf(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
