import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from "maplibre-gl";
import { leavingDays } from "../time/fade.ts";
import type { FixedPoint } from "../scene/mercator.ts";
import { keepGlState, keepUnpacking } from "./gl/keep-gl-state.ts";
import type { View } from "./gl/last-view.ts";
import { createLastView } from "./gl/last-view.ts";
import type { Program, Programs } from "./gl/gl-program.ts";
import { createPrograms, setProjection } from "./gl/gl-program.ts";
import { leastDetailSize, markShader, smallMarkShader } from "./marks/mark-shader.ts";
import type { MarkTextures } from "./marks/mark-textures.ts";
import { createMarkTextures, targetOf, textureNames, textureUnits } from "./marks/mark-textures.ts";
import { packPoints } from "./marks/pack-points.ts";
import type { PointHit } from "./marks/pick-points.ts";
import type { PickPoints } from "./marks/pick-points.ts";
import { markShapes, mostLayers } from "../scene/marks/point-columns.ts";
import type { PointSource, Showing, Shown } from "../scene/marks/shown-points.ts";
import { createShownPoints } from "../scene/marks/shown-points.ts";

export interface TimeLayerOptions extends PointSource {
  readonly id: string;
  /** How much marks are reduced at a zoom, 1 for not at all. */
  readonly scaleAt?: (zoom: number) => number;
  /** Has the map drawn anew after a `show`; else MapLibre is asked to. */
  readonly redraw?: (() => void) | undefined;
}

/** Colours as `#rrggbb`. */
export interface MarkColours {
  /** One a layer, in the order of the layers. */
  readonly inks: readonly string[];
  readonly paper: string;
  /** The ring around what is selected. */
  readonly highlight: string;
}

/**
 * A layer of MapLibre that draws points in time, ten or a million: everything is packed once, the
 * moment is a uniform, and only what the index says is active is drawn. It can be added again after
 * the style or the context was lost; nothing is then computed anew. Throws with too many layers.
 */
export function createTimeLayer({ id, scaleAt = () => 1, redraw, ...source }: TimeLayerOptions) {
  const { columns, index, layers } = source;
  if (layers.length > mostLayers) {
    throw new Error(`${layers.length} layers of points; at most ${mostLayers} can be drawn`);
  }
  const packed = packPoints(columns, index, layers);
  const points = createShownPoints(source);
  const shapes = layers.map(({ shape }) => Math.max(0, markShapes.indexOf(shape as "disc")));

  let showing: Showing = {
    time: -Infinity,
    length: 1,
    openReach: 1,
    hidden: new Set(),
    mask: null,
    selected: [],
  };
  const largest = columns.size.reduce((most, size) => Math.max(most, size), 0);
  let shown: Shown = { runs: [], list: new Uint32Array(), count: 0 };
  let colours = { layers: layerUniform([], []), paper: white, highlight: white };
  const viewOf = createLastView();
  /** That of the last picture. */
  let view: View | null = null;
  let scale = 1;

  let on: {
    readonly map: MapLibreMap;
    /** What each unit's texture is bound to. */
    readonly targets: readonly GLenum[];
    readonly textures: MarkTextures;
    readonly vertexArray: WebGLVertexArrayObject;
    readonly programs: Programs;
    readonly smallPrograms: Programs;
  } | null = null;
  let isCalm = false;
  let listWritten = false;
  let maskWritten: Uint8Array | null = null;

  function onAdd(map: MapLibreMap, gl: WebGL2RenderingContext) {
    const texturesOf = () => createMarkTextures(gl, packed);
    const targets = textureNames.map((name) => targetOf(gl, name));
    keepGlState(gl, targets, targets.length, () => {
      const textures = keepUnpacking(gl, texturesOf);
      on = {
        map,
        targets,
        textures,
        vertexArray: gl.createVertexArray(),
        programs: createPrograms(gl, markShader),
        smallPrograms: createPrograms(gl, smallMarkShader),
      };
    });
    listWritten = false;
    maskWritten = null;
    map.once("idle", onCalm);
  }

  /** The first picture is there: now there is time for what the next ones may need. */
  function onCalm() {
    isCalm = true;
    on?.map.triggerRepaint();
  }

  function onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext) {
    if (!on) return;
    on.map.off("idle", onCalm);
    on.textures.free();
    gl.deleteVertexArray(on.vertexArray);
    on.programs.dispose();
    on.smallPrograms.dispose();
    on = null;
    view = null;
  }

  function render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput) {
    if (!on || gl.isContextLost()) return;
    const { map, targets, textures, vertexArray, programs, smallPrograms } = on;
    view = viewOf(map, gl, input);
    if (isCalm) for (const each of [programs, smallPrograms]) each.begin(input.shaderData);
    scale = scaleAt(view.zoom);
    const { runs, list, count } = shown;
    if (count === 0 && runs.length === 0) return;
    const allSmall = largest * scale < leastDetailSize;
    // What is selected has a ring, which small marks alone don't.
    const listedSmall = allSmall && showing.selected.length === 0;
    const isDetailed = (runs.length > 0 && !allSmall) || (count > 0 && !listedSmall);
    const units = isDetailed ? 5 : showing.mask ? 4 : count > 0 ? 3 : 2;
    const { screen } = view;
    const draw = (isSmall: boolean, listed: number, act: () => void) => {
      const program = (isSmall ? smallPrograms : programs).for(input.shaderData);
      gl.useProgram(program.handle);
      setUniforms(gl, program, units);
      program.setOnce("listed", listed, () => gl.uniform1i(program.uniform("u_listed"), listed));
      for (const copy of screen.copies) {
        program.setOnce("copy", copy, () => gl.uniform1f(program.uniform("u_copy"), copy));
        act();
      }
    };
    keepGlState(gl, targets, units, () => {
      gl.bindVertexArray(vertexArray);
      const { mask } = showing;
      if (!listWritten || (mask && mask !== maskWritten)) {
        keepUnpacking(gl, () => {
          if (!listWritten) textures.writeList(list, count);
          if (mask && mask !== maskWritten) textures.writeMask(mask);
        });
        listWritten = true;
        maskWritten = mask;
      }
      textures.bindFirst(units);
      if (runs.length > 0) {
        draw(allSmall, 0, () => {
          for (const { from, to } of runs) gl.drawArrays(gl.TRIANGLES, from * 3, (to - from) * 3);
        });
      }
      if (count > 0) draw(listedSmall, 1, () => gl.drawArrays(gl.TRIANGLES, 0, count * 3));
    });
  }

  /** Sets those alone that changed since the program was last used: in a scrub the moment. */
  function setUniforms(gl: WebGL2RenderingContext, program: Program, units: number) {
    const at = program.uniform;
    program.setOnce("units", units, () => {
      for (const [name, unit] of Object.entries(textureUnits)) {
        // What is not read still has to be a table of integers.
        gl.uniform1i(at(`u_${name}`), unit < units ? unit : textureUnits.what);
      }
    });
    program.setOnce("view", view, () => {
      if (!view) return;
      const { centre, wraps } = view.screen;
      setProjection(gl, program, view.relative);
      gl.uniform2ui(at("u_centre"), centre.x, centre.y);
      gl.uniform1i(at("u_wraps"), Number(wraps));
      gl.uniform2f(at("u_pixel"), 2 / gl.drawingBufferWidth, 2 / gl.drawingBufferHeight);
      gl.uniform1f(at("u_pixel_ratio"), view.pixelRatio);
      gl.uniform1f(at("u_scale"), scale);
    });
    program.setOnce("colours", colours, () => {
      gl.uniform4fv(at("u_layers[0]"), colours.layers);
      gl.uniform3f(at("u_paper"), ...colours.paper);
      gl.uniform3f(at("u_highlight"), ...colours.highlight);
    });
    const { time, length, openReach, mask } = showing;
    program.setOnce("masked", mask !== null, () => gl.uniform1i(at("u_masked"), Number(!!mask)));
    program.setOnce("length", length, () => {
      gl.uniform1i(at("u_length"), Number.isFinite(length) ? length : 0);
      gl.uniform1f(at("u_leaving_days"), leavingDays(length));
    });
    program.setOnce("open reach", openReach, () => gl.uniform1i(at("u_open_reach"), openReach));
    // At rest the day that has passed whole is the moment itself.
    const day = Math.ceil(time) - 1;
    gl.uniform1i(at("u_day"), day);
    gl.uniform1f(at("u_passed"), time - day);
  }

  return {
    /** For `map.addLayer`. */
    layer: {
      id,
      type: "custom",
      renderingMode: "2d",
      onAdd,
      onRemove,
      render,
    } satisfies CustomLayerInterface,
    /**
     * Shows a moment. Costs what shows in it, not what is held. Says whether other marks show than
     * before, or the same in a further part of their fade.
     */
    show(wanted: Partial<Showing>): boolean {
      const next = { ...showing, ...wanted };
      const same = sameSlots(showing, next);
      const isStill = same && next.time === showing.time && next.length === showing.length;
      showing = next;
      if (isStill) return false;
      if (!same) {
        shown = points.at(showing);
        listWritten = false;
      }
      if (redraw) redraw();
      else on?.map.triggerRepaint();
      return !same;
    },
    paint({ inks, paper, highlight }: MarkColours) {
      colours = {
        layers: layerUniform(inks.map(rgb), shapes),
        paper: rgb(paper),
        highlight: rgb(highlight),
      };
      on?.map.triggerRepaint();
    },
    /** The points whose marks lie under a point of the screen, nearest first, by a way that comes when it is asked for. */
    pick(
      point: { readonly x: number; readonly y: number },
      pickPoints: PickPoints,
    ): readonly PointHit[] {
      if (!view) return [];
      const projection = view.screen;
      return pickPoints(point, { projection, scale, packed, columns, points, showing, shown });
    },
    /** Of the last picture: the same as long as the camera rests. */
    get view() {
      return view;
    },
    /**
     * Visits the marks that show: point, place in fixed-point mercator, pixels that it is moved right and
     * down, and how much it is reduced.
     */
    visitMarks(
      see: (id: number, place: FixedPoint, right: number, down: number, scale: number) => void,
    ) {
      points.visit(shown, showing, (slot, point, right, down) =>
        see(
          point,
          { x: packed.where[slot * 4] ?? 0, y: packed.where[slot * 4 + 1] ?? 0 },
          right * scale,
          down * scale,
          scale,
        ),
      );
    },
    /** Visits the points that show. */
    visit(see: (id: number, isTrace: boolean) => void) {
      points.visit(shown, showing, (slot, point) => see(point, slot >= packed.firstTrace));
    },
  };
}

export type TimeLayer = ReturnType<typeof createTimeLayer>;

type Rgb = readonly [red: number, green: number, blue: number];

const white: Rgb = [1, 1, 1];

/** 0 to 1, from `#rrggbb`. */
function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Whether the same slots show, so that only the fade differs. */
function sameSlots(before: Showing, after: Showing): boolean {
  return (
    Math.ceil(before.time) === Math.ceil(after.time) &&
    Math.floor(before.time - before.length) === Math.floor(after.time - after.length) &&
    before.openReach === after.openReach &&
    before.hidden === after.hidden &&
    before.mask === after.mask &&
    before.selected === after.selected
  );
}

/** Four numbers a layer: its colour, 0 to 1, and the number of its shape. */
function layerUniform(inks: readonly Rgb[], shapes: readonly number[]): Float32Array<ArrayBuffer> {
  const values = new Float32Array(mostLayers * 4);
  for (const [index, ink] of inks.entries()) values.set([...ink, shapes[index] ?? 0], index * 4);
  return values;
}
