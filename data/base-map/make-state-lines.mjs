import { joinLines, lineFeature, linesOf, metresBetween, segmentIndex } from "./lines.mjs";
import { readMade, writeMade } from "./sources.mjs";

// How far Natural Earth's border, where its state lines end, lies from OpenStreetMap's.
const REACH = 9_000;

/** Borders between the states of a country, cut or carried on to end at the finer country border. */
export function makeStateLines() {
  const inner = readMade("inner-lines.json");
  const borderPoints = new Set(
    inner
      .filter(({ properties: { level } }) => level === 2)
      .flatMap(({ geometry }) => linesOf(geometry).flat().map(String)),
  );
  const border = segmentIndex(
    readMade("borders.json").flatMap(({ geometry }) => linesOf(geometry)),
  );
  const endsAtBorder = (line) => borderPoints.has(String(line.at(-1)));

  const features = [...groupByCountry(stateLines(inner))].map(([country, lines]) => {
    const joined = joinLines(lines.flatMap(({ geometry }) => linesOf(geometry)));
    const fitted = joined
      .map((line) => (endsAtBorder(line) ? fitEnd(line, border) : line))
      .map((line) => line.toReversed())
      .map((line) => (endsAtBorder(line) ? fitEnd(line, border) : line));
    return lineFeature(
      fitted.filter((line) => line.length > 1),
      { country },
    );
  });
  writeMade("state-lines.json", features);
}

function stateLines(inner) {
  return inner.filter(({ properties: { level } }) => level === 4);
}

function groupByCountry(features) {
  const groups = new Map();
  for (const feature of features) {
    const { country } = feature.properties;
    groups.set(country, [...(groups.get(country) ?? []), feature]);
  }
  return groups;
}

/** Ends a line where it first meets the border within reach of its end, or carries it on there. */
function fitEnd(line, border) {
  let metres = 0;
  let first = line.length - 1;
  while (first > 0 && metres < REACH) {
    metres += metresBetween(line[first], line[first - 1]);
    first -= 1;
  }
  for (let i = first + 1; i < line.length; i++) {
    const crossing = border.crossing(line[i - 1], line[i]);
    if (crossing && metresBetween(crossing, line.at(-1)) < REACH) {
      return [...line.slice(0, i), crossing];
    }
  }
  const near = border.nearest(line.at(-1), REACH);
  return near && near.metres > 1 ? [...line, near.point] : line;
}
