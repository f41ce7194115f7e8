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

function stateOf(gl: WebGL2RenderingContext): Record<string, unknown> {
  const state: Record<string, unknown> = {};
  for (const name of names) state[name] = gl.getParameter(gl[name]) as unknown;
  const active = gl.getParameter(gl.ACTIVE_TEXTURE) as number;
  for (let unit = 0; unit < 8; unit += 1) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    state[`TEXTURE_2D ${unit}`] = gl.getParameter(gl.TEXTURE_BINDING_2D) as unknown;
  }
  gl.activeTexture(active);
  return state;
}

/** Which of a context's bindings and settings are not what they were, once something was done with it. */
export function changesOfState(gl: WebGL2RenderingContext, act: () => void): readonly string[] {
  const before = stateOf(gl);
  act();
  const after = stateOf(gl);
  const changed = Object.keys(before).filter((name) => !sameValue(before[name], after[name]));
  return gl.getError() === gl.NO_ERROR ? changed : [...changed, "error"];
}

function sameValue(one: unknown, other: unknown): boolean {
  const isList = ArrayBuffer.isView(one) || Array.isArray(one);
  return isList ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}
