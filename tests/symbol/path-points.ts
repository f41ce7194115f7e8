export type PathPoint = readonly [x: number, y: number];

/** Points along an SVG path, close together; for the commands that our symbols use. */
export function pathPoints(path: string): readonly PathPoint[] {
  const points: PathPoint[] = [];
  let here: PathPoint = [0, 0];
  let begun: PathPoint = here;
  for (const [, command = "", given = ""] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = numbersOf(given, command);
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    if (kind === "Z") {
      points.push(begun);
      here = begun;
      continue;
    }
    const size = sizes[kind];
    if (size === undefined || numbers.length === 0 || numbers.length % size !== 0) {
      throw new Error(`cannot read ${command}${given} of ${path}`);
    }
    for (let index = 0; index < numbers.length; index += size) {
      const from: PathPoint = here;
      const [originX, originY]: PathPoint = relative ? from : [0, 0];
      const at = (offset: number) => numbers[index + offset] ?? NaN;
      const to = (offset: number): PathPoint => [originX + at(offset), originY + at(offset + 1)];
      if (kind === "H") here = [originX + at(0), from[1]];
      else if (kind === "V") here = [from[0], originY + at(0)];
      else here = to(size - 2);
      if (kind === "C") points.push(...curve(from, to(0), to(2), here));
      if (kind === "A") points.push(...arc(from, here, at(0), at(3) === 1, at(4) === 1));
      if (kind === "M" && index === 0) begun = here;
      points.push(here);
    }
  }
  return points;
}

/** Numbers to one use of a command. */
const sizes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7 };

function numbersOf(given: string, command: string): readonly number[] {
  // The two flags of an arc may stand without a space.
  const number = String.raw`-?(?:\d+\.?\d*|\.\d+)`;
  if (command.toUpperCase() !== "A") {
    return [...given.matchAll(new RegExp(number, "g"))].map(([each]) => Number(each));
  }
  const gap = String.raw`[\s,]*`;
  const parts = [number, number, number, "[01]", "[01]", number, number];
  const one = new RegExp(parts.map((part) => `(${part})`).join(gap), "g");
  return [...given.matchAll(one)].flatMap((match) => match.slice(1).map(Number));
}

const steps = Array.from({ length: 65 }, (_, index) => index / 64);

function curve(a: PathPoint, b: PathPoint, c: PathPoint, d: PathPoint): readonly PathPoint[] {
  const mix = (part: number, axis: 0 | 1) => {
    const rest = 1 - part;
    return (
      rest ** 3 * a[axis] +
      3 * rest ** 2 * part * b[axis] +
      3 * rest * part ** 2 * c[axis] +
      part ** 3 * d[axis]
    );
  };
  return steps.map((part) => [mix(part, 0), mix(part, 1)]);
}

/** Of a circle; all our arcs are of one radius. */
function arc(
  [x1, y1]: PathPoint,
  [x2, y2]: PathPoint,
  radius: number,
  large: boolean,
  clockwise: boolean,
): readonly PathPoint[] {
  const chord = Math.hypot(x2 - x1, y2 - y1);
  const wide = Math.max(radius, chord / 2);
  const away = Math.sqrt(wide ** 2 - (chord / 2) ** 2) * (large === clockwise ? -1 : 1);
  const centreX = (x1 + x2) / 2 - (away * (y2 - y1)) / chord;
  const centreY = (y1 + y2) / 2 + (away * (x2 - x1)) / chord;
  const start = Math.atan2(y1 - centreY, x1 - centreX);
  const whole = 2 * Math.PI;
  const ahead = (Math.atan2(y2 - centreY, x2 - centreX) - start + 2 * whole) % whole;
  const turn = clockwise ? ahead : ahead - whole;
  return steps.map((part) => [
    centreX + wide * Math.cos(start + turn * part),
    centreY + wide * Math.sin(start + turn * part),
  ]);
}
