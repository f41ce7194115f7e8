import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fromHere } from "./from-here.mjs";

const { zxyToTileId } = fromHere("pmtiles");

const HEADER_BYTES = 127;
// A reader fetches this much first; header and directory together must fit.
const FIRST_READ_BYTES = 16_384;

const COMPRESSION = { none: 1, gzip: 2 };
const TILE_TYPE = { mvt: 1, webp: 4 };

/**
 * Writes a PMTiles archive (version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md):
 * tiles in Hilbert order, equal ones stored once. `tiles` are `{ z, x, y, data }`. Vector tiles are
 * compressed by gzip, pictures are stored as they are. Returns the number of bytes; throws when
 * there are more tiles than one directory holds, some four thousand.
 */
export function writeArchive(file, tiles, { type, metadata, minZoom, maxZoom }) {
  const compression = type === "mvt" ? "gzip" : "none";
  const { entries, data, contents } = layOut(tiles, compression);
  const directory = squeeze(Buffer.from(directoryBytes(entries)));
  if (HEADER_BYTES + directory.length > FIRST_READ_BYTES) {
    throw new Error(`${entries.length} tiles are too many for one directory`);
  }
  const about = squeeze(Buffer.from(JSON.stringify(metadata)));

  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0);
  header[7] = 3;
  const aboutAt = HEADER_BYTES + directory.length;
  const dataAt = aboutAt + about.length;
  const numbers = [
    HEADER_BYTES,
    directory.length,
    aboutAt,
    about.length,
    // No leaf directories.
    dataAt,
    0,
    dataAt,
    data.length,
    tiles.length,
    entries.length,
    contents,
  ];
  for (const [i, number] of numbers.entries()) header.writeBigUInt64LE(BigInt(number), 8 + 8 * i);
  header[96] = 1; // Clustered.
  header[97] = COMPRESSION.gzip;
  header[98] = COMPRESSION[compression];
  header[99] = TILE_TYPE[type];
  header[100] = minZoom;
  header[101] = maxZoom;
  for (const [i, degrees] of [-180, -85.0511287, 180, 85.0511287].entries()) {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  }
  const archive = Buffer.concat([header, directory, about, data]);
  writeFileSync(file, archive);
  return archive.length;
}

function layOut(tiles, compression) {
  const inOrder = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
    .toSorted((a, b) => a.id - b.id);
  const stored = new Map();
  const chunks = [];
  const entries = [];
  let offset = 0;
  for (const { id, data } of inOrder) {
    const key = createHash("sha256").update(data).digest("hex");
    let place = stored.get(key);
    if (!place) {
      const bytes = compression === "gzip" ? squeeze(data) : data;
      place = { offset, length: bytes.length };
      stored.set(key, place);
      chunks.push(bytes);
      offset += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.count === id) last.count += 1;
    else entries.push({ id, count: 1, ...place });
  }
  return { entries, data: Buffer.concat(chunks), contents: chunks.length };
}

/** A directory: the ids as steps, the counts, the lengths, the offsets; all as varints. */
function directoryBytes(entries) {
  const bytes = [];
  const add = (number) => {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  add(entries.length);
  for (const [i, { id }] of entries.entries()) add(id - (entries[i - 1]?.id ?? 0));
  for (const { count } of entries) add(count);
  for (const { length } of entries) add(length);
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    // Zero says that it follows the one before.
    add(before && offset === before.offset + before.length ? 0 : offset + 1);
  }
  return bytes;
}

function squeeze(bytes) {
  return gzipSync(bytes, { level: 9 });
}
