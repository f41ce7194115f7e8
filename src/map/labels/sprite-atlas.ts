import { keepGlState, keepUnpacking } from "../gl/keep-gl-state.ts";

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

interface Shelf {
  readonly y: number;
  readonly height: number;
  used: number;
}

/** What every WebGL 2 device takes. */
const width = 2048;
const firstHeight = 256;

/** Pixels between two stamps, which would else be seen at each other's edges while the map moves. */
const gap = 1;

/** A shelf takes what is at least so much of its height. */
const leastFill = 0.75;

/** A texture on which stamps are kept side by side, each drawn when it is first asked for. */
export function createSpriteAtlas(gl: WebGL2RenderingContext) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const slots = new Map<string, Slot>();
  const most = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE));
  let shelves: Shelf[] = [];
  let height = firstHeight;
  let texture = createTexture();

  function createTexture() {
    const made = gl.createTexture();
    keepGlState(gl, [gl.TEXTURE_2D], 1, () => {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, made);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
      for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
        gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
      }
      for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR);
      }
    });
    return made;
  }

  function roomFor(wide: number, high: number): Slot | null {
    const fits = (shelf: Shelf) =>
      high <= shelf.height && high >= shelf.height * leastFill && shelf.used + wide <= width;
    let shelf = shelves.find(fits);
    if (!shelf) {
      const last = shelves.at(-1);
      const y = last ? last.y + last.height + gap : 0;
      if (y + high > height) return null;
      shelf = { y, height: high, used: 0 };
      shelves.push(shelf);
    }
    const slot = { x: shelf.used, y: shelf.y, width: wide, height: high };
    shelf.used += wide + gap;
    return slot;
  }

  function draw(stamp: Stamp, { x, y, width: wide, height: high }: Slot) {
    // A canvas that is made as large is empty.
    canvas.width = wide;
    canvas.height = high;
    stamp.draw();
    keepGlState(gl, [gl.TEXTURE_2D], 1, () => {
      keepUnpacking(gl, () => {
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
      });
    });
  }

  function clear() {
    slots.clear();
    shelves = [];
  }

  return {
    get texture() {
      return texture;
    },
    /** Where a stamp lies, which `make` makes with a pen where there is none of that key; null where there is no room left. */
    slot(key: string, make: (pen: CanvasRenderingContext2D) => Stamp): Slot | null {
      const known = slots.get(key);
      if (known || !pen) return known ?? null;
      const stamp = make(pen);
      const slot = roomFor(Math.min(stamp.width, width), stamp.height);
      if (!slot) return null;
      draw(stamp, slot);
      slots.set(key, slot);
      return slot;
    },
    clear,
    /** Clears it, and makes it twice as high; false where the device takes no higher one. */
    grow(): boolean {
      if (height * 2 > most) return false;
      clear();
      gl.deleteTexture(texture);
      height *= 2;
      texture = createTexture();
      return true;
    },
    free() {
      gl.deleteTexture(texture);
    },
  };
}

export type SpriteAtlas = ReturnType<typeof createSpriteAtlas>;
