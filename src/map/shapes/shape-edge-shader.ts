import { tableGlsl } from "../gl/gl-program.ts";
import type { ShaderSource } from "../gl/gl-program.ts";
import { vertexFlags } from "./pack-shapes.ts";
import { shapeStateGlsl } from "./shape-look.ts";
import { shapePositionGlsl } from "./shape-position.ts";

/** Pixels of an edge at zoom 3 and at zoom 8, between which it grows; the ring of an inexact point stays. */
const widths = { usual: [1.5, 2.4], selected: [2, 3], ring: [1.4, 1.4] } as const;
/** How much wider a line is than the edge of an area. */
const lineWider = 1.25;
/** Pixels between the lines of two layers along one border, at zoom 3 and at zoom 6. */
const strands = [2.4, 3.8] as const;
/** Lengths of a dash and of it with its gap, in widths of what is dashed. */
const dashes = { possible: [2.4, 4.2], ring: [2, 4], contested: [4, 8] } as const;
/** How wide the other colour of what is contested is, in widths of its edge. */
const contestedWidth = 0.62;

const pair = (numbers: readonly [number, number]) => `vec2(${numbers.map(float).join(", ")})`;

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/**
 * Two triangles a leg, its vertices pulled by number: leg n leads from vertex n to vertex n + 1. They reach as far
 * around the leg as its ink may; the fragment shader measures the distance to it and leaves to the legs beside it
 * what is nearer to those, so that where legs meet no pixel is inked twice and none is left out.
 */
export const edgeShader: ShaderSource = {
  name: "the edges of the shapes",
  vertex: `
uniform highp usampler2D u_vertices;
uniform float u_copy;
uniform vec2 u_viewport;
uniform float u_ratio;
uniform float u_zoom;
/** The zoom that dashes are measured at, and their units of distance to a pixel. */
uniform vec2 u_dash;
flat out vec3 v_ink;
flat out float v_opacity;
flat out float v_length;
flat out float v_half;
flat out float v_offset;
flat out vec3 v_before;
flat out vec3 v_after;
flat out vec4 v_startCut;
flat out vec4 v_endCut;
flat out vec3 v_dash;
flat out vec3 v_contested;
flat out vec4 v_leg;
${tableGlsl}${shapePositionGlsl}${shapeStateGlsl}

const uint HIDDEN = ${vertexFlags.hidden}u;
const uint APART = ${vertexFlags.apart}u;

vec4 clipped(uvec4 vertex, uint anchor) {
  vec4 clip = projectTile(shapePosition(vertex.xy, anchor) + vec2(u_copy, 0.0));
  return vec4(clip.xyz / clip.w, clip.w);
}

float widthAt(float zoom, ShapeState state) {
  vec2 width = state.ring ? ${pair(widths.ring)} : state.selected ? ${pair(widths.selected)} : ${pair(widths.usual)};
  float far = clamp((zoom - 3.0) / 5.0, 0.0, 1.0);
  return mix(width.x, width.y, far) * (state.line ? ${float(lineWider)} : 1.0);
}

/** Where in its dashes a leg begins, how many there are to a pixel, and which part of each is ink. */
vec3 dashed(vec2 dash, float width, uint start, uint end, float pixels) {
  uint period = max(1u, uint(round(dash.y * width * u_dash.y)));
  return vec3(float(start % period), float(end - start) / pixels, float(period) * dash.x / dash.y) / float(period);
}

/** A vertex beside another, seen along the leg; z is 0 where there is none. */
vec3 beside(vec4 clip, bool exists, vec2 origin, vec2 direction) {
  vec2 to = (clip.xy - origin) * 0.5 * u_viewport;
  if (!exists || clip.w <= 0.0 || length(to) < 1e-3) return vec3(0.0);
  return vec3(dot(to, direction), dot(to, vec2(-direction.y, direction.x)), 1.0);
}

/**
 * The line that halves a corner: the corner in pixels of the device, and the way across that line. Both legs work
 * it out from the same, so that they never both draw a pixel, nor neither.
 */
vec4 cut(vec2 before, vec2 corner, vec2 after) {
  vec2 one = normalize((corner - before) * u_viewport);
  vec2 across = one + normalize((after - corner) * u_viewport);
  return vec4((corner * 0.5 + 0.5) * u_viewport * u_ratio, length(across) < 0.1 ? one : across);
}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int corner = gl_VertexID % 6;
  int leg = gl_VertexID / 6;
  bool atEnd = corner == 1 || corner >= 4;
  float side = corner == 0 || corner == 1 || corner == 4 ? -1.0 : 1.0;
  uvec4 to = tableTexel(u_vertices, leg + 1);
  if ((to.w & HIDDEN) != 0u) return;
  uvec4 from = tableTexel(u_vertices, leg);
  ShapeState state = shapeState(to.w & ~(HIDDEN | APART));
  if (state.edge == 0.0) return;

  vec4 a = clipped(from, state.anchor);
  vec4 b = clipped(to, state.anchor);
  if (a.w <= 0.0 || b.w <= 0.0) return;
  vec2 toPixels = 0.5 * u_viewport;
  vec2 along = (b.xy - a.xy) * toPixels;
  float pixels = length(along);
  if (pixels < 1e-4) return;
  vec2 direction = along / pixels;
  vec2 normal = vec2(-direction.y, direction.x);

  float width = widthAt(u_zoom, state);
  v_half = width * 0.5;
  v_offset = -state.strand * mix(${float(strands[0])}, ${float(strands[1])}, clamp((u_zoom - 3.0) / 3.0, 0.0, 1.0));
  float reach = v_half + abs(v_offset) + 1.0;
  v_length = pixels;
  uvec4 last = tableTexel(u_vertices, max(leg - 1, 0));
  uvec4 next = tableTexel(u_vertices, leg + 2);
  vec4 before = clipped(last, state.anchor);
  vec4 after = clipped(next, state.anchor);
  v_before = beside(before, (from.w & APART) == 0u, a.xy, direction);
  v_after = beside(after, (next.w & APART) == 0u, b.xy, direction);
  v_startCut = v_before.z > 0.0 ? cut(before.xy, a.xy, b.xy) : vec4(0.0);
  v_endCut = v_after.z > 0.0 ? cut(a.xy, b.xy, after.xy) : vec4(0.0);
  v_leg = vec4((a.xy * 0.5 + 0.5) * u_viewport * u_ratio, direction);
  vec4 here = atEnd ? b : a;
  float beyondEnd = (atEnd ? v_after.z : v_before.z) > 0.0 ? reach : 1.0;
  vec2 offset = direction * (atEnd ? beyondEnd : -beyondEnd) + normal * side * reach;
  gl_Position = vec4(here.xy + offset / toPixels, here.z, 1.0);

  float dashWidth = widthAt(u_dash.x, state);
  v_dash = vec3(0.0);
  if (state.dashed) {
    v_dash = dashed(state.ring ? ${pair(dashes.ring)} : ${pair(dashes.possible)}, dashWidth, from.z, to.z, pixels);
  }
  v_contested = vec3(0.0);
  if (state.contested) {
    v_contested = dashed(${pair(dashes.contested)}, dashWidth * ${contestedWidth}, from.z, to.z, pixels);
  }
  v_ink = state.colour;
  v_opacity = state.edge;
}
`,
  fragment: `
uniform float u_ratio;
uniform vec3 u_paper;
flat in vec3 v_ink;
flat in float v_opacity;
flat in float v_length;
flat in float v_half;
flat in float v_offset;
flat in vec3 v_before;
flat in vec3 v_after;
flat in vec4 v_startCut;
flat in vec4 v_endCut;
flat in vec3 v_dash;
flat in vec3 v_contested;
flat in vec4 v_leg;
out vec4 fragColor;

/** How much of a pixel lies within an edge that is some pixels away. */
float within(float pixels) {
  return clamp(pixels * u_ratio + 0.5, 0.0, 1.0);
}

float toLeg(vec2 at, vec2 end) {
  return length(at - end * clamp(dot(at, end) / dot(end, end), 0.0, 1.0));
}

/** Whether a pixel is nearer to the leg beside, seen from where they meet; as near, it is that one's beyond the cut. */
bool isBeside(vec2 at, vec2 end, float own, bool isBeyond) {
  float other = toLeg(at, end);
  return abs(other - own) > 1e-3 ? other < own : isBeyond;
}

float beyond(vec4 cut) {
  return dot(gl_FragCoord.xy - cut.xy, cut.zw);
}

/** How much of a pixel so far along the leg is ink. */
float ink(vec3 dash, float along) {
  if (dash.z == 0.0) return 1.0;
  float fromMiddle = (fract(dash.x + along * dash.y - dash.z * 0.5 + 0.5) - 0.5) / dash.y;
  return within(dash.z * 0.5 / dash.y - abs(fromMiddle));
}

void main() {
  // Not interpolated: corners are drawn at the nearest part of a pixel, and two legs must find the same.
  vec2 fromStart = (gl_FragCoord.xy - v_leg.xy) / u_ratio;
  vec2 at = vec2(dot(fromStart, v_leg.zw), dot(fromStart, vec2(-v_leg.w, v_leg.z)));
  float along = clamp(at.x, 0.0, v_length);
  vec2 off = vec2(at.x - along, at.y);
  float own = length(off);
  float ends = 1.0;
  if (v_before.z == 0.0) ends *= within(at.x);
  else if (isBeside(at, v_before.xy, own, beyond(v_startCut) <= 0.0)) discard;
  vec2 fromEnd = vec2(at.x - v_length, at.y);
  if (v_after.z == 0.0) ends *= within(-fromEnd.x);
  else if (isBeside(fromEnd, v_after.xy, own, beyond(v_endCut) > 0.0)) discard;

  // A strand runs beside the line, on one side of it.
  float away = abs((at.y < 0.0 ? -own : own) - v_offset);
  float cover = within(v_half - away) * ends * v_opacity;
  vec4 colour = vec4(v_ink, 1.0) * cover * ink(v_dash, along);
  if (v_contested.z > 0.0) {
    float other = within(v_half * ${contestedWidth} - away) * ends * v_opacity * ink(v_contested, along);
    colour = colour * (1.0 - other) + vec4(u_paper, 1.0) * other;
  }
  if (colour.a <= 0.0) discard;
  fragColor = colour;
}
`,
};
