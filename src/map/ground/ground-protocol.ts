import { addProtocol, AJAXError } from "maplibre-gl";
import type { GetResourceResponse, RequestParameters } from "maplibre-gl";
import { PMTiles } from "pmtiles";
import { ArchiveSource, isRefusal, protocol } from "./ground-archive.ts";
import { persist } from "./persist.ts";

const archives = new Map<string, PMTiles>();

/** Lets every map on the page read tiles from the archives that `archiveTiles` names. */
export function registerArchives(): void {
  addProtocol(protocol, readTile);
}

async function readTile(
  { url }: RequestParameters,
  { signal }: AbortController,
): Promise<GetResourceResponse<ArrayBuffer>> {
  const [, address, z, x, y] = /^ground:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  if (!address) throw new Error(`not an archive's tile: ${url}`);
  const tile = await persist(() => readOnce(address, [Number(z), Number(x), Number(y)], signal), {
    signal,
    isFinal: isRefusal,
  });
  // Told that a tile is missing, MapLibre enlarges the one above it, and reports no error.
  if (!tile) throw new AJAXError(404, "no such tile", url, new Blob());
  return { data: tile.data };
}

async function readOnce(
  address: string,
  [z, x, y]: readonly [number, number, number],
  signal: AbortSignal,
) {
  const archive = archives.get(address) ?? new PMTiles(new ArchiveSource(address));
  archives.set(address, archive);
  try {
    return await archive.getZxy(z, x, y, signal);
  } catch (error) {
    // It keeps what it could not read, too, and would not ask again.
    if (!signal.aborted && archives.get(address) === archive) archives.delete(address);
    throw error;
  }
}
