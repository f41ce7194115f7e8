import type { CustomRenderMethodInput } from "maplibre-gl";
import type { Program, Table } from "../gl/gl-program.ts";
import { createPrograms, createTable, setProjection } from "../gl/gl-program.ts";
import { keepGlState } from "../gl/keep-gl-state.ts";
import type { View } from "../gl/last-view.ts";
import type { ShapeLevel } from "./pack-shapes.ts";
import { levelAt } from "./pack-shapes.ts";
import type { Run } from "./shape-data.ts";
import { runOf } from "./shape-data.ts";
import { edgeShader } from "./shape-edge-shader.ts";
import { cornerLocation, fillShader } from "./shape-fill-shader.ts";
import type { ShapeMoment } from "./shape-moment.ts";

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** As many colours as the shaders hold. */
export const mostColours = 16;

export interface ShapeColours {
  /** What the shapes' `colour` numbers; at most `mostColours`. */
  readonly inks: readonly Rgb[];
  /** The other colour of what is contested. */
  readonly paper: Rgb;
}

/** A picture as it is drawn: how it is seen, in pixels of the page, and around which latitude. */
export interface ShapeView {
  readonly seen: View;
  readonly width: number;
  readonly height: number;
  readonly latitude: number;
}

/** Holds what a drawing context holds of the shapes; `dispose` frees it. Throws where that is more than it takes. */
export function createShapeDrawing(
  gl: WebGL2RenderingContext,
  levelOf: (level: number) => ShapeLevel,
  moment: ShapeMoment,
) {
  const fills = createPrograms(gl, fillShader);
  const edges = createPrograms(gl, edgeShader);
  const stateTable = createTable(gl, "the states of the shapes", moment.states);
  moment.takeChanged();
  const uploaded = new Map<number, UploadedLevel>();
  /** Nothing is pulled from it, but the edges need one of their own. */
  const noVertices = gl.createVertexArray();

  function uploadedAt(level: number): UploadedLevel {
    let known = uploaded.get(level);
    if (!known) {
      known = uploadLevel(gl, levelOf(level));
      uploaded.set(level, known);
    }
    return known;
  }

  function uploadStates() {
    const changed = moment.takeChanged();
    if (!changed) return;
    stateTable.writeTexels(moment.states, changed.first, changed.end);
  }

  /** Sets those alone that changed since the program was last used: in a scrub none. */
  function use(program: Program, view: ShapeView, colours: ShapeColours) {
    gl.useProgram(program.handle);
    program.setOnce("units", true, () => {
      gl.uniform1i(program.uniform("u_states"), 0);
      gl.uniform1i(program.uniform("u_vertices"), 1);
    });
    program.setOnce("view", view, () => {
      const { seen, width, height } = view;
      const { screen, relative, zoom, pixelRatio } = seen;
      setProjection(gl, program, relative);
      gl.uniform2ui(program.uniform("u_centre"), screen.centre.x, screen.centre.y);
      gl.uniform2f(program.uniform("u_viewport"), width, height);
      gl.uniform1f(program.uniform("u_ratio"), pixelRatio);
      gl.uniform1f(program.uniform("u_zoom"), zoom);
      gl.uniform2f(program.uniform("u_dash"), ...dashScale(view));
    });
    program.setOnce("colours", colours, () => {
      gl.uniform3fv(program.uniform("u_colours"), colours.inks.flat());
      gl.uniform3f(program.uniform("u_paper"), ...colours.paper);
    });
  }

  function inEachCopy(program: Program, { seen }: ShapeView, act: () => void) {
    for (const copy of copiesIn(seen)) {
      program.setOnce("copy", copy, () => gl.uniform1f(program.uniform("u_copy"), copy));
      act();
    }
  }

  function drawFills(
    program: Program,
    level: UploadedLevel,
    view: ShapeView,
    runs: readonly Run[],
  ) {
    if (runs.length === 0) return;
    gl.useProgram(program.handle);
    gl.bindVertexArray(level.corners);
    inEachCopy(program, view, () => {
      for (const run of runs) {
        const { first, end } = runOf(level.packed.firstIndex, run);
        if (end > first) gl.drawElements(gl.TRIANGLES, end - first, gl.UNSIGNED_INT, first * 4);
      }
    });
  }

  function drawEdges(
    program: Program,
    level: UploadedLevel,
    view: ShapeView,
    runs: readonly Run[],
  ) {
    if (runs.length === 0) return;
    gl.useProgram(program.handle);
    gl.bindVertexArray(noVertices);
    inEachCopy(program, view, () => {
      for (const run of runs) {
        const { first, end } = runOf(level.packed.firstVertex, run);
        if (end > first) gl.drawArrays(gl.TRIANGLES, first * 6, (end - first) * 6);
      }
    });
  }

  return {
    draw(
      shaderData: CustomRenderMethodInput["shaderData"],
      view: ShapeView,
      colours: ShapeColours,
    ) {
      const groups = moment.groups.filter((group) => group.fills.length + group.edges.length > 0);
      if (groups.length === 0) return;
      uploadStates();
      const level = uploadedAt(levelAt(view.seen.zoom));
      const isTinted = groups.some((group) => group.fills.length > 0);
      const isEdged = groups.some((group) => group.edges.length > 0);
      keepGlState(gl, [gl.TEXTURE_2D, gl.TEXTURE_2D], 2, () => {
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, stateTable.texture);
        gl.activeTexture(gl.TEXTURE1);
        gl.bindTexture(gl.TEXTURE_2D, level.vertices.texture);
        // Both are begun before either is waited for.
        if (isTinted) fills.begin(shaderData);
        if (isEdged) edges.begin(shaderData);
        const fill = isTinted ? fills.for(shaderData) : null;
        const edge = isEdged ? edges.for(shaderData) : null;
        for (const program of [fill, edge]) if (program) use(program, view, colours);
        for (const group of groups) {
          if (fill) drawFills(fill, level, view, group.fills);
          if (edge) drawEdges(edge, level, view, group.edges);
        }
      });
    },
    /** Has the shaders compiled before a shape first shows. */
    prepare(shaderData: CustomRenderMethodInput["shaderData"]) {
      fills.begin(shaderData);
      edges.begin(shaderData);
    },
    dispose() {
      for (const level of uploaded.values()) level.dispose();
      stateTable.dispose();
      gl.deleteVertexArray(noVertices);
      fills.dispose();
      edges.dispose();
    },
  };
}

export type ShapeDrawing = ReturnType<typeof createShapeDrawing>;

interface UploadedLevel {
  readonly packed: ShapeLevel;
  readonly vertices: Table;
  /** Its corners, and which of them make triangles. */
  readonly corners: WebGLVertexArrayObject;
  dispose(): void;
}

function uploadLevel(gl: WebGL2RenderingContext, packed: ShapeLevel): UploadedLevel {
  const vertices = createTable(gl, "the edges of the shapes", packed.vertices);
  const corners = gl.createVertexArray();
  const buffers = [gl.createBuffer(), gl.createBuffer()] as const;
  keepGlState(gl, [], 0, () => {
    gl.bindVertexArray(corners);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[0]);
    gl.bufferData(gl.ARRAY_BUFFER, packed.corners, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(cornerLocation);
    gl.vertexAttribIPointer(cornerLocation, 3, gl.UNSIGNED_INT, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers[1]);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, packed.indices, gl.STATIC_DRAW);
  });
  return {
    packed,
    vertices,
    corners,
    dispose() {
      vertices.dispose();
      gl.deleteVertexArray(corners);
      for (const buffer of buffers) gl.deleteBuffer(buffer);
    },
  };
}

/** Copies of the world to draw: a shape reaches half a world farther than its middle. */
function copiesIn({ screen }: View): readonly number[] {
  if (!screen.wraps) return [0];
  const farthest = Math.max(...screen.copies) + 1;
  return Array.from({ length: farthest * 2 + 1 }, (_, index) => index - farthest);
}

/**
 * The zoom that dashes are measured at, and how many of their units, 2^-31 of the equator, are a pixel. They grow
 * in doublings, so that they stand still on the ground while the map is zoomed.
 */
function dashScale({ seen, latitude }: ShapeView): readonly [zoom: number, units: number] {
  const stretch = 1 / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const zoom = Math.round(seen.zoom + Math.log2(stretch));
  return [zoom, 2 ** (31 - 9 - zoom)];
}
