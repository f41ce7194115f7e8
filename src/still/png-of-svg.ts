import regular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";

/** Pixels of the picture to one of the drawing: sharp in print and on any screen. */
const scale = 2;

/** Type that has been fetched for it, as rules of CSS. */
let faces: Promise<string> | null = null;

/**
 * A drawing as a PNG of twice its size. It is drawn as a picture, which reads nothing from anywhere: so
 * the page's typeface is put into it.
 *
 * @param svg an `svg` document that needs nothing else
 * @param size of it, in pixels
 * @throws where the browser draws none
 */
export async function pngOfSvg(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  faces ??= fontFaces();
  const style = await faces.catch((error: unknown) => {
    // The system's own type stands in.
    console.error(error);
    faces = null;
    return "";
  });
  const drawing = svg.replace(">", `><style>${style}</style>`);
  const address = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * scale, height * scale];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("the browser made no picture"));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function fontFaces(): Promise<string> {
  const files = [
    [400, regular],
    [600, bold],
  ] as const;
  const rules = await Promise.all(
    files.map(async ([weight, file]) => {
      const font = await dataAddress(file);
      return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(${font}) format("woff2")}`;
    }),
  );
  return rules.join("");
}

async function dataAddress(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:font/woff2;base64,${btoa(letters)}`;
}
