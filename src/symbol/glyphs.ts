/** The lines of a pictogram on a field of 24 by 24, drawn with round strokes or filled. */
export interface Glyph {
  readonly stroked?: string;
  readonly filled?: string;
}

/** The pictograms that a story's kinds can name in `symbol`. Each keeps within 6 to 18. */
export const glyphs: Readonly<Record<string, Glyph>> = {
  bars: { stroked: "M8.5 7.5v9M12 7.5v9M15.5 7.5v9" },
  burst: {
    stroked:
      "M12 6.5v2.8M12 14.7v2.8M6.5 12h2.8M14.7 12h2.8M8.1 8.1l2 2M13.9 13.9l2 2M15.9 8.1l-2 2M10.1 13.9l-2 2",
  },
  chevrons: { stroked: "M8 11l4-3.5 4 3.5M8 15.5l4-3.5 4 3.5" },
  closed: { stroked: "M8.7 8.7l6.6 6.6M15.3 8.7l-6.6 6.6" },
  cross: { stroked: "M12 7.5v9M7.5 12h9" },
  drop: {
    filled: "M12 6c2 2.8 4 4.9 4 7.5a4 4 0 0 1-8 0c0-2.6 2-4.7 4-7.5Z",
  },
  exclamation: { stroked: "M12 7.2v5.6M12 16.4v.2" },
  flame: {
    filled:
      "M12.4 6c.4 2.7 3.9 4.1 3.9 7.6a4.3 4.3 0 0 1-8.6 0c0-1.8.9-2.9 1.8-3.8.1 1.2.6 1.9 1.3 2-.4-2.2.3-4.4 1.6-5.8Z",
  },
  grid: {
    filled: "M7.8 7.8h3v3h-3ZM13.2 7.8h3v3h-3ZM7.8 13.2h3v3h-3ZM13.2 13.2h3v3h-3Z",
  },
  head: { filled: "M8.5 7l8 5-8 5Z" },
  open: { stroked: "M7.2 12h9M13.2 8.8l3.3 3.2-3.3 3.2" },
  pause: { stroked: "M10 8.3v7.4M14 8.3v7.4" },
  placard: { stroked: "M7.8 7.2h8.4v5.3H7.8ZM12 12.5v5" },
  return: { stroked: "M8.8 16.5v-5.3a3.1 3.1 0 0 1 6.2 0v4.8M12.6 13.9l2.4 2.5 2.4-2.5" },
  roof: { stroked: "M6.8 12l5.2-4.7 5.2 4.7M8.5 11v5.5h7V11" },
  scatter: { stroked: "M7.2 10.2v-3h3M13.8 7.2h3v3M16.8 13.8v3h-3M10.2 16.8h-3v-3" },
  sheet: { stroked: "M9 6.8h4.3l2.2 2.2v8.2H9ZM11 12h2.5M11 14.5h2.5" },
  shield: { filled: "M12 6.2l4.7 1.7v3.7c0 3.1-1.9 5.1-4.7 6.3-2.8-1.2-4.7-3.2-4.7-6.3V7.9Z" },
  table: { stroked: "M7 10.2h10M8.8 10.2v5.6M15.2 10.2v5.6" },
  tent: { stroked: "M6.8 16.3 12 7.6l5.2 8.7ZM12 12.3v4" },
  tick: { stroked: "M12 7v10" },
};

/** The pictograms in the order by which the columns of points name them. */
export const glyphNames: readonly string[] = Object.keys(glyphs);
