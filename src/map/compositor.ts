import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import type { Programs } from "./gl/gl-program.ts";
import { createPrograms } from "./gl/gl-program.ts";
import { withTexture } from "./gl/keep-gl-state.ts";
import type { Compositor, Group } from "./layer-stack.ts";

/** Milliseconds without a new picture after which the hand rests. */
const rest = 400;

/** Milliseconds within which all that is drawn is one step. */
const longStep = 60;

/** Milliseconds of rest after which what was kept for the next picture is let go. */
const longRest = 5000;

/** Lays a texture as large as the canvas over it, pixel on pixel. */
const shader = {
  name: "what lies between our layers",
  vertex: `
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`,
  fragment: `
uniform sampler2D u_picture;
out vec4 colour;
void main() {
  colour = texelFetch(u_picture, ivec2(gl_FragCoord.xy), 0);
}`,
};

/** It projects nothing. */
const noProjection = { variantName: "flat", vertexShaderPrelude: "", define: "" };

/** A picture of MapLibre's, taken apart: what lies under each of our groups of layers and over the one before it. */
interface Taken {
  readonly gl: WebGL2RenderingContext;
  readonly input: CustomRenderMethodInput;
  readonly width: number;
  readonly height: number;
  readonly textures: readonly WebGLTexture[];
  /** Whether the device had the memory. */
  readonly hasRoom: boolean;
  /** Whether it still is what MapLibre would draw. */
  isWhole: boolean;
}

/**
 * Draws what our layers show without MapLibre, which takes longer to draw the ground anew than all of ours:
 * as long as hand or clock move the moment and the camera rests, what MapLibre draws between our groups of layers
 * is kept, and each picture is laid together of that and of them. MapLibre draws once they rest, and whatever else
 * changes. `onPicture` is called with each picture that it did not draw.
 */
export function createCompositor(
  map: MapLibreMap,
  groups: readonly Group[],
  onPicture: () => void,
): Compositor {
  let taken: Taken | null = null;
  let paste: { readonly programs: Programs; readonly vertexArray: WebGLVertexArrayObject } | null =
    null;
  /** When hand or clock began to move the moment, in milliseconds. */
  let began: number | null = null;
  /** Whether the picture that MapLibre draws is being taken. */
  let isTaking = false;
  let frame = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let longRestTimer: ReturnType<typeof setTimeout> | undefined;

  function free() {
    for (const texture of taken?.textures ?? []) taken?.gl.deleteTexture(texture);
    taken = null;
  }

  /** Where to keep what is taken, as large as the canvas. */
  function roomFor(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): Taken {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    if (taken?.width === width && taken.height === height) return { ...taken, input };
    free();
    const textures = groups.map(() => gl.createTexture());
    for (const texture of textures) {
      withTexture(gl, texture, () => {
        gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      });
    }
    // Asked once, here, since the answer waits for all that was drawn.
    const hasRoom = gl.getError() === gl.NO_ERROR;
    return { gl, input, width, height, textures, hasRoom, isWhole: false };
  }

  /** Takes what was drawn since the group before, and clears the canvas for what comes. */
  function take({ gl, width, height, textures }: Taken, group: number) {
    withTexture(gl, textures[group] ?? null, () => {
      gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 0, 0, width, height);
    });
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  /** Lays together what was taken and what our layers show. */
  function compose({ gl, input, width, height, textures }: Taken) {
    if (!paste) return;
    const { programs, vertexArray } = paste;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, width, height);
    for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST, gl.CULL_FACE]) {
      gl.disable(test);
    }
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.colorMask(true, true, true, true);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const program = programs.for(noProjection);
    for (const [number, members] of groups.entries()) {
      withTexture(gl, textures[number] ?? null, () => {
        gl.useProgram(program.handle);
        gl.bindVertexArray(vertexArray);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      });
      for (const member of members) member.render(gl, input);
    }
  }

  function draw() {
    frame = 0;
    const { gl, width, height, isWhole } = taken ?? {};
    const isSame = gl?.drawingBufferWidth === width && gl?.drawingBufferHeight === height;
    if (!taken || !isWhole || !isSame || gl?.isContextLost() || map.isMoving()) {
      map.triggerRepaint();
      return;
    }
    compose(taken);
    onPicture();
  }

  return {
    takes(group, gl, input) {
      if (group === 0) {
        cancelAnimationFrame(frame);
        frame = 0;
        if (!paste) {
          paste = { programs: createPrograms(gl, shader), vertexArray: gl.createVertexArray() };
          paste.programs.begin(noProjection);
        }
        if (taken) taken.isWhole = false;
        // A step alone is not worth to be prepared for.
        isTaking = began !== null && performance.now() - began > longStep && !map.isMoving();
        if (isTaking) taken = roomFor(gl, input);
      }
      if (!isTaking || !taken?.hasRoom) return false;
      take(taken, group);
      if (group === groups.length - 1) {
        taken.isWhole = true;
        compose(taken);
      }
      return true;
    },
    redraw() {
      began ??= performance.now();
      clearTimeout(restTimer);
      clearTimeout(longRestTimer);
      longRestTimer = setTimeout(() => {
        began = null;
        free();
      }, longRest);
      if (!taken?.isWhole) {
        map.triggerRepaint();
        return;
      }
      // MapLibre draws what stays, and lets know that it is there.
      restTimer = setTimeout(() => map.triggerRepaint(), rest);
      // After what else the same step asks of MapLibre, which then draws the picture.
      queueMicrotask(() => {
        frame ||= requestAnimationFrame(draw);
      });
    },
    forget() {
      isTaking = false;
      began = null;
      cancelAnimationFrame(frame);
      frame = 0;
      clearTimeout(restTimer);
      clearTimeout(longRestTimer);
      free();
      paste?.programs.dispose();
      paste = null;
    },
  };
}
