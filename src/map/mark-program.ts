import { mostLayers } from "./point-columns.ts";
import type { ShaderPrelude } from "./mark-shader.ts";
import { fragmentSource, vertexSource } from "./mark-shader.ts";

const uniformNames = [
  "u_where",
  "u_what",
  "u_list",
  "u_mask",
  "u_glyphs",
  "u_listed",
  "u_masked",
  "u_day",
  "u_passed",
  "u_length",
  "u_open_reach",
  "u_leaving_days",
  "u_centre",
  "u_copy",
  "u_wraps",
  "u_relative",
  "u_pixel",
  "u_pixel_ratio",
  "u_layers",
  "u_paper",
  "u_highlight",
  "u_projection_matrix",
  "u_projection_tile_mercator_coords",
  "u_projection_clipping_plane",
  "u_projection_transition",
  "u_projection_fallback_matrix",
] as const;

export interface MarkProgram {
  readonly program: WebGLProgram;
  readonly at: Readonly<Record<(typeof uniformNames)[number], WebGLUniformLocation | null>>;
}

/** Compiles the marks for one of MapLibre's projections. Throws what the driver says of it. */
export function createMarkProgram(gl: WebGL2RenderingContext, prelude: ShaderPrelude): MarkProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertexSource(prelude)),
    compile(gl, gl.FRAGMENT_SHADER, fragmentSource),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  for (const shader of shaders) gl.deleteShader(shader);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`marks do not link: ${gl.getProgramInfoLog(program) ?? ""}`);
  }
  const locations = uniformNames.map((name) => [
    name,
    gl.getUniformLocation(program, name === "u_layers" ? "u_layers[0]" : name),
  ]);
  return { program, at: Object.fromEntries(locations) as MarkProgram["at"] };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error("no shader could be made");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`marks do not compile: ${gl.getShaderInfoLog(shader) ?? ""}`);
  }
  return shader;
}

/** Four numbers a layer for `u_layers`: its colour, 0 to 1, and the number of its shape. */
export function layerUniform(
  inks: readonly (readonly [red: number, green: number, blue: number])[],
  shapes: readonly number[],
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(mostLayers * 4);
  for (const [index, ink] of inks.entries()) {
    values.set([...ink, shapes[index] ?? 0], index * 4);
  }
  return values;
}
