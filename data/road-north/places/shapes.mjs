import { AMERICAS } from "../../base-map/outline.mjs";

const CENTRAL_AMERICA = ["GTM", "BLZ", "SLV", "HND", "NIC", "CRI", "PAN"];

const NORTHERN_STATES = ["MX-BCN", "MX-SON", "MX-CHH", "MX-COA", "MX-NLE", "MX-TAM"];

const SOUTHERN_STATES = ["MX-GRO", "MX-OAX", "MX-CHP", "MX-TAB"];

// Where river and border part, as Natural Earth draws them: the Rio Grande meets the border
// between El Paso and Ciudad Juárez, the Suchiate leaves it above Unión Juárez.
const RIO_GRANDE_MEETS_BORDER = [-106.517, 31.774];
const SUCHIATE_LEAVES_BORDER = [-92.074, 15.074];

/**
 * What each shape of this story is made of. `areas` are countries by Natural Earth's three
 * letters and states by ISO 3166-2; `within` cuts them to a box [west, south, east, north] in
 * degrees. `border` is the line two countries share, west to east; `from` and `until` cut it at
 * its vertices nearest to those points.
 */
export const SHAPES = {
  mexico: { areas: ["MEX"] },
  guatemala: { areas: ["GTM"] },
  honduras: { areas: ["HND"] },
  nicaragua: { areas: ["NIC"] },
  "costa-rica": { areas: ["CRI"] },
  panama: { areas: ["PAN"] },
  colombia: { areas: ["COL"] },
  venezuela: { areas: ["VEN"] },
  "united-states": { areas: ["USA"] },
  canada: { areas: ["CAN"] },

  "baja-california": { areas: ["MX-BCN"] },
  coahuila: { areas: ["MX-COA"] },
  "nuevo-leon": { areas: ["MX-NLE"] },
  tamaulipas: { areas: ["MX-TAM"] },
  veracruz: { areas: ["MX-VER"] },
  oaxaca: { areas: ["MX-OAX"] },
  chiapas: { areas: ["MX-CHP"] },
  texas: { areas: ["US-TX"] },

  "northern-mexico": { areas: NORTHERN_STATES },
  "southern-mexico": { areas: SOUTHERN_STATES },
  "southern-chiapas": { areas: ["MX-CHP"], within: [-95, 14, -90, 16] },
  "central-america": { areas: CENTRAL_AMERICA },
  americas: { areas: AMERICAS, coarse: true },

  // Panama's Darién and the Emberá territory in it, Guna Yala east of 78° W, and Colombia west
  // of the Gulf of Urabá and the lower Atrato, south to 7.2° N.
  darien: {
    parts: [
      { areas: ["PA-5", "PA-EM"] },
      { areas: ["PA-KY"], within: [-78, 8, -77, 10] },
      { areas: ["CO-CHO"], within: [-78.6, 7.2, -76.83, 9.6] },
      { areas: ["CO-ANT"], within: [-78.6, 7.2, -76.83, 8.35] },
    ],
  },

  "us-mexico-border": { border: ["USA", "MEX"] },
  "rio-grande-matamoros": { border: ["USA", "MEX"], from: [-97.58, 25.96], until: [-97.4, 25.85] },
  "rio-grande": { border: ["USA", "MEX"], from: RIO_GRANDE_MEETS_BORDER },
  "guatemala-mexico-border": { border: ["MEX", "GTM"] },
  suchiate: { border: ["MEX", "GTM"], until: SUCHIATE_LEAVES_BORDER },
  "parallel-19": { latitude: 19, across: "MEX" },
};
