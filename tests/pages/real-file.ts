import { LngLatBounds, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { groundLayers, groundProjection, groundSources } from "../../src/map/base-map.ts";
import { registerArchives } from "../../src/map/ground/ground-protocol.ts";
import { palettes } from "../../src/scene/palette.ts";
import { noGlyph } from "../../src/scene/marks/point-columns.ts";
import type { PointColumns } from "../../src/scene/marks/point-columns.ts";
import type { TimeLayer } from "../../src/map/time-layer.ts";
import { createTimeLayer } from "../../src/map/time-layer.ts";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import { createTimeIndex } from "../../src/time/time-index.ts";
import type { Report } from "./read-migrants.ts";
import { readMigrants } from "./read-migrants.ts";

setWorkerUrl(workerUrl);
registerArchives();

const palette = palettes.light;
const markPixels = 12;

const part = <Kind extends HTMLElement>(id: string) => {
  const found = document.querySelector<Kind>(`#${id}`);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};
const slider = part<HTMLInputElement>("moment");
const windowOf = part<HTMLSelectElement>("window");
const shown = part<HTMLOutputElement>("shown");
const issues = part("issues");

const map = new MapLibreMap({
  container: "map",
  style: {
    version: 8,
    projection: groundProjection,
    sources: groundSources(location.origin),
    layers: [...groundLayers(palette)],
  },
  center: [0, 25],
  zoom: 1.5,
  attributionControl: false,
});
const ready = new Promise<void>((resolve) => {
  map.once("style.load", () => resolve());
});

let layer: TimeLayer | null = null;

function columnsOf(reports: readonly Report[]): PointColumns {
  const count = reports.length;
  const start = Int32Array.from(reports, ({ day }) => day);
  const end = start.map((day) => day + 1);
  return {
    lon: Float64Array.from(reports, ({ lon }) => lon),
    lat: Float64Array.from(reports, ({ lat }) => lat),
    start,
    end,
    sureStart: start,
    sureEnd: end,
    layer: new Uint8Array(count),
    style: new Uint8Array(count),
    foot: new Uint8Array(count),
    glyph: new Uint8Array(count).fill(noGlyph),
    size: new Float32Array(count).fill(markPixels),
  };
}

async function open(file: string, text: string) {
  await ready;
  const { reports, left } = readMigrants(file, text);
  const columns = columnsOf(reports);
  const index = createTimeIndex(columns);
  if (layer) map.removeLayer(layer.layer.id);
  const layers = [{ shape: "disc", leavesTrace: false }];
  layer = createTimeLayer({ id: "reports", columns, index, layers, groupOf: null });
  layer.paint({ inks: ["#b0300c"], paper: palette.paper, highlight: palette.highlight });
  map.addLayer(layer.layer);
  const bounds = new LngLatBounds();
  for (const { lon, lat } of reports) bounds.extend([lon, lat]);
  if (reports.length > 0) map.fitBounds(bounds, { padding: 40, duration: 0 });
  slider.min = String(columns.start.reduce((a, b) => Math.min(a, b), Infinity));
  slider.max = String(columns.start.reduce((a, b) => Math.max(a, b), -Infinity));
  slider.value = slider.max;
  issues.textContent = `${file}: ${reports.length} reports; ${left} rows without a place or a day`;
  show();
}

function show() {
  if (!layer) return;
  const day = Number(slider.value);
  layer.show({ time: day + 1, length: Number(windowOf.value) });
  let count = 0;
  layer.visit(() => {
    count += 1;
  });
  shown.textContent = `${formatIsoDay(day)}: ${count} shown`;
}

function complain(error: unknown) {
  issues.textContent = error instanceof Error ? error.message : String(error);
}

slider.addEventListener("input", show);
windowOf.addEventListener("change", show);
part<HTMLInputElement>("file").addEventListener("change", ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file)
    void file
      .text()
      .then((text) => open(file.name, text))
      .catch(complain);
});

/** `?file=` names an address on this page's own server. */
const address = new URLSearchParams(location.search).get("file");
if (address) {
  void fetch(address)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${address} could not be read: ${response.status}`);
      await open(address, await response.text());
    })
    .catch(complain);
}
