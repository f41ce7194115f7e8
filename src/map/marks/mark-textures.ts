import { tableWidth } from "../gl/gl-program.ts";
import { glyphNames } from "../../symbol/glyphs.ts";
import { glyphImages, glyphPixels } from "./glyph-images.ts";
import type { PackedPoints } from "./pack-points.ts";

/** Rows of the list: how many marks it can hold, by the width of a row. */
export const listHeight = 2;

/** Units that the marks' textures are bound to. */
export const textureUnits = { where: 0, what: 1, list: 2, mask: 3, glyphs: 4 } as const;

/** In the order of their units. */
export const textureNames = ["where", "what", "list", "mask", "glyphs"] as const;

type TextureName = (typeof textureNames)[number];

/** What of its unit a texture is bound to. */
export function targetOf(gl: WebGL2RenderingContext, name: TextureName): GLenum {
  return name === "glyphs" ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D;
}

/**
 * The textures that marks are drawn from. The caller keeps the context's state; a context that was
 * lost takes them with it, and they are made anew from the same arrays.
 */
export function createMarkTextures(gl: WebGL2RenderingContext, packed: PackedPoints) {
  const textures = Object.fromEntries(
    textureNames.map((name) => [name, gl.createTexture()]),
  ) as Record<TextureName, WebGLTexture | null>;
  function bind(name: TextureName) {
    gl.activeTexture(gl.TEXTURE0 + textureUnits[name]);
    gl.bindTexture(targetOf(gl, name), textures[name]);
  }

  function columns(name: "where" | "what" | "list", height: number, data: Uint32Array | null) {
    bind(name);
    nearest(gl);
    const [format, type] = [gl.RGBA_INTEGER, gl.UNSIGNED_INT];
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32UI, tableWidth, height);
    if (data) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, tableWidth, height, format, type, data);
  }
  columns("where", packed.height, packed.where);
  columns("what", packed.height, packed.what);
  columns("list", listHeight, null);
  glyphTexture();

  function glyphTexture() {
    bind("glyphs");
    const [target, edge, count] = [gl.TEXTURE_2D_ARRAY, glyphPixels, glyphNames.length];
    const levels = Math.floor(Math.log2(edge)) + 1;
    gl.texStorage3D(target, levels, gl.R8, edge, edge, count);
    const images = glyphImages();
    gl.texSubImage3D(target, 0, 0, 0, 0, edge, edge, count, gl.RED, gl.UNSIGNED_BYTE, images);
    gl.generateMipmap(target);
    gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
    gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  let maskRows = 0;
  return {
    /** Binds as many of them to their units as a drawing needs. */
    bindFirst(count: number) {
      for (let unit = 0; unit < count; unit += 1) bind(textureNames[unit] ?? "where");
    },
    /** A byte a point, in the order of the columns. */
    writeMask(mask: Uint8Array) {
      bind("mask");
      const rows = Math.max(1, Math.ceil(mask.length / tableWidth));
      const [format, type] = [gl.RED_INTEGER, gl.UNSIGNED_BYTE];
      if (rows !== maskRows) {
        nearest(gl);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, tableWidth, rows, 0, format, type, null);
        maskRows = rows;
      }
      const whole = Math.floor(mask.length / tableWidth);
      const rest = mask.length - whole * tableWidth;
      const write = (row: number, width: number, height: number, from: number) => {
        if (width * height === 0) return;
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, row, width, height, format, type, mask, from);
      };
      write(0, tableWidth, whole, 0);
      write(whole, rest, 1, whole * tableWidth);
    },
    /** The first `count` entries of a list: slot, the bits of its shift, whether it has a halo. */
    writeList(list: Uint32Array, count: number) {
      if (count === 0) return;
      bind("list");
      const rows = Math.ceil(count / tableWidth);
      const width = rows === 1 ? count : tableWidth;
      const [format, type] = [gl.RGBA_INTEGER, gl.UNSIGNED_INT];
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, rows, format, type, list);
    },
    free() {
      for (const name of textureNames) gl.deleteTexture(textures[name]);
    },
  };
}

export type MarkTextures = ReturnType<typeof createMarkTextures>;

function nearest(gl: WebGL2RenderingContext) {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}
