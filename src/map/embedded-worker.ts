import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { embeddedWorker } from "../loading/site-file.ts";

/** Gives MapLibre the worker that a page of one file has within it, before the first map is made. */
export async function useEmbeddedWorker(): Promise<void> {
  setWorkerUrl(await embeddedWorker(workerUrl));
}
