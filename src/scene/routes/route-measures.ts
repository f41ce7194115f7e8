/** Lengths of a dash and of it with its gap, in pixels, as the legend shows them. */
export const routeDashes = { inferred: [6, 11], intended: [2, 6] } as const;

/** Pixels that an arrow takes from its tip to where the line meets it. */
export const arrowDepth = 9;

/** Pixels that an arrow keeps from a place where a mark may stand. */
export const arrowClearance = 12;

/** Pixels from the tip of an arrow back to its own middle, and to that of a head behind it. */
export const behindTip = { arrow: 7, head: 20 } as const;
