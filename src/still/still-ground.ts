/** `public/base-map/still.json`; its README says how it is made. */
export interface StillGroundFile {
  readonly steps: number;
  readonly arcs: readonly string[];
  readonly land: readonly (readonly number[])[];
  readonly borders: readonly (readonly number[])[];
  readonly states: readonly (readonly number[])[];
  readonly lakes: readonly string[];
  readonly countries: readonly (readonly [
    lon: number,
    lat: number,
    zoom: number,
    name: string,
    spanish: string,
  ])[];
}

type Position = readonly [lon: number, lat: number];
type Line = readonly Position[];

/** The ground as outlines, in degrees. */
export interface StillGround {
  readonly land: readonly Line[];
  readonly lakes: readonly Line[];
  readonly borders: readonly Line[];
  readonly states: readonly Line[];
  readonly countries: readonly {
    readonly lon: number;
    readonly lat: number;
    /** The zoom from which it is named. */
    readonly zoom: number;
    /** By language, as far as the ground has them; the first is in English. */
    readonly name: Readonly<Record<string, string>>;
  }[];
}

/** No land anywhere: the map's story alone. */
export const noGround: StillGround = {
  land: [],
  lakes: [],
  borders: [],
  states: [],
  countries: [],
};

export function readStillGround(file: StillGroundFile): StillGround {
  const arcs = file.arcs.map((arc) => decodePolyline(arc, file.steps));
  const lineOf = (numbers: readonly number[]): Line =>
    numbers.flatMap((number, index) => {
      const arc = arcs[number < 0 ? ~number : number] ?? [];
      const way = number < 0 ? arc.toReversed() : arc;
      // An arc begins where the one before has ended.
      return index === 0 ? way : way.slice(1);
    });
  return {
    land: file.land.map(lineOf),
    lakes: file.lakes.map((lake) => decodePolyline(lake, file.steps)),
    borders: file.borders.map(lineOf),
    states: file.states.map(lineOf),
    countries: file.countries.map(([lon, lat, zoom, name, spanish]) => ({
      lon,
      lat,
      zoom,
      name: { en: name, es: spanish },
    })),
  };
}

/** A line of the Encoded Polyline Algorithm Format, longitude before latitude, so many steps to a degree. */
export function decodePolyline(encoded: string, steps: number): Line {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  let at = 0;
  const next = () => {
    let value = 0;
    let shift = 0;
    let letter: number;
    do {
      letter = encoded.charCodeAt(at) - 63;
      at += 1;
      value |= (letter & 0x1f) << shift;
      shift += 5;
    } while (letter >= 0x20);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < encoded.length) {
    x += next();
    y += next();
    line.push([x / steps, y / steps]);
  }
  return line;
}
