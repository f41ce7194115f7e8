/** Half of the least size of a target, in pixels: 24 across (WCAG 2.5.8). */
export const leastRadius = 12;

export interface Hit {
  readonly record: string;
  /** Pixels from the middle of what is hit. */
  readonly distance: number;
}
