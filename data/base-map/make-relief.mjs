import { readElevation } from "./elevation.mjs";
import { fromHere } from "./from-here.mjs";
import { writeArchive } from "./pmtiles.mjs";
import { latitude, longitude, tileRange } from "./region.mjs";

const sharp = fromHere("sharp");

const PIXELS = 512;
const MAX_ZOOM = 5;
// The whole world only as far as it is seen whole.
const WORLD_TO_ZOOM = 2;
const QUALITY = 50;

const EARTH_RADIUS = 6_378_137;
const WORLD_METRES = 2 * Math.PI * EARTH_RADIUS;

// Light from the north-west, as maps have it, some from the west and the north, or ridges that
// run along the light would vanish. Directions and heights in degrees, and how much of each.
const LIGHTS = [
  { from: 315, height: 45, share: 0.62 },
  { from: 270, height: 50, share: 0.22 },
  { from: 0, height: 55, share: 0.16 },
].map(({ from, height, share }) => {
  const [around, up] = [(from * Math.PI) / 180, (height * Math.PI) / 180];
  return {
    share,
    x: Math.sin(around) * Math.cos(up),
    y: Math.cos(around) * Math.cos(up),
    z: Math.sin(up),
  };
});
const FLAT_LIGHT = LIGHTS.reduce((sum, { share, z }) => sum + share * z, 0);

// The grey of level ground, from 0 to 1, and how strongly shade darkens and light brightens it.
const FLAT_GREY = 0.8;
const SHADE = 1.25;
const SHINE = 0.75;

/** Draws soft grey relief from elevation and writes it as one archive of pictures. */
export async function makeRelief(file) {
  const elevation = await readElevation();
  const tiles = [];
  for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
    const [firstX, lastX, firstY, lastY] = rangeAt(zoom);
    let bytes = 0;
    for (let x = firstX; x <= lastX; x++) {
      for (let y = firstY; y <= lastY; y++) {
        const data = await sharp(shadedTile(elevation, zoom, x, y), {
          raw: { width: PIXELS, height: PIXELS, channels: 1 },
        })
          .webp({ quality: QUALITY, effort: 6 })
          .toBuffer();
        tiles.push({ z: zoom, x, y, data });
        bytes += data.length;
      }
    }
    console.log(`  relief, zoom ${zoom}: ${Math.round(bytes / 1024)} KB`);
  }
  return writeArchive(file, tiles, {
    type: "webp",
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    metadata: { name: "relief", attribution: "SRTM (NASA), through Marble" },
  });
}

function rangeAt(zoom) {
  if (zoom <= WORLD_TO_ZOOM) return [0, 2 ** zoom - 1, 0, 2 ** zoom - 1];
  // The same part of the world as the vector tiles that are finest there.
  const [firstX, lastX, firstY, lastY] = tileRange(5);
  const scale = 2 ** (zoom - 5);
  return [firstX, lastX, firstY, lastY].map((number) => Math.floor(number * scale));
}

/** The grey of every pixel of a tile, row by row. */
function shadedTile(elevation, zoom, tileX, tileY) {
  const side = PIXELS + 2;
  const heights = new Float32Array(side * side);
  const scale = 2 ** zoom;
  for (let row = 0; row < side; row++) {
    const lat = latitude(tileY + (row - 0.5) / PIXELS, zoom);
    for (let col = 0; col < side; col++) {
      const lon = longitude(tileX + (col - 0.5) / PIXELS, zoom);
      heights[row * side + col] = elevation.at(lon, lat, zoom);
    }
  }
  const greys = Buffer.alloc(PIXELS * PIXELS);
  // The coarser the map, the more its heights are exaggerated, or it would look flat.
  const exaggeration = 9 * (2 ** (4 - zoom)) ** 0.55;
  const pixelOnEquator = WORLD_METRES / (scale * PIXELS);
  for (let row = 0; row < PIXELS; row++) {
    const lat = latitude(tileY + (row + 0.5) / PIXELS, zoom);
    const metres = pixelOnEquator * Math.cos((Math.min(80, Math.abs(lat)) * Math.PI) / 180);
    for (let col = 0; col < PIXELS; col++) {
      const here = (row + 1) * side + col + 1;
      const slope = exaggeration / (2 * metres);
      const east = (heights[here + 1] - heights[here - 1]) * slope;
      const south = (heights[here + side] - heights[here - side]) * slope;
      greys[row * PIXELS + col] = Math.round(255 * greyOf(east, south));
    }
  }
  return greys;
}

function greyOf(east, south) {
  const steep = Math.sqrt(1 + east * east + south * south);
  let light = 0;
  for (const { share, x, y, z } of LIGHTS) light += (share * (-east * x + south * y + z)) / steep;
  const apart = light - FLAT_LIGHT;
  const grey = FLAT_GREY + apart * (apart < 0 ? SHADE : SHINE);
  return Math.min(1, Math.max(0, grey));
}
