import { createPrograms, createTable, setProjection, tableWidth } from "../gl/gl-program.ts";
import type { Program, Table } from "../gl/gl-program.ts";
import type { CustomRenderMethodInput } from "maplibre-gl";
import type { RelativeProjection } from "../gl/fixed-mercator.ts";
import type { FixedPoint } from "../../scene/mercator.ts";
import { keepGlState } from "../gl/keep-gl-state.ts";
import type { RouteData } from "../../scene/routes/route-data.ts";
import { linePasses, lineShader } from "./route-line-shader.ts";
import { markShader } from "./route-mark-shader.ts";
import type { RouteMoment, Run } from "./route-moment.ts";
import type { RouteTables } from "../../scene/routes/route-tables.ts";

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** As many colours as the shaders hold. */
export const mostColours = 16;

export interface RouteColours {
  /** What `routeColours` numbers; at most `mostColours`. */
  readonly inks: readonly Rgb[];
  readonly paper: Rgb;
  readonly highlight: Rgb;
}

/** How the map stands in a frame. */
export interface RouteView {
  readonly centre: FixedPoint;
  readonly projection: RelativeProjection;
  readonly zoom: number;
  /** Degrees. */
  readonly latitude: number;
  /** Copies of the world to draw: 0 is the nearest. */
  readonly copies: readonly number[];
  /** Pixels of the style. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen to one of the style. */
  readonly pixelRatio: number;
}

/** Holds what a drawing context holds of the routes; `dispose` frees it. Throws where that is more than it takes. */
export function createRouteDrawing(
  gl: WebGL2RenderingContext,
  data: RouteData,
  tables: RouteTables,
  moment: RouteMoment,
) {
  const lines = createPrograms(gl, lineShader);
  const marks = createPrograms(gl, markShader);
  const vertexTable = createTable(gl, "the routes' vertices", tables.vertices);
  const segmentTable = createTable(gl, "the routes' segments", tables.segments);
  const markTable = createTable(gl, "the routes' marks", tables.marks);
  const stateTable = createTable(gl, "the routes' states", moment.states);
  moment.takeChanged();
  /** Nothing is pulled from it, but a drawing needs one of its own. */
  const noVertices = gl.createVertexArray();
  let headTable: Table | null = null;
  let headRows = 0;
  let uploadedHeads: Uint32Array | null = null;

  function upload() {
    const changed = moment.takeChanged();
    if (changed) {
      const firstRow = Math.floor(changed.first / tableWidth);
      stateTable.writeRows(moment.states, firstRow, Math.ceil(changed.end / tableWidth) - firstRow);
    }
    if (uploadedHeads === moment.headMarks) return;
    uploadedHeads = moment.headMarks;
    const rows = Math.ceil(uploadedHeads.length / 4 / tableWidth);
    if (rows === 0) return;
    if (headTable && rows <= headRows) {
      headTable.writeRows(uploadedHeads, 0, rows);
      return;
    }
    headTable?.dispose();
    headTable = createTable(gl, "the routes' heads", uploadedHeads);
    headRows = rows;
  }

  function use(program: Program, view: RouteView, colours: RouteColours) {
    gl.useProgram(program.handle);
    setProjection(gl, program, view.projection);
    const world = 512 * 2 ** view.zoom;
    gl.uniform1i(program.uniform("u_vertices"), 0);
    gl.uniform1i(program.uniform("u_marks"), 0);
    gl.uniform1i(program.uniform("u_segments"), 1);
    gl.uniform1i(program.uniform("u_states"), 2);
    gl.uniform2ui(program.uniform("u_centre"), view.centre.x, view.centre.y);
    gl.uniform2f(program.uniform("u_viewport"), view.width, view.height);
    gl.uniform1f(program.uniform("u_ratio"), view.pixelRatio);
    gl.uniform1f(program.uniform("u_zoom"), view.zoom);
    gl.uniform1f(program.uniform("u_world"), world);
    gl.uniform2f(program.uniform("u_dash"), ...dashScale(view, world));
    gl.uniform1i(program.uniform("u_moment"), tables.clock.code(moment.shown.time));
    gl.uniform1i(program.uniform("u_whole"), moment.shown.wholeSegments ? 1 : 0);
    gl.uniform3fv(program.uniform("u_colours"), colours.inks.flat());
    gl.uniform3f(program.uniform("u_paper"), ...colours.paper);
    gl.uniform3f(program.uniform("u_highlight"), ...colours.highlight);
  }

  function bind(unit: number, table: Table) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, table.texture);
  }

  function drawLines(program: Program, view: RouteView, runs: readonly Run[], selected: boolean) {
    gl.uniform1i(program.uniform("u_selected"), selected ? 1 : 0);
    const { edge, casing, ink } = linePasses;
    for (const pass of selected ? [edge, casing, ink] : [casing, ink]) {
      gl.uniform1i(program.uniform("u_pass"), pass);
      for (const copy of view.copies) {
        gl.uniform1f(program.uniform("u_copy"), copy);
        for (const run of runs) {
          const first = firstVertex(data, tables, run.first);
          const count = firstVertex(data, tables, run.end) - first;
          if (count > 0) gl.drawArrays(gl.TRIANGLES, first * 6, count * 6);
        }
      }
    }
  }

  function drawMarks(program: Program, view: RouteView, runs: readonly Run[], selected: boolean) {
    gl.uniform1i(program.uniform("u_selected"), selected ? 1 : 0);
    for (const copy of view.copies) {
      gl.uniform1f(program.uniform("u_copy"), copy);
      bind(0, markTable);
      for (const run of runs) {
        const first = tables.routeMarks[run.first] ?? 0;
        const count = (tables.routeMarks[run.end] ?? 0) - first;
        if (count > 0) gl.drawArrays(gl.TRIANGLES, first * 6, count * 6);
      }
      if (!headTable || moment.heads.length === 0) continue;
      bind(0, headTable);
      gl.drawArrays(gl.TRIANGLES, 0, moment.heads.length * 6);
    }
  }

  /** Draws what is not selected, or above it what is. */
  function drawRound(
    shaderData: CustomRenderMethodInput["shaderData"],
    view: RouteView,
    colours: RouteColours,
    selected: boolean,
  ) {
    const runs = selected ? moment.selectedRuns : moment.runs;
    const [line, mark] = [lines.for(shaderData), marks.for(shaderData)];
    bind(0, vertexTable);
    use(line, view, colours);
    drawLines(line, view, runs, selected);
    use(mark, view, colours);
    drawMarks(mark, view, runs, selected);
  }

  return {
    /** Has the shaders compiled before a route first shows. */
    prepare(shaderData: CustomRenderMethodInput["shaderData"]) {
      lines.begin(shaderData);
      marks.begin(shaderData);
    },
    draw(
      shaderData: CustomRenderMethodInput["shaderData"],
      view: RouteView,
      colours: RouteColours,
    ) {
      if (moment.runs.length === 0) return;
      upload();
      keepGlState(gl, [gl.TEXTURE_2D, gl.TEXTURE_2D, gl.TEXTURE_2D], 3, () => {
        gl.bindVertexArray(noVertices);
        bind(1, segmentTable);
        bind(2, stateTable);
        drawRound(shaderData, view, colours, false);
        if (moment.selectedRuns.length > 0) drawRound(shaderData, view, colours, true);
      });
    },
    dispose() {
      for (const table of [vertexTable, segmentTable, markTable, stateTable, headTable]) {
        table?.dispose();
      }
      gl.deleteVertexArray(noVertices);
      lines.dispose();
      marks.dispose();
    },
  };
}

export type RouteDrawing = ReturnType<typeof createRouteDrawing>;

function firstVertex(
  { routeSegments }: RouteData,
  { segmentVertices }: RouteTables,
  route: number,
): number {
  return segmentVertices[routeSegments[route] ?? 0] ?? 0;
}

/**
 * Pixels that dashes are measured in, to a mercator unit and to a part of the equator, of which one counts.
 * They grow in doublings, so that dashes stand still on the ground while the map is zoomed and are at most
 * half as long again, or a third shorter, than the legend's.
 */
function dashScale({ projection, latitude }: RouteView, world: number): readonly [number, number] {
  const doubled = (pixels: number) => 2 ** Math.round(Math.log2(pixels));
  return projection.transition < 0.5
    ? [doubled(world), 0]
    : [0, doubled(world / Math.cos((latitude * Math.PI) / 180))];
}
