import { keepUnpacking, withTexture } from "../gl/keep-gl-state.ts";

/** What is drawn once, to be laid on the map as often as it shows. */
export interface Stamp {
  /** Pixels of the device. */
  readonly width: number;
  readonly height: number;
  draw(): void;
}

/** Where a stamp lies on the atlas, in its pixels. */
export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels, which every WebGL 2 device has room for: some hundred names where a screen has three to a pixel of the page's. */
const width = 2048;
const height = 1024;

/** Pixels between two stamps, which would else be seen at each other's edges while the map moves. */
const gap = 1;

/** A texture on which stamps are kept side by side, each drawn when it is first asked for. */
export function createSpriteAtlas(gl: WebGL2RenderingContext) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const slots = new Map<string, Slot>();
  /** Where the next stamp goes, and how high the row is that it stands in. */
  let [right, down, row] = [0, 0, 0];
  const texture = gl.createTexture();
  withTexture(gl, texture, () => {
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  });

  function roomFor(wide: number, high: number): Slot | null {
    if (right + wide + gap > width) [right, down, row] = [0, down + row + gap, 0];
    if (down + high + gap > height) return null;
    const slot = { x: right, y: down, width: wide, height: high };
    right += wide + gap;
    row = Math.max(row, high);
    return slot;
  }

  function draw(stamp: Stamp, { x, y, width: wide, height: high }: Slot) {
    // A canvas that is made as large is empty: so is the gap.
    canvas.width = wide + gap;
    canvas.height = high + gap;
    stamp.draw();
    withTexture(gl, texture, () => {
      keepUnpacking(gl, () => {
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
      });
    });
  }

  return {
    texture,
    /** Where a stamp lies, which `make` makes with a pen where there is none of that key; null where there is no room left. */
    slot(key: string, make: (pen: CanvasRenderingContext2D) => Stamp): Slot | null {
      const known = slots.get(key);
      if (known || !pen) return known ?? null;
      const stamp = make(pen);
      const slot = roomFor(Math.min(stamp.width, width - gap), stamp.height);
      if (!slot) return null;
      draw(stamp, slot);
      slots.set(key, slot);
      return slot;
    },
    clear() {
      slots.clear();
      [right, down, row] = [0, 0, 0];
    },
    free() {
      gl.deleteTexture(texture);
    },
  };
}

export type SpriteAtlas = ReturnType<typeof createSpriteAtlas>;
