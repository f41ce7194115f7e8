import { fromHere } from "./from-here.mjs";
import { writeArchive } from "./pmtiles.mjs";
import { MAX_ZOOM, tileRange } from "./region.mjs";
import { oceanOfTile } from "./ocean.mjs";
import { layersAt } from "./tile-layers.mjs";

const { default: GeoJSONVT } = await import(fromHere.resolve("geojson-vt"));
const { fromGeojsonVt } = await import(fromHere.resolve("@maplibre/vt-pbf"));

const EXTENT = 4096;

// In 4096ths of a tile, how far what lies outside of a tile is still in it: labels need more, or
// those near an edge would be placed by one tile without regard to the other's.
const BUFFER = 64;
const LABEL_BUFFER = 128;
const LABELS = new Set(["towns", "countries", "states", "waters"]);

/** Cuts everything made so far into vector tiles and writes them as one archive. */
export async function makeTiles(file) {
  const tiles = [];
  for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
    const { land, ...layers } = await layersAt(zoom);
    const landTiles = sliced(land, zoom, BUFFER);
    const layerTiles = Object.entries(layers)
      .filter(([, features]) => features.length > 0)
      .map(([name, features]) => [
        name,
        sliced(features, zoom, LABELS.has(name) ? LABEL_BUFFER : BUFFER),
      ]);
    const [firstX, lastX, firstY, lastY] = tileRange(zoom);
    let bytes = 0;
    for (let x = firstX; x <= lastX; x++) {
      for (let y = firstY; y <= lastY; y++) {
        const contents = {};
        const ocean = oceanOfTile(landTiles.getTile(zoom, x, y), EXTENT, BUFFER);
        if (ocean) contents.ocean = { features: [ocean] };
        for (const [name, index] of layerTiles) {
          const tile = index.getTile(zoom, x, y);
          if (tile?.features.length > 0) contents[name] = tile;
        }
        const data = Buffer.from(fromGeojsonVt(contents, { version: 2, extent: EXTENT }));
        tiles.push({ z: zoom, x, y, data });
        bytes += data.length;
      }
    }
    const sizes = Object.entries(layers).map(([name, features]) => `${name} ${features.length}`);
    console.log(`  zoom ${zoom}: ${Math.round(bytes / 1024)} KB raw; ${sizes.join(", ")}`);
  }
  return writeArchive(file, tiles, {
    type: "mvt",
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    metadata: {
      name: "ground",
      attribution:
        "Natural Earth; © OpenStreetMap contributors (borders, ODbL); GeoNames (CC BY 4.0)",
    },
  });
}

function sliced(features, zoom, buffer) {
  const collection = { type: "FeatureCollection", features };
  return new GeoJSONVT(collection, {
    maxZoom: zoom,
    indexMaxZoom: 0,
    indexMaxPoints: 0,
    // Simplified already, all layers by the same measure.
    tolerance: 0,
    extent: EXTENT,
    buffer,
  });
}
