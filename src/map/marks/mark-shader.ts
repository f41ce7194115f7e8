import { openEnd, openStart } from "../../time/time-index.ts";
import { comingDays, lastDayOpacity } from "../../time/fade.ts";
import { glyphPixels } from "./glyph-images.ts";
import { fixedMercatorGlsl } from "../gl/fixed-mercator.ts";
import type { ShaderSource } from "../gl/gl-program.ts";
import { tableGlsl } from "../gl/gl-program.ts";
import {
  arrowHead,
  footDrop,
  footReach,
  footWidth,
  markFeet,
  waveHeight,
} from "../../symbol/mark-foot.ts";
import { lookBits } from "./pack-points.ts";
import { mostLayers, noGlyph, sizeSteps } from "../../scene/marks/point-columns.ts";

/** Pixels of the screen below which a mark has no pictogram, dashes or foot: they would be a blot. */
export const leastDetailSize = 14;

const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/** The number of a foot in the shader. */
const footIs = (name: (typeof markFeet)[number]) => `v_foot == ${markFeet.indexOf(name)}`;

/**
 * One triangle for each mark, without any attribute: `gl_VertexID` names the slot, the textures
 * hold the rest. What does not show is folded into nothing. The window and the fade are those of
 * `fade.ts`; days are integers until they are subtracted, so that no date is too far for a float.
 */
const vertex = `
${fixedMercatorGlsl}
${tableGlsl}
uniform highp usampler2D u_where;
uniform highp usampler2D u_what;
uniform highp usampler2D u_list;
uniform highp usampler2D u_mask;
uniform bool u_listed;
uniform bool u_masked;
uniform int u_day;
uniform float u_passed;
uniform int u_length;
uniform int u_open_reach;
uniform float u_leaving_days;
uniform uvec2 u_centre;
uniform float u_copy;
uniform bool u_wraps;
uniform vec2 u_pixel;
uniform float u_pixel_ratio;
uniform float u_scale;
uniform vec4 u_layers[${mostLayers}];

out vec2 v_at;
flat out float v_per_unit;
flat out float v_opacity;
flat out vec3 v_ink;
/** Of the paper below: how opaque, how far beyond the outline; of the ink: how opaque within and on it. */
flat out vec4 v_paint;
/** The outline's shape, its size, half the width of its line, and whether the left half alone is filled. */
flat out vec4 v_outline;
/** Style, glyph, whether it is hollow, and whether it is a trace. */
flat out ivec4 v_mark;
/** What it stands on. */
flat out int v_foot;
flat out float v_halo;

uint bits(uint word, int from, int count) {
  return (word >> from) & ((1u << count) - 1u);
}

float leaving(float left, float days) {
  if (days <= 0.0 || left >= days) return 1.0;
  if (days <= 1.0) return left / days;
  float rest = ${float(lastDayOpacity)};
  return left <= 1.0 ? left * rest : rest + (1.0 - rest) * (left - 1.0) / (days - 1.0);
}

vec4 project(uvec2 place) {
  vec2 away = fixedDifference(u_centre, place);
#ifndef GLOBE
  // The difference is that to the nearest copy of the world; without copies that is undone.
  if (!u_wraps) away.x += round((float(place.x) - float(u_centre.x)) * exp2(-32.0) - away.x);
  away.x += u_copy;
#endif
  return projectTile(away);
}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int slot = gl_VertexID / 3;
  vec2 shift = vec2(0.0);
  v_halo = 0.0;
  if (u_listed) {
    uvec4 entry = tableTexel(u_list, slot);
    slot = int(entry.x);
    shift = vec2(uintBitsToFloat(entry.y), uintBitsToFloat(entry.z)) * u_scale;
    v_halo = float(entry.w);
  }
  uvec4 where = tableTexel(u_where, slot);
  uvec4 what = tableTexel(u_what, slot);
  if (u_masked && tableTexel(u_mask, int(what.w)).x == 0u) return;

  int start = int(where.z);
  int end = int(where.w);
  bool open_start = start == ${openStart + 1} - 1;
  bool open_end = end == ${openEnd};
  bool endless = u_length == 0;
  float own = open_end ? 1.0e9 : open_start ? float(u_open_reach) : float(end - start);
  float left = endless || open_end ? 1.0e9 : float(end - (u_day - u_length)) - u_passed;
  float since = open_start
    ? (open_end ? 1.0e9 : float(u_day - (end - u_open_reach)) + u_passed)
    : float(u_day - start) + u_passed;

  uint look = what.z;
  bool trace = bits(look, ${lookBits.trace}, 1) == 1u;
  if (trace) {
    if (left > 0.0) return;
    v_opacity = 1.0;
  } else {
    if (since <= 0.0 || left <= 0.0) return;
    v_opacity = min(
      min(1.0, since / ${float(comingDays)}),
      leaving(left, min(u_leaving_days, own))
    );
  }
  int sure_start = int(what.x);
  int sure_end = int(what.y);
  // Compared, not subtracted: what is sure may be open too. Of the day some part has passed.
  int gone = u_day - u_length;
  bool sure = sure_start < sure_end && sure_start <= u_day &&
    (endless || sure_end > gone + 1 || (sure_end == gone + 1 && u_passed < 1.0));

  vec4 layer = u_layers[bits(look, ${lookBits.layer}, 6)];
  v_ink = layer.rgb;
  int shape = int(layer.a);
  int style = int(bits(look, ${lookBits.style}, 2));
  bool planned = style == 3;
  bool contested = style == 1;
  bool hollow = planned || !sure;
  v_mark = ivec4(style, int(bits(look, ${lookBits.glyph}, 8)), int(hollow), int(trace));
  float size = float(bits(look, ${lookBits.size}, 12)) / ${float(sizeSteps)} * u_scale;
  v_per_unit = size * u_pixel_ratio / 24.0;
  v_foot = trace || size < ${float(leastDetailSize)} ? 0 : int(bits(look, ${lookBits.foot}, 3));

  float rim = max(1.25, 0.75 / v_per_unit);
  float line = trace ? 1.6 : contested || planned ? 1.8 : 1.4;
  v_paint = vec4(0.95, rim, planned ? 0.0 : !hollow ? 1.0 : contested ? 0.35 : 0.22, float(hollow || contested));
  float edge = shape == 0 ? 10.5 : shape == 1 ? 11.5 : 9.5;
  if (trace) {
    v_paint = vec4(0.7, 0.0, 0.0, 0.55);
    edge = shape == 0 ? 6.0 : shape == 1 ? 7.0 : 5.5;
  }
  // A line is never thinner than a pixel, lest small marks lose their outline.
  v_outline = vec4(shape, edge, max(line, 1.0 / v_per_unit) / 2.0, !trace && contested);

  // The triangle around the circle around the mark, its rim and its soft edge.
  float reach = shape == 0 ? 10.5 : shape == 1 ? 11.5 : 13.5;
  if (trace) reach = 8.5;
  if (v_halo > 0.0) reach = max(reach, 13.0);
  // A foot lies towards the triangle's corner, an arrow's point being its farthest.
  if (v_foot != 0) reach = max(reach, 15.0);
  reach += rim + 1.0 / v_per_unit;
  int corner = gl_VertexID % 3;
  float turn = float(corner) * 2.0943951;
  v_at = 2.0 * reach * vec2(sin(turn), cos(turn));

  vec4 centre = project(where.xy);
  vec2 pixels = v_at * v_per_unit + shift * u_pixel_ratio;
  gl_Position = centre + vec4(vec2(pixels.x, -pixels.y) * u_pixel * centre.w, 0.0, 0.0);
}
`;

/**
 * Paints a mark as `symbol/mark.ts` describes it, on a field of 24 by 24 around its centre: each
 * shape by its signed distance, each edge one pixel soft. The colour is premultiplied. What small
 * marks have is painted without a branch; the rest is left out where all are small, for it costs a
 * renderer in software even where it is not reached.
 */
const fragment = `
uniform float u_pixel_ratio;
uniform vec3 u_paper;
uniform vec3 u_highlight;

in vec2 v_at;
flat in float v_per_unit;
flat in float v_opacity;
flat in vec3 v_ink;
flat in vec4 v_paint;
flat in vec4 v_outline;
flat in ivec4 v_mark;
flat in float v_halo;
out vec4 colour;

void paint(vec3 tint, float alpha) {
  colour = colour * (1.0 - alpha) + vec4(tint * alpha, alpha);
}

/** How much of the pixel lies within a distance. */
float within(float distance) {
  return clamp(0.5 - distance * v_per_unit, 0.0, 1.0);
}

vec2 turned(vec2 at) {
  return vec2(at.x + at.y, at.y - at.x) * 0.70710678;
}

/** How far beyond the outline a point lies: of a disc, a diamond or a square. */
float outline(vec2 at) {
  bool disc = v_outline.x == 0.0;
  bool diamond = v_outline.x == 1.0;
  vec2 beyond = abs(diamond ? turned(at) : at) - v_outline.y * (diamond ? 0.70710678 : 1.0);
  float box = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0);
  return disc ? length(at) - v_outline.y : box;
}

#ifdef DETAIL
/** How far along a square's edge a point lies, clockwise from its upper left corner. */
float along_box(vec2 at, float half_edge) {
  vec2 p = clamp(at, -half_edge, half_edge) + half_edge;
  float edge = 2.0 * half_edge;
  if (abs(at.y) >= abs(at.x)) return at.y < 0.0 ? p.x : 2.0 * edge + edge - p.x;
  return at.x > 0.0 ? edge + p.y : 3.0 * edge + edge - p.y;
}

/** The outline in dashes with round ends, a whole number of them around it. */
float dashes(float distance, float width, float dash, float gap) {
  float around;
  float along;
  if (v_outline.x == 0.0) {
    around = 65.9734;
    along = (atan(v_at.x, -v_at.y) / 6.2831853) * around;
  } else if (v_outline.x == 1.0) {
    around = 65.0538;
    along = along_box(turned(v_at), 8.1317);
  } else {
    around = 76.0;
    along = along_box(v_at, 9.5);
  }
  float period = around / (4.0 * round(around / (dash + gap) / 4.0));
  float at = mod(along, period);
  float past = max(0.0, at - dash);
  past = min(past, max(0.0, period - at));
  if (at <= dash) past = 0.0;
  return within(length(vec2(past, distance)) - max(width, 1.0 / v_per_unit) / 2.0);
}

flat in int v_foot;

/** How far beyond the edge of its foot a point lies: of a bar, an arrow to either side, a wave. */
float foot(vec2 at) {
  at.y -= ${float(footDrop)};
  float side = ${footIs("open-start")} ? -at.x : at.x;
  if (${footIs("inferred")}) {
    float part = min(abs(at.x) / ${float(footReach)}, 1.0);
    float slope = ${float((4 * waveHeight) / footReach)} * (1.0 - 2.0 * part);
    at.y -= sign(at.x) * ${float(4 * waveHeight)} * part * (1.0 - part);
    at.y *= inversesqrt(1.0 + slope * slope);
  }
  bool arrow = ${footIs("open-start")} || ${footIs("open-end")};
  float past = max(-${float(footReach)} - side, side - (arrow ? ${float(arrowHead.back)} : ${float(footReach)}));
  float line = length(vec2(max(past, 0.0), at.y)) - ${float(footWidth / 2)};
  if (!arrow) return line;
  vec2 barb = vec2(${float(arrowHead.half)}, ${float(arrowHead.point - arrowHead.back)});
  float slant = dot(vec2(side - ${float(arrowHead.point)}, abs(at.y)), normalize(barb));
  return min(line, max(${float(arrowHead.back)} - side, slant));
}

precision highp sampler2DArray;
uniform sampler2DArray u_glyphs;

float glyph() {
  vec2 at = v_at / 16.0 + 0.5;
  if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)))) return 0.0;
  float level = log2(${float(glyphPixels / 16)} / v_per_unit) - 0.75;
  return textureLod(u_glyphs, vec3(at, float(v_mark.y)), max(level, 0.0)).r;
}
#endif

void main() {
  colour = vec4(0.0);
#ifdef DETAIL
  if (v_halo > 0.0) {
    float ring = length(v_at) - 13.2;
    paint(u_paper, within(ring));
    paint(u_highlight, within(abs(ring) - max(1.6, 1.0 / v_per_unit) / 2.0));
  }
#endif
  float whole = outline(v_at);
#ifdef DETAIL
  float below = v_foot == 0 ? 1.0e3 : foot(v_at);
  paint(u_paper, v_paint.x * within(min(whole, below) - v_paint.y));
#else
  paint(u_paper, v_paint.x * within(whole - v_paint.y));
#endif
  paint(v_ink, v_paint.z * within(v_outline.w > 0.0 ? max(whole, v_at.x) : whole));
  float line = within(abs(whole) - v_outline.z);
#ifdef DETAIL
  bool detailed = v_mark.w == 0 && v_per_unit * 24.0 >= ${float(leastDetailSize)} * u_pixel_ratio;
  bool hollow = v_mark.z == 1;
  bool contested = v_mark.x == 1;
  if (detailed && v_mark.x == 3) line = dashes(whole, 1.8, 3.0, 2.4);
#endif
  paint(v_ink, v_paint.w * line);
#ifdef DETAIL
  if (detailed && v_mark.x == 2) paint(hollow ? v_ink : u_paper, dashes(whole, 1.2, 1.2, 2.2));
  if (detailed && v_mark.y != ${noGlyph}) {
    if (contested && !hollow && v_outline.x == 0.0) paint(u_paper, within(length(v_at) - 6.5));
    paint(hollow || contested ? v_ink : u_paper, glyph());
  }
  paint(v_ink, within(below));
#endif
  colour *= v_opacity;
}
`;

/** Marks of any size. */
export const markShader: ShaderSource = {
  name: "the marks",
  vertex,
  fragment: `#define DETAIL\n${fragment}`,
};

/** Marks that are all smaller than `leastDetailSize`, none of them selected. */
export const smallMarkShader: ShaderSource = { name: "the small marks", vertex, fragment };
