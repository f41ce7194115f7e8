import { pickShapes } from "../../src/map/shapes/pick-shapes.ts";
import type { LngLatLike, ProjectionSpecification } from "maplibre-gl";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { ShapeState } from "../../src/scene/shape-states.ts";
import type { Shape } from "../../src/map/shapes/shape-data.ts";
import type { ShapeLayer } from "../../src/map/shapes/shape-layer.ts";
import { createShapeLayer } from "../../src/map/shapes/shape-layer.ts";
import { changesOfState } from "./gl-state.ts";

setWorkerUrl(workerUrl);

export interface TestMap {
  readonly shapes: readonly Omit<Shape, "colour">[];
  readonly centre: [longitude: number, latitude: number];
  readonly zoom: number;
  readonly projection?: "mercator" | "globe" | "vertical-perspective" | "between";
  readonly copies?: boolean;
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
const colours = { inks: [[1, 0, 0]], paper: [1, 1, 1] } as const;
let map: MapLibreMap | null = null;
let layer: ShapeLayer | null = null;
let renders = 0;

const still = (target: MapLibreMap) =>
  new Promise<void>((resolve) => {
    target.once("idle", () => resolve());
    target.triggerRepaint();
  });

/** What of the shapes shows, by number; what is not said is as for a single sure record. */
export type Asked = Readonly<Record<number, Partial<ShapeState>>>;

const alone: ShapeState = {
  look: "sure",
  selected: false,
  solid: true,
  contested: false,
  strand: 0,
  edged: true,
  sharing: 1,
};

function show(asked: Asked) {
  const states = Object.entries(asked).map(
    ([number, state]) => [Number(number), { ...alone, ...state }] as const,
  );
  layer?.show(new Map(states));
}

function context(): WebGL2RenderingContext {
  if (!map) throw new Error("no map is open");
  return map.painter.context.gl as WebGL2RenderingContext;
}

const page = {
  async open({ shapes, centre, zoom, projection = "mercator", copies = false }: TestMap) {
    map?.remove();
    const made = createShapeLayer(
      "shapes",
      shapes.map((shape) => ({ ...shape, colour: 0 })),
      colours,
    );
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
  pick: (x: number, y: number) => layer?.pick({ x, y }, pickShapes) ?? { areas: [], lines: [] },
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
  /** Counts what the layer makes, frees and uploads of the context to show something. */
  async resources(asked: Asked) {
    const made = layer;
    if (!made) throw new Error("no map is open");
    const gl = context();
    let isOwn = false;
    const { render } = made;
    made.render = (drawnWith, input) => {
      isOwn = true;
      render.call(made, drawnWith, input);
      isOwn = false;
    };
    const counts = { made: 0, freed: 0, buffers: 0, texels: 0 };
    const originals: (() => void)[] = [];
    const count = (name: keyof typeof counts, method: "createTexture") => {
      const own = gl[method];
      gl[method] = (...rest: []) => {
        if (isOwn) counts[name] += 1;
        return own.apply(gl, rest);
      };
      originals.push(() => {
        gl[method] = own;
      });
    };
    for (const kind of ["Texture", "Program", "VertexArray", "Shader", "Buffer"]) {
      count("made", `create${kind}` as "createTexture");
      count("freed", `delete${kind}` as "createTexture");
    }
    count("buffers", "bufferData" as "createTexture");
    count("texels", "texSubImage2D" as "createTexture");
    await page.show(asked);
    for (const undo of originals) undo();
    made.render = render;
    return counts;
  },
  async remove() {
    map?.removeLayer("shapes");
    if (map) await still(map);
  },
  async add() {
    if (map && layer) map.addLayer(layer);
    if (map) await still(map);
  },
  /** Milliseconds of script that a step takes: saying what shows, and drawing it; the middle of all. */
  async measure(steps: readonly Asked[]) {
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
    for (const step of steps) {
      const start = performance.now();
      show(step);
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

export type ShapeLayerPage = typeof page;

declare global {
  interface Window {
    shapeLayer: ShapeLayerPage;
  }
}
window.shapeLayer = page;
