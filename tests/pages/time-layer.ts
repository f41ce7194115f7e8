import { pickPoints } from "../../src/map/marks/pick-points.ts";
import type { ProjectionSpecification } from "maplibre-gl";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { glyphNames } from "../../src/symbol/glyphs.ts";
import type { PointColumns, PointLayer } from "../../src/scene/marks/point-columns.ts";
import { markStyles, noGlyph } from "../../src/scene/marks/point-columns.ts";
import type { Showing } from "../../src/scene/marks/shown-points.ts";
import type { TimeLayer } from "../../src/map/time-layer.ts";
import { createTimeLayer } from "../../src/map/time-layer.ts";
import type { MarkFoot } from "../../src/symbol/mark-foot.ts";
import { markFeet } from "../../src/symbol/mark-foot.ts";
import type { MarkSpec } from "../../src/symbol/mark.ts";
import { markPaths } from "../../src/symbol/mark.ts";
import { createTimeIndex, openEnd, openStart } from "../../src/time/time-index.ts";

setWorkerUrl(workerUrl);

/** A point as a test writes it; what is not said is a plain disc of 24 pixels, sure for its one day. */
export interface TestPoint {
  readonly lon: number;
  readonly lat: number;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly sure?: readonly [start: number, end: number] | null;
  readonly layer?: number;
  readonly style?: (typeof markStyles)[number];
  readonly foot?: MarkFoot;
  readonly glyph?: string;
  readonly size?: number;
  readonly group?: number;
}

export interface TestMap {
  readonly points: readonly TestPoint[];
  readonly layers?: readonly (PointLayer & { readonly ink: string })[];
  readonly centre: readonly [lon: number, lat: number];
  readonly zoom: number;
  readonly projection?: ProjectionSpecification["type"];
  readonly copies?: boolean;
}

export const ground = "#808080";

function columnsOf(points: readonly TestPoint[]): PointColumns {
  const whole = (value: (point: TestPoint) => number) => Int32Array.from(points.map(value));
  const start = (point: TestPoint) => (point.start === null ? openStart : (point.start ?? 0));
  const end = (point: TestPoint) =>
    point.end === null ? openEnd : (point.end ?? (point.start ?? 0) + 1);
  return {
    lon: Float64Array.from(points.map(({ lon }) => lon)),
    lat: Float64Array.from(points.map(({ lat }) => lat)),
    start: whole(start),
    end: whole(end),
    sureStart: whole((point) => (point.sure === null ? 0 : (point.sure?.[0] ?? start(point)))),
    sureEnd: whole((point) => (point.sure === null ? 0 : (point.sure?.[1] ?? end(point)))),
    layer: Uint8Array.from(points.map(({ layer = 0 }) => layer)),
    style: Uint8Array.from(points.map(({ style = "plain" }) => markStyles.indexOf(style))),
    foot: Uint8Array.from(points.map(({ foot = "none" }) => markFeet.indexOf(foot))),
    glyph: Uint8Array.from(
      points.map(({ glyph }) => (glyph === undefined ? noGlyph : glyphNames.indexOf(glyph))),
    ),
    size: Float32Array.from(points.map(({ size = 24 }) => size)),
  };
}

let map: MapLibreMap | null = null;
let layer: TimeLayer | null = null;
let renders = 0;

const still = (target: MapLibreMap) =>
  new Promise<void>((resolve) => {
    target.once("idle", () => resolve());
    target.triggerRepaint();
  });

const page = {
  async make({
    points,
    layers = [{ shape: "disc", leavesTrace: false, ink: "#ff0000" }],
    centre,
    zoom,
    projection = "mercator",
    copies = false,
  }: TestMap) {
    map?.remove();
    const columns = columnsOf(points);
    const grouped = points.some(({ group }) => group !== undefined);
    layer = createTimeLayer({
      id: "time",
      columns,
      index: createTimeIndex(columns),
      layers,
      groupOf: grouped ? Int32Array.from(points.map(({ group = -1 }) => group)) : null,
    });
    const made = layer;
    made.paint({
      inks: layers.map(({ ink }) => ink),
      paper: "#ffffff",
      highlight: "#000000",
    });
    const current = new MapLibreMap({
      container: "map",
      style: {
        version: 8,
        projection: { type: projection },
        sources: {},
        layers: [{ id: "ground", type: "background", paint: { "background-color": ground } }],
      },
      attributionControl: false,
      center: [...centre],
      zoom,
      renderWorldCopies: copies,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
    });
    map = current;
    current.on("style.load", () => current.addLayer(made.layer));
    current.on("render", () => {
      renders += 1;
    });
    await still(current);
  },
  /** Shows a moment, with the names of its day and the part of it that has passed. */
  async show({
    moment,
    passed = 1,
    ...wanted
  }: { readonly moment?: number; readonly passed?: number } & Partial<
    Omit<Showing, "hidden" | "mask">
  > & { readonly hidden?: readonly number[]; readonly mask?: readonly number[] | null }) {
    const { hidden, mask, ...rest } = wanted;
    layer?.show({
      ...rest,
      ...(moment === undefined ? {} : { time: moment + passed }),
      ...(hidden ? { hidden: new Set(hidden) } : {}),
      ...(mask === undefined ? {} : { mask: mask && Uint8Array.from(mask) }),
    });
    if (map) await still(map);
  },
  /** The paths of a mark in a square picture with so many pixels a unit, on the map's ground. */
  draw(spec: MarkSpec, edge: number, unit: number): readonly number[] {
    const context = new OffscreenCanvas(edge, edge).getContext("2d");
    if (!context) return [];
    context.fillStyle = ground;
    context.fillRect(0, 0, edge, edge);
    context.translate(edge / 2, edge / 2);
    context.scale(unit, unit);
    context.translate(-12, -12);
    context.lineCap = "round";
    context.lineJoin = "round";
    const colours = { ink: "#a3275f", paper: "#ffffff", none: "transparent" };
    for (const { path, fill, stroke, strokeWidth, dash, opacity } of markPaths(spec)) {
      const shape = new Path2D(path);
      context.globalAlpha = opacity;
      context.fillStyle = colours[fill];
      context.fill(shape);
      context.strokeStyle = colours[stroke];
      context.lineWidth = strokeWidth;
      context.setLineDash([...dash]);
      if (stroke !== "none") context.stroke(shape);
    }
    return [...context.getImageData(0, 0, edge, edge).data];
  },
  project: (lon: number, lat: number) => {
    const { x = 0, y = 0 } = map?.project([lon, lat]) ?? {};
    return { x, y };
  },
  pick: (x: number, y: number) => layer?.pick({ x, y }, pickPoints).map(({ id }) => id) ?? [],
  renders: () => renders,
  /** Loses the context and gives it back, as a sleeping laptop does. */
  async loseContext() {
    const lost = map;
    if (!lost) return;
    const extension = lost.painter.context.gl.getExtension("WEBGL_lose_context");
    const restored = new Promise((resolve) => lost.once("webglcontextrestored", resolve));
    const gone = new Promise((resolve) => lost.once("webglcontextlost", resolve));
    extension?.loseContext();
    await gone;
    // A context can be given back only once the event of its loss is over.
    await new Promise((resolve) => setTimeout(resolve, 50));
    extension?.restoreContext();
    await restored;
    await still(lost);
  },
  /** What the context is bound to before the layer draws and after, where that differs. */
  async stateChanges() {
    const made = layer?.layer;
    const drawn = map;
    if (!made || !drawn) return ["nothing to draw"];
    const changes: string[] = [];
    const { render } = made;
    made.render = (gl, input) => {
      const before = stateOf(gl);
      render.call(made, gl, input);
      const after = stateOf(gl);
      for (const [name, value] of Object.entries(before)) {
        if (!sameValue(value, after[name])) changes.push(name);
      }
      if (gl.getError() !== gl.NO_ERROR) changes.push("error");
    };
    await still(drawn);
    made.render = render;
    return changes;
  },
};

function stateOf(gl: WebGL2RenderingContext): Record<string, unknown> {
  const names = [
    "CURRENT_PROGRAM",
    "VERTEX_ARRAY_BINDING",
    "ACTIVE_TEXTURE",
    "ARRAY_BUFFER_BINDING",
    "FRAMEBUFFER_BINDING",
    "PIXEL_UNPACK_BUFFER_BINDING",
    "UNPACK_ALIGNMENT",
    "UNPACK_FLIP_Y_WEBGL",
    "UNPACK_PREMULTIPLY_ALPHA_WEBGL",
    "BLEND",
    "BLEND_SRC_RGB",
    "BLEND_DST_RGB",
    "DEPTH_TEST",
    "DEPTH_WRITEMASK",
    "STENCIL_TEST",
    "CULL_FACE",
    "SCISSOR_TEST",
    "VIEWPORT",
    "COLOR_WRITEMASK",
  ] as const;
  const state: Record<string, unknown> = {};
  for (const name of names) state[name] = gl.getParameter(gl[name]) as unknown;
  const active = gl.getParameter(gl.ACTIVE_TEXTURE) as number;
  for (let unit = 0; unit < 8; unit += 1) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    state[`TEXTURE_2D ${unit}`] = gl.getParameter(gl.TEXTURE_BINDING_2D) as unknown;
    state[`TEXTURE_2D_ARRAY ${unit}`] = gl.getParameter(gl.TEXTURE_BINDING_2D_ARRAY) as unknown;
    state[`SAMPLER ${unit}`] = gl.getParameter(gl.SAMPLER_BINDING) as unknown;
  }
  gl.activeTexture(active);
  return state;
}

function sameValue(one: unknown, other: unknown): boolean {
  const isList = ArrayBuffer.isView(one) || Array.isArray(one);
  return isList ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}

export type TimeLayerPage = typeof page;

declare global {
  interface Window {
    timeLayer: TimeLayerPage;
  }
}
window.timeLayer = page;
