import { useRef } from "preact/hooks";
import { useWidth } from "./use-width.ts";

/** In CSS pixels: an article on a phone, in a column of text, and as wide as a page. */
const pixels = { phone: 360, column: 640, full: 1120 } as const;
export type PreviewWidth = keyof typeof pixels;
export const previewWidths: readonly PreviewWidth[] = ["phone", "column", "full"];

/** The frame as it comes to stand, made smaller where it is wider than there is room. */
export function EmbedPreview({
  source,
  title,
  width,
  height,
}: {
  /** The very address that is pasted. */
  readonly source: string;
  readonly title: string;
  readonly width: PreviewWidth;
  /** In CSS pixels. */
  readonly height: number;
}) {
  const room = useRef<HTMLDivElement>(null);
  const scale = Math.min(1, useWidth(room, pixels.column) / pixels[width]);
  return (
    <div class="embed-preview" ref={room} style={{ height: `${Math.round(height * scale)}px` }}>
      <iframe
        // Another fragment alone would not open the page anew.
        key={source}
        src={source}
        title={title}
        style={{ width: `${pixels[width]}px`, height: `${height}px`, scale: String(scale) }}
      />
    </div>
  );
}
