/** How pixels are unpacked where the driver is handed plain arrays. */
const plain = [
  ["UNPACK_ALIGNMENT", 1],
  ["UNPACK_FLIP_Y_WEBGL", false],
  ["UNPACK_PREMULTIPLY_ALPHA_WEBGL", false],
] as const;

/**
 * Does something with a context and leaves its bindings as they were: the program, the vertex array, the
 * buffer of vertices, and the textures of so many units counted from 0, each of the one target that is
 * given for it. It reads only what the browser keeps on this side of the driver: any other question waits
 * until all that was drawn before is done.
 */
export function keepGlState(
  gl: WebGL2RenderingContext,
  targets: readonly GLenum[],
  units: number,
  act: () => void,
): void {
  const program = gl.getParameter(gl.CURRENT_PROGRAM) as WebGLProgram | null;
  const vertexArray = gl.getParameter(gl.VERTEX_ARRAY_BINDING) as WebGLVertexArrayObject | null;
  const buffer = gl.getParameter(gl.ARRAY_BUFFER_BINDING) as WebGLBuffer | null;
  const activeUnit = gl.getParameter(gl.ACTIVE_TEXTURE) as number;
  const textures: (WebGLTexture | null)[] = [];
  const samplers: (WebGLSampler | null)[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    const isArray = targets[unit] === gl.TEXTURE_2D_ARRAY;
    const binding = isArray ? gl.TEXTURE_BINDING_2D_ARRAY : gl.TEXTURE_BINDING_2D;
    textures.push(gl.getParameter(binding) as WebGLTexture | null);
    const sampler = gl.getParameter(gl.SAMPLER_BINDING) as WebGLSampler | null;
    samplers.push(sampler);
    if (sampler) gl.bindSampler(unit, null);
  }
  try {
    act();
  } finally {
    for (let unit = 0; unit < units; unit += 1) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(targets[unit] ?? gl.TEXTURE_2D, textures[unit] ?? null);
      const sampler = samplers[unit];
      if (sampler) gl.bindSampler(unit, sampler);
    }
    gl.activeTexture(activeUnit);
    gl.bindVertexArray(vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.useProgram(program);
  }
}

/** Does something with a texture bound to the first unit, and leaves all bindings as they were. */
export function withTexture(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture | null,
  act: () => void,
): void {
  keepGlState(gl, [gl.TEXTURE_2D], 1, () => {
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    act();
  });
}

/** Uploads plain arrays with a context, and leaves how it unpacks pixels as it was. */
export function keepUnpacking<Result>(gl: WebGL2RenderingContext, upload: () => Result): Result {
  const buffer = gl.getParameter(gl.PIXEL_UNPACK_BUFFER_BINDING) as WebGLBuffer | null;
  const before = plain.map(([name]) => gl.getParameter(gl[name]) as number | boolean);
  for (const [name, value] of plain) gl.pixelStorei(gl[name], value);
  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  try {
    return upload();
  } finally {
    for (const [at, [name]] of plain.entries()) gl.pixelStorei(gl[name], before[at] ?? false);
    gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, buffer);
  }
}
