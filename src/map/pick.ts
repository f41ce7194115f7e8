/** Half of the least size of a target, in pixels: 24 across (WCAG 2.5.8). */
export const leastRadius = 12;
