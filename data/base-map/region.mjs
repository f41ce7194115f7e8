/**
 * What the ground covers in detail, as west, south, east, north in degrees, for each zoom; below
 * these zooms it is the whole world, above the last one its tiles are enlarged.
 */
export const REGION_AT = {
  5: [-132, -9, -54, 58],
  6: [-126, -4, -57, 51],
  7: [-122, -3, -59, 50],
};

export const REGION = REGION_AT[5];
export const MAX_ZOOM = 7;

/** From this zoom on borders are OpenStreetMap's; below it Natural Earth's, as the coast is. */
export const OSM_FROM_ZOOM = 6;

/** Countries whose borders are taken from OpenStreetMap: those in the region. */
export const OSM_COUNTRIES =
  "MEX GTM USA BLZ HND SLV NIC CRI PAN COL VEN ECU CAN HTI DOM BRA PER GUY SUR".split(" ");

/** The tiles of a zoom that cover the region: [first x, last x, first y, last y]. */
export function tileRange(zoom) {
  const count = 2 ** zoom;
  const region = REGION_AT[zoom];
  if (!region) return [0, count - 1, 0, count - 1];
  const [west, south, east, north] = region;
  return [column(west, zoom), column(east, zoom), row(north, zoom), row(south, zoom)].map(
    Math.floor,
  );
}

/**
 * Bounds to clip by at a zoom. They lie a twenty-fifth of a tile outside of the tiles kept: cut
 * anywhere else, land would end within a tile and sea seem to begin there.
 */
export function clipBounds(zoom) {
  if (!REGION_AT[zoom]) return [-180, -85.0511, 180, 85.0511];
  const margin = 0.04;
  const [x0, x1, y0, y1] = tileRange(zoom);
  return [
    longitude(x0 - margin, zoom),
    latitude(y1 + 1 + margin, zoom),
    longitude(x1 + 1 + margin, zoom),
    latitude(y0 - margin, zoom),
  ];
}

/** Web Mercator (EPSG:3857) columns and rows of tiles, with fractions. */
export const column = (lon, zoom) => ((lon + 180) / 360) * 2 ** zoom;

export function row(lat, zoom) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom;
}

export const longitude = (x, zoom) => (x / 2 ** zoom) * 360 - 180;

export function latitude(y, zoom) {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI;
}

export function isInRegion([lon, lat]) {
  const [west, south, east, north] = REGION;
  return lon > west && lon < east && lat > south && lat < north;
}
