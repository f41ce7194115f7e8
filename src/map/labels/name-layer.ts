import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from "maplibre-gl";
import type { Palette } from "../../scene/palette.ts";
import type { FixedPoint } from "../../scene/mercator.ts";
import { fixedPoint } from "../../scene/mercator.ts";
import type { Programs } from "../gl/gl-program.ts";
import { createPrograms } from "../gl/gl-program.ts";
import { keepGlState, withTexture } from "../gl/keep-gl-state.ts";
import type { View } from "../gl/last-view.ts";
import { createLastView } from "../gl/last-view.ts";
import type { Label } from "./label.ts";
import { dotOpacity, dotReach, nameOpacity, nameSize } from "./name-look.ts";
import { nameVariants } from "./name-variants.ts";
import type { Slot, SpriteAtlas } from "./sprite-atlas.ts";
import { createSpriteAtlas } from "./sprite-atlas.ts";
import { dotStamp, marginOf, nameStamp } from "./stamps.ts";
import type { ShownName } from "./story-names.ts";
import type { WantedLabels } from "./wanted-labels.ts";

/** Lays pieces of the atlas on the picture: where, in pixels of the device; what, in those of the atlas; how opaque. */
const shader = {
  name: "names",
  vertex: `
uniform vec2 u_size;
uniform sampler2D u_atlas;
layout(location = 0) in vec4 a_at;
layout(location = 1) in float a_opacity;
out vec2 from;
out float opacity;
void main() {
  gl_Position = vec4((a_at.xy / u_size * 2.0 - 1.0) * vec2(1, -1), 0.0, 1.0);
  from = a_at.zw / vec2(textureSize(u_atlas, 0));
  opacity = a_opacity;
}`,
  fragment: `
uniform sampler2D u_atlas;
in vec2 from;
in float opacity;
out vec4 colour;
void main() {
  colour = texture(u_atlas, from) * opacity;
}`,
};

/** It stands on the screen, however the map is projected. */
const noProjection = { variantName: "flat", vertexShaderPrelude: "", define: "" };

/** Numbers to a corner: where it lies on the picture and on the atlas, and how opaque it is. */
const cornerSize = 5;
const attributes = [
  [0, 4, 0],
  [1, 1, 4],
] as const;

/** The corners of a piece's two triangles, as shares of its width and height. */
const corners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** What there is, from the lowest. */
const depths = ["town-dots", "shape-names", "town-names"] as const;

/** A picture while nobody sees the map is too small for letters. */
const leastRatio = 0.2;

/**
 * The story's names, and the dots of its towns, as three layers of the map: the dots; the names of areas and lines,
 * which marks may cover; those of towns. They are drawn with the page's own letters, each when it first shows.
 */
export function createNameLayer() {
  let towns: readonly { readonly label: Label; readonly place: FixedPoint }[] = [];
  let names: readonly ShownName[] = [];
  let wanted: WantedLabels = new Map();
  let palette: Palette | null = null;
  let on: {
    readonly map: MapLibreMap;
    readonly atlas: SpriteAtlas;
    readonly programs: Programs;
    readonly vertexArray: WebGLVertexArrayObject;
    readonly buffer: WebGLBuffer;
  } | null = null;
  const viewOf = createLastView();
  /** What was laid out: for which view, and how many pieces end at each depth. */
  let laid: { readonly view: View; readonly isMoving: boolean; ends: readonly number[] } | null =
    null;

  function coloursOf(isActive: boolean, { halo, town, groundTown }: Palette) {
    return { ink: isActive ? town : groundTown, paper: halo };
  }

  /** The corners of all that shows, at each depth, and whether the atlas had room for it. */
  function layOut(gl: WebGL2RenderingContext, atlas: SpriteAtlas, colours: Palette, view: View) {
    const { screen, zoom, pixelRatio } = view;
    const { drawingBufferWidth: wide, drawingBufferHeight: high } = gl;
    let hasRoom = true;
    const at = { x: 0, y: 0 };
    const values: number[] = [];
    // What rests has its letters on the device's own pixels.
    const settle = laid?.isMoving ? (pixel: number) => pixel : Math.round;

    /** Lays a piece with its upper left corner so many pixels from the point `at`. */
    function lay(slot: Slot, right: number, down: number, opacity: number) {
      const { x, y, width, height } = slot;
      const left = settle(at.x * pixelRatio + right);
      const top = settle(at.y * pixelRatio + down);
      if (Math.max(-left - width, -top - height, left - wide, top - high) > 0) return;
      for (const [across, along] of corners) {
        const [over, under] = [across * width, along * height];
        values.push(left + over, top + under, x + over, y + under, opacity);
      }
    }

    function layDots() {
      const reach = dotReach(zoom) * pixelRatio;
      for (const { label, place } of towns) {
        const isActive = wanted.has(label.place);
        const opacity = dotOpacity(isActive, label, zoom);
        if (opacity === 0 || !screen.project(place.x, place.y, 0, at)) continue;
        const slot = atlas.slot(`dot|${reach}|${isActive}`, (pen) =>
          dotStamp(pen, reach, coloursOf(isActive, colours)),
        );
        if (slot) lay(slot, -slot.width / 2, -slot.height / 2, opacity);
        else hasRoom = false;
      }
    }

    function layNames(areTowns: boolean) {
      for (const { label, text, stand, isActive } of names) {
        const { shape } = label;
        const opacity = nameOpacity(isActive, label, zoom);
        const how = nameVariants[stand.variant];
        if ((shape === "point") !== areTowns || opacity === 0 || !how) continue;
        const place = placeOf(stand.point);
        if (!screen.project(place.x, place.y, 0, at)) continue;
        const size = nameSize(shape, zoom) * pixelRatio;
        const [across, along, right, down] = how;
        const slot = atlas.slot([text.text, areTowns, size, across, isActive].join("|"), (pen) =>
          nameStamp(pen, {
            text: text.text,
            isItalic: !areTowns,
            size,
            pixelRatio,
            across,
            ...coloursOf(isActive, colours),
          }),
        );
        if (!slot) {
          hasRoom = false;
          continue;
        }
        const margin = marginOf(pixelRatio);
        lay(
          slot,
          right * size - across * (slot.width - 2 * margin) - margin,
          down * size - along * (slot.height - 2 * margin) - margin,
          opacity,
        );
      }
    }

    const ends = [layDots, () => layNames(false), () => layNames(true)].map((each) => {
      each();
      return values.length / cornerSize;
    });
    return { values, ends, hasRoom };
  }

  /** Lays out anew where the camera moved or something else shows. */
  function prepare(gl: WebGL2RenderingContext, input: CustomRenderMethodInput) {
    if (!on || !palette) return;
    const { map, atlas, buffer } = on;
    const view = viewOf(map, gl, input);
    const isMoving = map.isMoving();
    if (laid?.view === view && laid.isMoving === isMoving) return;
    laid = { view, isMoving, ends: depths.map(() => 0) };
    if (view.pixelRatio < leastRatio) return;
    let found = layOut(gl, atlas, palette, view);
    if (!found.hasRoom) {
      // What has gone makes room; where even that is too little, some have no name.
      atlas.clear();
      found = layOut(gl, atlas, palette, view);
    }
    keepGlState(gl, [], 0, () => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(found.values), gl.DYNAMIC_DRAW);
    });
    laid = { ...laid, ends: found.ends };
  }

  function drawDepth(gl: WebGL2RenderingContext, depth: number) {
    const [first, end] = [laid?.ends[depth - 1] ?? 0, laid?.ends[depth] ?? 0];
    if (!on || end === first) return;
    const { atlas, programs, vertexArray } = on;
    withTexture(gl, atlas.texture, () => {
      gl.bindVertexArray(vertexArray);
      const program = programs.for(noProjection);
      gl.useProgram(program.handle);
      gl.uniform2f(program.uniform("u_size"), gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.drawArrays(gl.TRIANGLES, first, end - first);
    });
  }

  function onAdd(map: MapLibreMap, gl: WebGL2RenderingContext) {
    const vertexArray = gl.createVertexArray();
    const buffer = gl.createBuffer();
    keepGlState(gl, [], 0, () => {
      gl.bindVertexArray(vertexArray);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      for (const [location, size, first] of attributes) {
        gl.enableVertexAttribArray(location);
        gl.vertexAttribPointer(location, size, gl.FLOAT, false, cornerSize * 4, first * 4);
      }
    });
    const programs = createPrograms(gl, shader);
    programs.begin(noProjection);
    on = { map, atlas: createSpriteAtlas(gl), programs, vertexArray, buffer };
    laid = null;
  }

  function onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext) {
    if (!on) return;
    on.atlas.free();
    on.programs.dispose();
    gl.deleteVertexArray(on.vertexArray);
    gl.deleteBuffer(on.buffer);
    on = null;
  }

  /** Draws all letters anew. */
  function forget() {
    on?.atlas.clear();
    laid = null;
  }

  const layerAt = (depth: number): CustomLayerInterface => ({
    id: depths[depth] ?? "",
    type: "custom",
    ...(depth === 0 ? { onAdd, onRemove } : {}),
    render(gl, input) {
      if (gl.isContextLost()) return;
      prepare(gl as WebGL2RenderingContext, input);
      drawDepth(gl as WebGL2RenderingContext, depth);
    },
  });

  return {
    dots: layerAt(0),
    shapeNames: layerAt(1),
    townNames: layerAt(2),
    hold(labels: readonly Label[]) {
      towns = labels
        .filter(({ shape }) => shape === "point")
        .map((label) => ({ label, place: placeOf(label.at) }));
      names = [];
      forget();
    },
    paint(colours: Palette) {
      palette = colours;
      forget();
    },
    /** Shows names where they found room; of what is wanted the dots take theirs. Says whether that is something else. */
    show(placed: readonly ShownName[], asked: WantedLabels): boolean {
      if (asked === wanted && areSame(placed, names)) return false;
      names = placed;
      wanted = asked;
      laid = null;
      return true;
    },
  };
}

function placeOf([lon = 0, lat = 0]: Label["at"]): FixedPoint {
  return fixedPoint(lon, lat);
}

function areSame(some: readonly ShownName[], others: readonly ShownName[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ stand, text, isActive }, index) => {
      const other = others[index];
      // In one view a name's stand and text are the same objects.
      return other?.stand === stand && other.text === text && other.isActive === isActive;
    })
  );
}

export type NameLayer = ReturnType<typeof createNameLayer>;
