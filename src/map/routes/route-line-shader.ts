import { fixedMercatorGlsl } from "../gl/fixed-mercator.ts";
import { tableGlsl } from "../gl/gl-program.ts";
import type { ShaderSource } from "../gl/gl-program.ts";
import { arrowCodes, stretchCodes } from "../../scene/routes/route-data.ts";
import { arrowClearance, arrowDepth, routeDashes } from "../../scene/routes/route-measures.ts";
import { routeStateGlsl } from "./route-state.ts";

/** What a pass of the lines draws, from below: the selected route's edge, the paper under the ink, the ink. */
export const linePasses = { edge: 0, casing: 1, ink: 2 } as const;

/** How far an arrow's tip stands from the end of its line, in pixels; `length` is the line's. */
export const arrowGlsl = `
float tipDistance(uint arrow, float length) {
  return arrow == ${arrowCodes.beforePlace}u ? min(float(${arrowClearance}), length * 0.25) : 0.0;
}
`;

/**
 * Two triangles a leg, its vertices pulled by number: leg n leads from vertex n to vertex n + 1. Positions are
 * worked out in pixels of the screen, where joins are mitred; the fragment shader cuts along and across.
 */
export const lineShader: ShaderSource = {
  name: "the routes' lines",
  vertex: `
uniform highp usampler2D u_vertices;
uniform highp usampler2D u_segments;
uniform uvec2 u_centre;
uniform float u_copy;
uniform vec2 u_viewport;
uniform float u_zoom;
uniform float u_world;
uniform int u_moment;
uniform bool u_whole;
uniform int u_pass;
uniform vec2 u_dash;
uniform vec3 u_colours[16];
uniform vec3 u_paper;
uniform vec3 u_highlight;
flat out vec4 v_colour;
flat out float v_half;
flat out float v_fade;
flat out vec3 v_dash;
out float v_across;
out float v_toCut;
out float v_fromStart;
out float v_phase;
out vec2 v_inside;
${tableGlsl}${fixedMercatorGlsl}${routeStateGlsl}${arrowGlsl}

const uint TOP = 0x80000000u;

vec2 fromCentre(uvec4 texel, float near) {
  vec2 position = fixedDifference(u_centre, uvec2(texel.x, texel.y & ~TOP));
  // The copy of the world on which the leg's beginning is.
  position.x += round(near - position.x);
  return position;
}

vec4 clipped(vec2 position) {
  vec4 clip = projectTile(position + vec2(u_copy, 0.0));
  return vec4(clip.xyz / clip.w, clip.w);
}

/** Whether two legs meet so sharply that their join is round. */
bool isSharp(vec2 before, vec2 after) {
  return dot(before, after) < -0.2;
}

/** The offset of a corner where two legs meet: along the middle of their normals, as far as both edges reach. */
vec2 mitred(vec2 before, vec2 after, vec2 side) {
  vec2 middle = normalize(before + after);
  vec2 normal = vec2(-middle.y, middle.x);
  return normal * (dot(side, side) / dot(normal, side));
}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int corner = gl_VertexID % 6;
  int leg = gl_VertexID / 6;
  bool atEnd = corner == 1 || corner >= 4;
  float side = corner == 0 || corner == 1 || corner == 4 ? -1.0 : 1.0;
  uvec4 from = tableTexel(u_vertices, leg);
  uvec4 to = tableTexel(u_vertices, leg + 1);
  if ((to.y & TOP) != 0u) return;
  uvec4 segment = tableTexel(u_segments, int(from.w) * 2);
  uvec4 kind = tableTexel(u_segments, int(from.w) * 2 + 1);
  RouteState state = routeState(segment.w);
  if (!state.drawn) return;

  uint stretch = kind.x & 255u;
  uint arrow = kind.x >> 8;
  int left = int(segment.y);
  int reached = int(segment.z);
  uint cut = 0u;
  if (u_moment >= reached) cut = segment.x;
  else if (u_moment > left && left > 0 && !u_whole) {
    cut = uint(float(segment.x) * (float(u_moment - left) / float(reached - left)));
  }
  if (cut == 0u || from.z > cut) return;

  vec2 near = fromCentre(from, 0.0);
  vec4 a = clipped(near);
  vec4 b = clipped(fromCentre(to, near.x));
  if (a.w <= 0.0 || b.w <= 0.0) return;
  vec2 toPixels = 0.5 * u_viewport;
  vec2 along = (b.xy - a.xy) * toPixels;
  float pixels = length(along);
  if (pixels < 1e-4) return;
  vec2 direction = along / pixels;
  vec2 normal = vec2(-direction.y, direction.x);

  bool thin = stretch == ${stretchCodes.intended}u;
  float far = clamp((u_zoom - 3.0) / 5.0, 0.0, 1.0);
  float width = thin ? mix(1.6, 2.4, far) : mix(2.4, 4.5, far);
  float casing = mix(2.1, 3.0, far);
  if (u_pass == ${linePasses.casing}) width += casing;
  if (u_pass == ${linePasses.edge}) width += casing + 12.0;
  v_half = width * 0.5;
  v_fade = u_pass == ${linePasses.edge} ? 6.0 : 0.0;
  vec2 offset = normal * side * (v_half + 1.0);

  // What lies beyond a sharp join is below 0 and is cut round.
  v_inside = atEnd ? vec2(pixels, 0.0) : vec2(0.0, pixels);
  if (atEnd) {
    uvec4 next = tableTexel(u_vertices, leg + 2);
    vec2 onward = (clipped(fromCentre(next, near.x)).xy - b.xy) * toPixels;
    if ((next.y & TOP) != 0u || length(onward) < 1e-4) offset += direction;
    else if (isSharp(direction, normalize(onward))) {
      v_inside.y = -v_half - 1.0;
      offset += direction * (v_half + 1.0);
    } else offset = mitred(direction, normalize(onward), offset);
  } else if ((from.y & TOP) != 0u) {
    offset -= direction;
  } else {
    vec2 before = (a.xy - clipped(fromCentre(tableTexel(u_vertices, leg - 1), near.x)).xy) * toPixels;
    if (length(before) < 1e-4) offset -= direction;
    else if (isSharp(normalize(before), direction)) {
      v_inside.x = -v_half - 1.0;
      offset -= direction * (v_half + 1.0);
    } else offset = mitred(normalize(before), direction, offset);
  }

  vec4 here = atEnd ? b : a;
  gl_Position = vec4(here.xy + offset / toPixels, here.z, 1.0);

  uint distance = atEnd ? to.z : from.z;
  float scale = pixels / float(to.z - from.z);
  float shift = dot(offset, direction);
  v_across = dot(offset, normal);
  v_toCut = (cut >= distance ? float(cut - distance) : -float(distance - cut)) * scale - shift;
  v_fromStart = float(distance) * scale + shift;
  float wholeLength = float(segment.x) * exp2(-31.0);
  if (arrow != ${arrowCodes.none}u && u_moment >= reached) {
    v_toCut -= tipDistance(arrow, wholeLength * u_world) + float(${arrowDepth});
  }

  v_dash = vec3(0.0);
  v_phase = 0.0;
  if (stretch != ${stretchCodes.reported}u && u_pass != ${linePasses.edge} && !(state.selected && u_pass == ${linePasses.casing})) {
    vec2 dash = thin ? vec2(${routeDashes.intended.join(".0, ")}.0) : vec2(${routeDashes.inferred.join(".0, ")}.0);
    // A whole number of dashes with their gaps, so that the line ends in a gap.
    float wanted = dot(vec2(wholeLength, uintBitsToFloat(kind.y)), u_dash) / dash.y;
    float count = max(1.0, round(wanted));
    float period = float(segment.x) * scale / count;
    v_phase = (float(distance) + shift / scale) / float(segment.x) * count;
    v_dash = vec3(period, dash.x / dash.y, u_pass == ${linePasses.casing} ? casing * 0.5 : 0.0);
  }

  float opacity = 1.0;
  if (u_pass == ${linePasses.casing} && !state.selected) opacity = 0.8;
  if (u_pass == ${linePasses.edge}) opacity = 0.5;
  vec3 colour = u_pass == ${linePasses.ink} ? u_colours[state.colour] : u_pass == ${linePasses.casing} ? u_paper : u_highlight;
  v_colour = vec4(colour, 1.0) * opacity * state.opacity;
}
`,
  fragment: `
uniform float u_ratio;
flat in vec4 v_colour;
flat in float v_half;
flat in float v_fade;
flat in vec3 v_dash;
in float v_across;
in float v_toCut;
in float v_fromStart;
in float v_phase;
in vec2 v_inside;
out vec4 fragColor;

/** How much of a pixel lies within an edge that is some pixels away. */
float within(float pixels) {
  return clamp(pixels * u_ratio + 0.5, 0.0, 1.0);
}

void main() {
  float beyond = max(0.0, -min(v_inside.x, v_inside.y));
  float cover = within(v_half - length(vec2(v_across, beyond))) * within(v_toCut) * within(v_fromStart);
  if (v_dash.x > 0.0) {
    float fromMiddle = (fract(v_phase - v_dash.y * 0.5 + 0.5) - 0.5) * v_dash.x;
    cover *= within(v_dash.x * v_dash.y * 0.5 + v_dash.z - abs(fromMiddle));
  }
  // The edge fades outwards like a shadow.
  if (v_fade > 0.0) {
    float inside = clamp((v_half - abs(v_across)) / v_fade, 0.0, 1.0);
    cover *= inside * inside;
  }
  if (cover <= 0.0) discard;
  fragColor = v_colour * cover;
}
`,
};
