import { tableGlsl } from "../gl/gl-program.ts";
import type { ShaderSource } from "../gl/gl-program.ts";
import { nearTint } from "../../scene/shape-tints.ts";
import { shapeStateGlsl } from "./shape-look.ts";
import { shapePositionGlsl } from "./shape-position.ts";

/** Where the shader takes a corner from: x, y in fixed point and the shape's number. */
export const cornerLocation = 0;

/** The tint of areas and rings: triangles that don't overlap, so that each pixel is tinted once. */
export const fillShader: ShaderSource = {
  name: "the fills of the shapes",
  vertex: `
layout(location = ${cornerLocation}) in highp uvec3 a_corner;
uniform float u_copy;
uniform float u_zoom;
flat out vec4 v_colour;
${tableGlsl}${shapePositionGlsl}${shapeStateGlsl}

void main() {
  ShapeState state = shapeState(a_corner.z);
  float near = clamp((u_zoom - ${nearTint.from}.0) / ${nearTint.to - nearTint.from}.0, 0.0, 1.0);
  float fill = state.fill * (state.ring ? 1.0 : mix(1.0, ${nearTint.share}, near));
  v_colour = vec4(state.colour, 1.0) * fill;
  gl_Position = projectTile(shapePosition(a_corner.xy, state.anchor) + vec2(u_copy, 0.0));
}
`,
  fragment: `
flat in vec4 v_colour;
out vec4 fragColor;
void main() {
  fragColor = v_colour;
}
`,
};
