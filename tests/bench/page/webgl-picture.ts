import { stepsOfColumns, stripHeight } from "./picture.ts";
import type { Look, Picture, Seen } from "./picture.ts";
import { strips } from "../points/strips.ts";

const bytes = stripHeight * 4;

export interface WebGlPicture extends Picture {
  /** To be called each time that the canvas has been drawn, in the same frame. */
  drawn(): void;
}

/**
 * Looks at a WebGL canvas without waiting for it: the pixels go into a buffer on the GPU's side, which is
 * read once the GPU says that it has come so far.
 */
export function webGlPicture(gl: WebGL2RenderingContext): WebGlPicture {
  let last: Look | null = null;
  return {
    current: () => last,
    drawn() {
      last = look(gl);
    },
  };
}

/** The words of the renderer behind a context. */
export function rendererOf(gl: WebGL2RenderingContext): string {
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

function look(gl: WebGL2RenderingContext): Look {
  const buffer = gl.createBuffer();
  const framebuffer = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, bytes * strips.length, gl.STREAM_READ);
  for (const [index, { x, y }] of strips.entries()) {
    const bottom = gl.drawingBufferHeight - y - stripHeight;
    gl.readPixels(x, bottom, 1, stripHeight, gl.RGBA, gl.UNSIGNED_BYTE, index * bytes);
  }
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer);
  const drawn = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  let seen: Promise<Seen> | null = null;

  async function read(): Promise<Seen> {
    while (drawn && gl.getSyncParameter(drawn, gl.SYNC_STATUS) !== gl.SIGNALED) {
      // oxlint-disable-next-line no-await-in-loop -- it is asked until it says yes
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const at = performance.now();
    const columns = strips.map((_, index) => {
      const column = new Uint8ClampedArray(bytes);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, index * bytes, column);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      return downwards(column);
    });
    gl.deleteSync(drawn);
    gl.deleteBuffer(buffer);
    return { steps: stepsOfColumns(columns), at };
  }

  return { read: () => (seen ??= read()) };
}

/** WebGL counts rows from the bottom. */
function downwards(column: Uint8ClampedArray): Uint8ClampedArray {
  const turned = new Uint8ClampedArray(column.length);
  for (let at = 0; at < column.length; at += 4) {
    turned.set(column.subarray(at, at + 4), column.length - at - 4);
  }
  return turned;
}
