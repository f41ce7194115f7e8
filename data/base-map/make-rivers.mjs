import {
  densify,
  joinLines,
  lengthOf,
  lineFeature,
  linesOf,
  runs,
  segmentIndex,
} from "./lines.mjs";
import { isInRegion } from "./region.mjs";
import { riverNames } from "./river-names.mjs";
import { readMade, writeMade } from "./sources.mjs";

// Natural Earth's river lies up to 3 km beside OpenStreetMap's border, though it is the border.
const BESIDE = 3_200;

// A border that stays by a river for less than this merely passes it.
const LEAST = 25_000;
const LEAST_OF = { Colorado: 12_000, "St. Lawrence": 8_000 };

// The two rivers of the Mexico–US border run on inland past it: west of El Paso, north of Yuma.
const isWhere = {
  "MEX-USA": ([lon], river) => (river === "Colorado" ? lon < -114.7 : lon > -106.5284),
};

// No source has the Suchiate as a river; the border follows it from its mouth to the Tacaná.
const SUCHIATE = { pair: "GTM-MEX", isOn: ([lon, lat]) => lat < 15.08 && lon > -92.32 };

/** Rivers for the finer zooms: those that are a border follow it exactly and have `border`. */
export function makeRivers() {
  const rivers = readMade("rivers.json").filter(({ geometry }) =>
    linesOf(geometry).some((line) => line.some(isInRegion)),
  );
  const onBorder = borderRivers(rivers);
  const borderIndex = segmentIndex(onBorder.map(({ line }) => line));

  const elsewhere = rivers.flatMap(({ geometry, properties }) => {
    const lines = linesOf(geometry).flatMap((line) => withoutBorder(line, borderIndex));
    return lines.length > 0 ? lineFeature(lines, described(properties)) : [];
  });
  const along = onBorder.map(({ line, name, rank }) =>
    lineFeature([line], { ...described({ name, rank }), border: true }),
  );
  writeMade("rivers-fine.json", [...elsewhere, ...along]);
  writeMade(
    "rivers-coarse.json",
    readMade("rivers.json").map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: described(properties),
    })),
  );
}

function described({ name, rank }) {
  const names = riverNames[name];
  return names ? { rank, name: names[0], name_es: names[1] ?? names[0] } : { rank };
}

/** The stretches of border that are rivers, with the river's name and rank. */
function borderRivers(rivers) {
  const lines = rivers.flatMap(({ geometry }) => linesOf(geometry));
  const tags = rivers.flatMap(({ geometry, properties }) =>
    linesOf(geometry).map(() => properties),
  );
  const riverIndex = segmentIndex(lines, tags);
  return readMade("borders.json").flatMap(({ geometry, properties: { pair } }) =>
    joinLines(linesOf(geometry)).flatMap((line) => {
      const dense = densify(line, 400);
      const near = dense.map((point) => riverIndex.nearest(point, BESIDE)?.tag);
      const named = [...new Set(near.map((river) => river?.name).filter(Boolean))];
      const found = named.flatMap((name) => {
        const least = LEAST_OF[name] ?? LEAST;
        const isOn = (point, index) =>
          near[index]?.name === name && (isWhere[pair]?.(point, name) ?? true);
        const { rank } = near.find((river) => river?.name === name);
        return stretches(dense, isOn, least).map((stretch) => ({ line: stretch, name, rank }));
      });
      const suchiate =
        pair === SUCHIATE.pair
          ? stretches(dense, SUCHIATE.isOn, LEAST).map((stretch) => ({
              line: stretch,
              name: "Suchiate",
              rank: 7,
            }))
          : [];
      return [...found, ...suchiate];
    }),
  );
}

function stretches(points, isOn, least) {
  return runs(points, isOn, 4_000)
    .map(([first, last]) => points.slice(first, last + 1))
    .filter((stretch) => lengthOf(stretch) >= least);
}

/**
 * The parts of a river that aren't the border's. What is cut off beside the border is replaced by
 * a straight link to it, so that a tributary still ends in its river.
 */
function withoutBorder(line, borderIndex) {
  const dense = densify(line, 400);
  const isFree = (point) => !borderIndex.nearest(point, BESIDE + 200);
  return runs(dense, isFree)
    .map(([first, last]) => {
      const part = dense.slice(first, last + 1);
      const start = first > 0 && borderIndex.nearest(part[0], BESIDE + 1_000);
      const end = last < dense.length - 1 && borderIndex.nearest(part.at(-1), BESIDE + 1_000);
      return [...(start ? [start.point] : []), ...part, ...(end ? [end.point] : [])];
    })
    .filter((part) => lengthOf(part) > 1_000);
}
