import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const family = "Source Sans 3";

/** The page's typeface, whole: the page's own files have a part of its letters each, and packed as no drawing program reads them. */
const fonts = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
];

const { resolve } = createRequire(import.meta.url);

/** The program that draws, and the type: read once. */
let ready: Promise<Uint8Array[]> | null = null;

/**
 * A picture in SVG as one in pixels, a PNG; in Node and without a browser. Nothing of the system is read,
 * so that it is the same on every machine; a letter that the typeface lacks is an empty box.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  ready ??= prepare();
  const font = { fontBuffers: await ready, defaultFontFamily: family, sansSerifFamily: family };
  const drawing = new Resvg(svg, { font });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

async function prepare(): Promise<Uint8Array[]> {
  try {
    await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  } catch (error) {
    // By another copy of this file: a process that builds twice reads its settings anew, but not the packages.
    if (!/already initialized/i.test(String(error))) throw error;
  }
  return Promise.all(fonts.map((font) => readFile(resolve(font))));
}
