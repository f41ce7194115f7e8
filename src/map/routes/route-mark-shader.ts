import { fixedMercatorGlsl } from "../gl/fixed-mercator.ts";
import { tableGlsl } from "../gl/gl-program.ts";
import type { ShaderSource } from "../gl/gl-program.ts";
import { arrowGlsl } from "./route-line-shader.ts";
import { routeStateGlsl } from "./route-state.ts";
import { behindTip } from "../../scene/routes/route-measures.ts";
import { markCodes } from "../../scene/routes/route-tables.ts";

/** Two triangles a mark, drawn by the distance from its outlines: stops, arrows and heads. */
export const markShader: ShaderSource = {
  name: "the routes' marks",
  vertex: `
uniform highp usampler2D u_marks;
uniform highp usampler2D u_segments;
uniform uvec2 u_centre;
uniform float u_copy;
uniform vec2 u_viewport;
uniform float u_world;
uniform int u_moment;
uniform vec3 u_colours[16];
flat out vec3 v_ink;
flat out float v_opacity;
flat out uint v_kind;
flat out float v_halo;
out vec2 v_pixels;
${tableGlsl}${fixedMercatorGlsl}${routeStateGlsl}${arrowGlsl}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int corner = gl_VertexID % 6;
  int mark = gl_VertexID / 6;
  uvec4 place = tableTexel(u_marks, mark * 2);
  uvec4 kind = tableTexel(u_marks, mark * 2 + 1);
  if (u_moment < int(place.z)) return;
  RouteState state = routeState(place.w);
  if (!state.drawn) return;

  vec2 position = fixedDifference(u_centre, place.xy);
  vec2 before = position + fixedDifference(place.xy, kind.zw);
  vec4 clip = projectTile(position + vec2(u_copy, 0.0));
  vec4 clipBefore = projectTile(before + vec2(u_copy, 0.0));
  if (clip.w <= 0.0 || clipBefore.w <= 0.0 || clip.z > clip.w) return;
  vec2 toPixels = 0.5 * u_viewport;
  vec2 at = clip.xy / clip.w * toPixels;
  vec2 along = at - clipBefore.xy / clipBefore.w * toPixels;
  vec2 direction = vec2(0.0, 1.0);
  if (length(along) > 1e-4) {
    direction = normalize(along);
    uvec4 segment = tableTexel(u_segments, int(kind.y) * 2);
    uvec4 segmentKind = tableTexel(u_segments, int(kind.y) * 2 + 1);
    float pixels = float(segment.x) * exp2(-31.0) * u_world;
    float back = kind.x == ${markCodes.arrow}u ? float(${behindTip.arrow}) : float(${behindTip.head});
    at -= direction * min(tipDistance(segmentKind.x >> 8, pixels) + back, pixels);
  }

  bool isHead = kind.x >= ${markCodes.head}u;
  v_halo = isHead && state.selected ? 1.0 : 0.0;
  float reach = kind.x == ${markCodes.stop}u ? 5.5 : v_halo > 0.0 ? 13.5 : 10.5;
  vec2 unit = vec2(corner == 0 || corner == 2 || corner == 3 ? -1.0 : 1.0, corner < 2 || corner == 4 ? -1.0 : 1.0);
  vec2 right = vec2(direction.y, -direction.x);
  v_pixels = unit * reach;
  gl_Position = vec4((at + right * v_pixels.x + direction * v_pixels.y) / toPixels, clip.z / clip.w, 1.0);
  v_ink = u_colours[state.colour];
  v_opacity = state.opacity;
  v_kind = kind.x;
}
`,
  fragment: `
uniform float u_ratio;
uniform vec3 u_paper;
uniform vec3 u_highlight;
flat in vec3 v_ink;
flat in float v_opacity;
flat in uint v_kind;
flat in float v_halo;
in vec2 v_pixels;
out vec4 fragColor;

float within(float pixels) {
  return clamp(pixels * u_ratio + 0.5, 0.0, 1.0);
}

/** Pixels to the outline of a polygon of four corners, negative inside. */
float outline(vec2 p, vec2 corners[4]) {
  float nearest = 1e6;
  bool inside = false;
  for (int i = 0; i < 4; i++) {
    vec2 a = corners[i];
    vec2 b = corners[(i + 1) % 4];
    vec2 edge = b - a;
    vec2 to = p - a;
    vec2 off = to - edge * clamp(dot(to, edge) / dot(edge, edge), 0.0, 1.0);
    nearest = min(nearest, dot(off, off));
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + edge.x * (p.y - a.y) / edge.y) inside = !inside;
  }
  return sqrt(nearest) * (inside ? -1.0 : 1.0);
}

void main() {
  float radius = length(v_pixels);
  float paper;
  float ink;
  if (v_kind == ${markCodes.stop}u) {
    paper = within(4.2 - radius);
    ink = within(3.0 - radius);
  } else if (v_kind == ${markCodes.arrow}u) {
    float away = outline(v_pixels, vec2[4](vec2(0.0, 7.0), vec2(6.0, -5.0), vec2(0.0, -2.0), vec2(-6.0, -5.0)));
    paper = within(1.25 - away);
    ink = within(-away);
  } else {
    paper = within(9.0 - radius);
    ink = v_kind == ${markCodes.head}u
      ? within(7.4 - radius) * (1.0 - within(2.4 - radius))
      : within(1.0 - abs(radius - 6.6));
  }
  vec4 colour = vec4(u_paper, 1.0) * paper;
  if (v_halo > 0.0) {
    colour = vec4(u_paper, 1.0) * within(11.0 - radius);
    float ring = within(0.8 - abs(radius - 11.2));
    colour = colour * (1.0 - ring) + vec4(u_highlight, 1.0) * ring;
  }
  // The paper stays whole, or the line would be seen through what is only possible.
  ink *= v_opacity;
  colour = colour * (1.0 - ink) + vec4(v_ink, 1.0) * ink;
  if (colour.a <= 0.0) discard;
  fragColor = colour;
}
`,
};
