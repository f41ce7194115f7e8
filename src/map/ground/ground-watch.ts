import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent, Tile } from "maplibre-gl";
import { RasterTileSource } from "maplibre-gl";
import { reliefSource } from "./ground-source.ts";

/** How much of the ground in view is there. `none`: nothing of it could be loaded. */
export type GroundState = "whole" | "part" | "none";

/**
 * Follows which tiles of the ground could not be loaded, after the several attempts that each has had.
 * `say` is told when that changes, and after each `reload`. Tiles are asked for again by themselves when
 * the browser says that it has its network back.
 */
export function watchGround(map: MapLibreMap, say: (state: GroundState) => void) {
  /** What failed, with its source's id. */
  const failed = new Map<Tile, string>();
  let hasCome = false;
  let said: GroundState | null = "whole";

  function state(): GroundState {
    if (failed.size === 0) return "whole";
    // The relief alone is a part.
    if (hasCome || [...failed.values()].every((source) => source === reliefSource)) return "part";
    return "none";
  }

  function check() {
    for (const [tile, source] of failed) {
      const there = map.style?.tileManagers[source]?.getTileByID(tile.tileID.key);
      if (there !== tile || tile.state === "loaded") failed.delete(tile);
    }
    const now = state();
    if (now === said) return;
    said = now;
    say(now);
  }

  function onError({ error, ...event }: ErrorEvent & { sourceId?: string; tile?: Tile }) {
    console.error(error);
    if (!event.tile || !event.sourceId) return;
    failed.set(event.tile, event.sourceId);
    check();
  }

  function onData({ sourceId, tile }: MapSourceDataEvent) {
    if (!tile) return;
    if (sourceId !== reliefSource) hasCome = true;
    if (failed.size > 0) check();
  }

  /** A new style loads all of it anew. */
  function onStyle() {
    hasCome = false;
    failed.clear();
  }

  function reload() {
    // What comes of it is said, be it the same.
    said = null;
    const bySource = new Map<string, Tile[]>();
    for (const [tile, source] of failed)
      bySource.set(source, [...(bySource.get(source) ?? []), tile]);
    for (const [id, tiles] of bySource) {
      const source = map.getSource(id);
      if (source instanceof RasterTileSource) {
        // Nothing tells of an image that there turns out to be none of; one that fails again does.
        for (const tile of tiles) failed.delete(tile);
        // Drawn before it has come, an image that is only asked for again stops the whole map.
        source.setTiles(source.tiles);
      } else if (source) {
        map.refreshTiles(
          id,
          tiles.map(({ tileID }) => tileID.canonical),
        );
      }
    }
    if (failed.size === 0) check();
  }

  function onOnline() {
    if (failed.size > 0) reload();
  }

  map.on("error", onError);
  map.on("sourcedata", onData);
  map.on("moveend", check);
  map.on("style.load", onStyle);
  addEventListener("online", onOnline);

  return {
    state,
    /** Whether any of it has been loaded. */
    hasCome: () => hasCome,
    reload,
    destroy() {
      map.off("error", onError);
      map.off("sourcedata", onData);
      map.off("moveend", check);
      map.off("style.load", onStyle);
      removeEventListener("online", onOnline);
    },
  };
}
