/**
 * Does something with a context and leaves its bindings as they were: the program, the vertex array,
 * the texture units counted from 0, and how pixels are unpacked. It reads only what the browser keeps
 * on this side of the driver: any other question waits until all that was drawn before is done.
 */
export function keepGlState(gl: WebGL2RenderingContext, units: number, act: () => void): void {
  const program = gl.getParameter(gl.CURRENT_PROGRAM) as WebGLProgram | null;
  const vertexArray = gl.getParameter(gl.VERTEX_ARRAY_BINDING) as WebGLVertexArrayObject | null;
  const activeUnit = gl.getParameter(gl.ACTIVE_TEXTURE) as number;
  const unpackBuffer = gl.getParameter(gl.PIXEL_UNPACK_BUFFER_BINDING) as WebGLBuffer | null;
  const bound = Array.from({ length: units }, (_, unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    return [gl.TEXTURE_2D, gl.TEXTURE_2D_ARRAY].map(
      (target) =>
        [
          target,
          gl.getParameter(
            target === gl.TEXTURE_2D ? gl.TEXTURE_BINDING_2D : gl.TEXTURE_BINDING_2D_ARRAY,
          ) as WebGLTexture | null,
        ] as const,
    );
  });
  const samplers = bound.map((_, unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    const sampler = gl.getParameter(gl.SAMPLER_BINDING) as WebGLSampler | null;
    gl.bindSampler(unit, null);
    return sampler;
  });
  const plain = [
    [gl.UNPACK_ALIGNMENT, 1],
    [gl.UNPACK_FLIP_Y_WEBGL, false],
    [gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false],
  ] as const;
  const unpack = plain.map(([name, value]) => {
    const before = gl.getParameter(name) as number | boolean;
    gl.pixelStorei(name, value);
    return [name, before] as const;
  });
  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  try {
    act();
  } finally {
    for (const [unit, targets] of bound.entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      for (const [target, texture] of targets) gl.bindTexture(target, texture);
      gl.bindSampler(unit, samplers[unit] ?? null);
    }
    for (const [name, value] of unpack) gl.pixelStorei(name, value);
    gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, unpackBuffer);
    gl.activeTexture(activeUnit);
    gl.bindVertexArray(vertexArray);
    gl.useProgram(program);
  }
}
