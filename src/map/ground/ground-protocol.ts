import { addProtocol, AJAXError } from "maplibre-gl";
import type { GetResourceResponse, RequestParameters } from "maplibre-gl";
import { PMTiles } from "pmtiles";
import { ArchiveSource, protocol } from "./ground-archive.ts";

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
  const archive = archives.get(address) ?? new PMTiles(new ArchiveSource(address));
  archives.set(address, archive);
  const tile = await archive.getZxy(Number(z), Number(x), Number(y), signal);
  // Told that a tile is missing, MapLibre enlarges the one above it, and reports no error.
  if (!tile) throw new AJAXError(404, "no such tile", url, new Blob());
  return { data: tile.data };
}
