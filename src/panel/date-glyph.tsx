import type { DateGlyphSpec, DateSample } from "../symbol/date-glyph.ts";
import {
  dateGlyphHeight,
  dateGlyphLine,
  dateGlyphPaths,
  dateGlyphSample,
} from "../symbol/date-glyph.ts";

/** A date as the time bar draws it, within an SVG; its colour is that of the text around it. */
export function DateGlyphPaths(spec: DateGlyphSpec) {
  return (
    <>
      {dateGlyphPaths(spec).map(({ path, isFilled }, index) => (
        <path
          key={index}
          d={path}
          fill={isFilled ? "currentColor" : "none"}
          stroke={isFilled ? "none" : "currentColor"}
          stroke-width={dateGlyphLine}
        />
      ))}
    </>
  );
}

interface DateGlyphProps extends DateSample {
  /** Id of the layer, whose colour the style sheet knows as `--layer-<id>`. */
  readonly layer: string;
}

/** The sign of a date on the time bar, to stand beside words that say the same. */
export function DateGlyph({ layer, ...sample }: DateGlyphProps) {
  const { width, ...spec } = dateGlyphSample(sample);
  return (
    <svg
      class="date-glyph"
      style={{ color: `var(--layer-${layer})` }}
      width={width}
      height={dateGlyphHeight}
      viewBox={`0 0 ${width} ${dateGlyphHeight}`}
      aria-hidden="true"
    >
      <DateGlyphPaths {...spec} />
    </svg>
  );
}
