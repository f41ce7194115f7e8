import { pickRoutes } from "../../src/map/routes/route-pick.ts";
import type { LngLatLike, ProjectionSpecification } from "maplibre-gl";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { createRouteLayer } from "../../src/map/routes/route-layer.ts";
import type { RouteLayer } from "../../src/map/routes/route-layer.ts";
import { routesOf } from "../scene/routes/routes-of.ts";
import type { TestRoute } from "../scene/routes/routes-of.ts";
import { changesOfState } from "./gl-state.ts";

setWorkerUrl(workerUrl);

export interface TestMap {
  readonly routes: readonly TestRoute[];
  readonly centre: [longitude: number, latitude: number];
  readonly zoom: number;
  readonly projection?: "mercator" | "globe" | "vertical-perspective" | "between";
  readonly copies?: boolean;
}

/** Routes of so many positions, each wandering about for a month of a year that starts at day 0. */
export function wanderingRoutes(count: number, positions: number): readonly TestRoute[] {
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    let [longitude, latitude, turn] = [random() * 60 - 130, random() * 40 + 5, random() * 6.3];
    const left = random() * 335;
    const line = Array.from({ length: positions }, (): readonly [number, number] => {
      turn += random() - 0.5;
      longitude += Math.cos(turn) * 0.1;
      latitude += Math.sin(turn) * 0.1;
      return [longitude, latitude];
    });
    const stretch = random() < 0.5 ? "reported" : "inferred";
    return { segments: [{ line, stretch, left, reached: left + 30 }] };
  });
}

/** From globe to flat map as the map of the page itself goes. */
const between: ProjectionSpecification["type"] = [
  "interpolate",
  ["linear"],
  ["zoom"],
  4.5,
  "vertical-perspective",
  5.5,
  "mercator",
];
const black = [0, 0, 0] as const;
const colours = { inks: [[1, 0, 0]], paper: [1, 1, 1], highlight: black } as const;
let map: MapLibreMap | null = null;
let layer: RouteLayer | null = null;
let renders = 0;
let resources = { made: 0, freed: 0, uploaded: 0 };

const still = (target: MapLibreMap) =>
  new Promise<void>((resolve) => {
    target.once("idle", () => resolve());
    target.triggerRepaint();
  });

interface Asked {
  readonly time: number;
  /** All, unless some are named. */
  readonly routes?: readonly number[];
  readonly look?: "sure" | "possible";
  readonly selected?: number;
  readonly wholeSegments?: boolean;
}

let routeCount = 0;

function show({ time, routes, look = "sure", selected, wholeSegments = false }: Asked) {
  const numbers = routes ?? Array.from({ length: routeCount }, (_, index) => index);
  layer?.show({
    time,
    wholeSegments,
    routes: numbers.map((route) => ({ route, look, selected: route === selected })),
  });
}

function context(): WebGL2RenderingContext {
  if (!map) throw new Error("no map is open");
  return map.painter.context.gl as WebGL2RenderingContext;
}

const page = {
  async open({ routes, centre, zoom, projection = "mercator", copies = false }: TestMap) {
    map?.remove();
    routeCount = routes.length;
    const made = createRouteLayer("routes", routesOf(routes), colours);
    layer = made;
    const current = new MapLibreMap({
      container: "map",
      style: {
        version: 8,
        projection: { type: projection === "between" ? between : projection },
        sources: {},
        layers: [{ id: "ground", type: "background", paint: { "background-color": "#808080" } }],
      },
      attributionControl: false,
      center: centre,
      zoom,
      maxPitch: 0,
      renderWorldCopies: copies,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
    });
    map = current;
    current.on("style.load", () => current.addLayer(made));
    current.on("render", () => {
      renders += 1;
    });
    await still(current);
  },
  openWandering: (count: number, positions: number) =>
    page.open({ routes: wanderingRoutes(count, positions), centre: [-100, 25], zoom: 4 }),
  async show(asked: Asked) {
    show(asked);
    if (map) await still(map);
  },
  async look(centre: LngLatLike, zoom: number) {
    map?.jumpTo({ center: centre, zoom });
    if (map) await still(map);
  },
  async setInk(ink: readonly [number, number, number]) {
    layer?.setColours({ ...colours, inks: [ink] });
    if (map) await still(map);
  },
  project: (longitude: number, latitude: number) => {
    const { x = 0, y = 0 } = map?.project([longitude, latitude]) ?? {};
    return { x, y };
  },
  pick: (x: number, y: number) => layer?.pick({ x, y }, pickRoutes) ?? [],
  renders: () => renders,
  /** Loses the context and gives it back, as a sleeping laptop does. */
  async loseContext() {
    const lost = map;
    if (!lost) return;
    const extension = context().getExtension("WEBGL_lose_context");
    const event = (name: "webglcontextlost" | "webglcontextrestored") =>
      new Promise((resolve) => lost.once(name, resolve));
    const [gone, restored] = [event("webglcontextlost"), event("webglcontextrestored")];
    extension?.loseContext();
    await gone;
    // The browser lets a context come back once all have been told that it is lost.
    await new Promise((resolve) => setTimeout(resolve));
    extension?.restoreContext();
    await restored;
    await still(lost);
  },
  /** What of the context's state differs after the layer has drawn. */
  async stateChanges() {
    const made = layer;
    if (!made || !map) return ["nothing to draw"];
    const changes: string[] = [];
    const { render } = made;
    made.render = (gl, input) => {
      const act = () => render.call(made, gl, input);
      changes.push(...changesOfState(gl as WebGL2RenderingContext, act));
    };
    await still(map);
    made.render = render;
    return changes;
  },
  /** Counts from now on what is made, freed and uploaded of the context. */
  countResources() {
    const gl = context();
    const counts = { made: 0, freed: 0, uploaded: 0 };
    const count = (name: keyof typeof counts, method: "createTexture") => {
      const own = gl[method].bind(gl);
      gl[method] = (...rest: []) => {
        counts[name] += 1;
        return own(...rest);
      };
    };
    for (const kind of ["Texture", "Program", "VertexArray", "Shader"]) {
      count("made", `create${kind}` as "createTexture");
      count("freed", `delete${kind}` as "createTexture");
    }
    count("uploaded", "texSubImage2D" as "createTexture");
    resources = counts;
  },
  resources: () => resources,
  async remove() {
    map?.removeLayer("routes");
    if (map) await still(map);
  },
  async add() {
    if (map && layer) map.addLayer(layer);
    if (map) await still(map);
  },
  /** Milliseconds of script that a step of time takes: saying what shows, and drawing it; the middle of all. */
  async measure(steps: number) {
    const made = layer;
    if (!made || !map) throw new Error("no map is open");
    const saying: number[] = [];
    const drawing: number[] = [];
    const { render } = made;
    made.render = (gl, input) => {
      const start = performance.now();
      render.call(made, gl, input);
      drawing.push(performance.now() - start);
    };
    for (let step = 0; step < steps; step += 1) {
      const time = 60 + (step * 200) / steps;
      const start = performance.now();
      show({ time });
      saying.push(performance.now() - start);
      await still(map);
      // What is still queued for drawing would be waited for in the next step.
      context().finish();
    }
    made.render = render;
    const middle = (times: readonly number[]) =>
      times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
    return { saying: middle(saying), drawing: middle(drawing) };
  },
};

export type RouteLayerPage = typeof page;

declare global {
  interface Window {
    routeLayer: RouteLayerPage;
  }
}
window.routeLayer = page;
