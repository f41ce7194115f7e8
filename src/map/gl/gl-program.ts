import type { CustomRenderMethodInput } from "maplibre-gl";
import type { RelativeProjection } from "./fixed-mercator.ts";
import { keepUnpacking, withTexture } from "./keep-gl-state.ts";

/** A linked program with the places of its uniforms. */
export interface Program {
  readonly handle: WebGLProgram;
  /** Null for a uniform that the shaders do not use; setting that does nothing. */
  uniform(name: string): WebGLUniformLocation | null;
  /** Sets some of its uniforms, unless that was last done for the same value: a program keeps them. */
  setOnce(what: string, value: unknown, set: () => void): void;
}

/** The shaders of one drawing; `name` stands in errors. */
export interface ShaderSource {
  readonly name: string;
  /** GLSL ES 3.00 without its first line; may call MapLibre's `projectTile`. */
  readonly vertex: string;
  readonly fragment: string;
}

/**
 * A program for each way of projecting that MapLibre hands over, compiled when it is first asked for, or
 * begun ahead of that. Throws where a shader does not compile, with the compiler's words.
 */
export function createPrograms(gl: WebGL2RenderingContext, source: ShaderSource) {
  const begun = new Map<string, Begun>();
  const programs = new Map<string, Program>();

  function begin({ variantName, vertexShaderPrelude, define }: Variant): Begun {
    const known = begun.get(variantName);
    if (known) return known;
    const head = "#version 300 es\nprecision highp float;\nprecision highp int;\n";
    const name = `${source.name} (${variantName})`;
    const program = link(
      gl,
      name,
      `${head}${define}\n${vertexShaderPrelude}\n${source.vertex}`,
      `${head}${source.fragment}`,
    );
    begun.set(variantName, program);
    return program;
  }

  return {
    /**
     * Has the driver compile for a way of projecting, and does not wait for it: what is first drawn in
     * the middle of a movement would else hold it up.
     */
    begin(variant: Variant) {
      if (!programs.has(variant.variantName)) begin(variant);
    },
    for(variant: Variant): Program {
      const known = programs.get(variant.variantName);
      if (known) return known;
      const program = linked(gl, begin(variant));
      programs.set(variant.variantName, program);
      begun.delete(variant.variantName);
      return program;
    },
    dispose() {
      for (const { shaders } of begun.values()) {
        for (const { shader } of shaders) gl.deleteShader(shader);
      }
      for (const { handle } of [...begun.values(), ...programs.values()]) gl.deleteProgram(handle);
      begun.clear();
      programs.clear();
    },
  };
}

export type Programs = ReturnType<typeof createPrograms>;

/** A way of projecting, as MapLibre hands it over. */
type Variant = CustomRenderMethodInput["shaderData"];

/** What the driver may still be working on: to ask for its state would wait. */
interface Begun {
  readonly name: string;
  readonly handle: WebGLProgram;
  readonly shaders: readonly { readonly name: string; readonly shader: WebGLShader }[];
}

function link(gl: WebGL2RenderingContext, name: string, vertex: string, fragment: string): Begun {
  const handle = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, `vertex shader of ${name}`, vertex),
    compile(gl, gl.FRAGMENT_SHADER, `fragment shader of ${name}`, fragment),
  ];
  for (const { shader } of shaders) gl.attachShader(handle, shader);
  gl.linkProgram(handle);
  return { name, handle, shaders };
}

/** Waits for what was begun. */
function linked(gl: WebGL2RenderingContext, { name, handle, shaders }: Begun): Program {
  const isLinked = gl.getProgramParameter(handle, gl.LINK_STATUS) || gl.isContextLost();
  if (!isLinked) {
    const wrong = shaders.find(({ shader }) => !gl.getShaderParameter(shader, gl.COMPILE_STATUS));
    throw new Error(
      wrong
        ? `the ${wrong.name} does not compile: ${gl.getShaderInfoLog(wrong.shader)}`
        : `the program of ${name} does not link: ${gl.getProgramInfoLog(handle)}`,
    );
  }
  for (const { shader } of shaders) gl.deleteShader(shader);
  const locations = new Map<string, WebGLUniformLocation | null>();
  const lastSet = new Map<string, unknown>();
  return {
    handle,
    uniform(wanted) {
      let location = locations.get(wanted);
      if (location === undefined) {
        location = gl.getUniformLocation(handle, wanted);
        locations.set(wanted, location);
      }
      return location;
    },
    setOnce(what, value, set) {
      if (lastSet.has(what) && lastSet.get(what) === value) return;
      set();
      lastSet.set(what, value);
    },
  };
}

function compile(gl: WebGL2RenderingContext, type: number, name: string, source: string) {
  const shader = gl.createShader(type);
  if (!shader) throw new Error(`the ${name} cannot be made: the drawing context is lost`);
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return { name, shader };
}

/** Sets what MapLibre's `projectTile` reads; the program must be in use. */
export function setProjection(
  gl: WebGL2RenderingContext,
  program: Program,
  of: RelativeProjection,
) {
  gl.uniformMatrix4fv(program.uniform("u_projection_matrix"), false, of.mainMatrix);
  gl.uniformMatrix4fv(program.uniform("u_projection_fallback_matrix"), false, of.fallbackMatrix);
  gl.uniform4f(program.uniform("u_projection_tile_mercator_coords"), ...of.tileMercatorCoords);
  gl.uniform4f(program.uniform("u_projection_clipping_plane"), ...of.clippingPlane);
  gl.uniform1f(program.uniform("u_projection_transition"), of.transition);
}

/** Texels to a row of a table: within what every WebGL 2 device takes. */
export const tableWidth = 2048;

/** Integers that a shader reads by number, four to a texel. */
export interface Table {
  readonly texture: WebGLTexture;
  /** Puts new values in the place of old ones, from a texel on, whole rows of the table at a time. */
  writeRows(data: Uint32Array, firstRow: number, rows: number): void;
  /** The same for some texels, from the first up to an end; cheaper where few changed. */
  writeTexels(data: Uint32Array, first: number, end: number): void;
  dispose(): void;
}

/**
 * Uploads integers, four to a texel (RGBA32UI), in rows of `tableWidth`; read with `tableTexel` of `tableGlsl`.
 * `data` must fill whole texels. Throws where the device takes no table that large.
 */
export function createTable(gl: WebGL2RenderingContext, name: string, data: Uint32Array): Table {
  const rows = Math.max(1, Math.ceil(data.length / 4 / tableWidth));
  const most = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE));
  if (rows > most) {
    const [wanted, possible] = [data.length / 4, most * tableWidth];
    throw new Error(
      `${name}: ${wanted} texels are more than the ${possible} that this device takes`,
    );
  }
  const texture = gl.createTexture();
  const upload = (x: number, y: number, width: number, height: number, values: Uint32Array) =>
    withTexture(gl, texture, () => {
      keepUnpacking(gl, () => {
        const { TEXTURE_2D, RGBA_INTEGER, UNSIGNED_INT } = gl;
        gl.texSubImage2D(TEXTURE_2D, 0, x, y, width, height, RGBA_INTEGER, UNSIGNED_INT, values);
      });
    });
  const write = (values: Uint32Array, firstRow: number, count: number) => {
    const [from, to] = [firstRow * tableWidth * 4, (firstRow + count) * tableWidth * 4];
    const whole = new Uint32Array(to - from);
    whole.set(values.subarray(from, Math.min(to, values.length)));
    upload(0, firstRow, tableWidth, count, whole);
  };
  const writeTexels = (values: Uint32Array, first: number, end: number) => {
    const row = Math.floor(first / tableWidth);
    const lastRow = Math.ceil(end / tableWidth);
    if (lastRow - row > 1) write(values, row, lastRow - row);
    else upload(first % tableWidth, row, end - first, 1, values.subarray(first * 4, end * 4));
  };
  withTexture(gl, texture, () => {
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32UI, tableWidth, rows);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  });
  write(data, 0, rows);
  return { texture, writeRows: write, writeTexels, dispose: () => gl.deleteTexture(texture) };
}

/** For a shader (GLSL ES 3.00): a table's texel by its number. */
export const tableGlsl = `
uvec4 tableTexel(highp usampler2D table, int index) {
  return texelFetch(table, ivec2(index % ${tableWidth}, index / ${tableWidth}), 0);
}
`;
