/** The usual size of text, in pixels; what is measured in pixels is meant for it. */
export const usualTextSize = 16;

/** The size of text that the reader has chosen in the browser, in pixels. */
export function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
