/** A part of the map's picture. Attributes and text are escaped when it is made: data is text, never markup. */
export type SvgText = string & { readonly svg: true };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes (those that are undefined are left out) and what stands in it. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (SvgText | "")[]
): SvgText {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === "number" ? pixels(value) : escaped(value ?? "")}"`,
    )
    .join("");
  const inside = children.join("");
  return (inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`) as SvgText;
}

/** What somebody wrote, as it is. */
export function text(words: string): SvgText {
  return escaped(words) as SvgText;
}

/** What XML 1.0 has no place for, even escaped: controls, half of a pair, and two that are no characters. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(words: string): string {
  return words
    .replace(unspeakable, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A number of pixels or the like, no longer than it need be. */
export function pixels(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits)) + 0;
  return String(rounded).replace(/^(-?)0\./, "$1.");
}

export type Pixel = readonly [x: number, y: number];

/** Path data of a line through points, to a tenth of a pixel; closed for a ring. Empty where nothing is left to draw. */
export function linePath(points: readonly Pixel[], closed = false): string {
  let [lastX, lastY] = [NaN, NaN];
  let path = "";
  let count = 0;
  for (const [x, y] of points) {
    // Tenths as whole numbers, so that differences add up to where the line is.
    const [nextX, nextY] = [Math.round(x * 10), Math.round(y * 10)];
    if (nextX === lastX && nextY === lastY) continue;
    path +=
      count === 0
        ? `M${pixels(nextX / 10, 1)} ${pixels(nextY / 10, 1)}`
        : step(nextX - lastX, nextY - lastY, count === 1);
    [lastX, lastY] = [nextX, nextY];
    count += 1;
  }
  if (count < 2) return "";
  return closed ? `${path}Z` : path;
}

function step(right: number, down: number, isFirst: boolean): string {
  const [x, y] = [pixels(right / 10, 1), pixels(down / 10, 1)];
  const before = isFirst ? "l" : x.startsWith("-") ? "" : " ";
  return `${before}${x}${y.startsWith("-") ? "" : " "}${y}`;
}
