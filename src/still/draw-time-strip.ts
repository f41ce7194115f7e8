import type { DayRange } from "../record/when.ts";
import type { Session } from "../session/session.ts";
import type { Theme } from "../session/theme.ts";
import { binsOf, countInBins } from "../time/bins.ts";
import { windowAt } from "../time/show-window.ts";
import { sayYear } from "../words/dates.ts";
import type { PageColours } from "./page-colours.ts";
import type { SvgText } from "./svg.ts";
import { element, text } from "./svg.ts";

export interface TimeStripOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly theme: Theme;
  readonly colours: PageColours;
}

/** Pixels of the least bar, so that a single report is seen; of the window, so that a day is. */
const least = 2.5;

/** The story's time as the page's time bar has it: reports by layer, the window marked, the years at its ends. */
export function drawTimeStrip(session: Session, options: TimeStripOptions): SvgText {
  const { width, height, size, theme, colours } = options;
  const { story, opening } = session;
  const language = session.language.peek();
  const days = session.focusDays.peek();
  const hidden = session.hiddenLayers.peek();
  const bins = binsOf(opening, Math.floor(width / 5));
  const across = (day: number) =>
    (width * (Math.min(Math.max(day, opening.start), opening.end) - opening.start)) /
    (opening.end - opening.start);
  const layers = story.layers.flatMap(({ id, colour }, at) =>
    hidden.has(id) ? [] : [{ colour: colour[theme], counts: countInBins(days, at, bins) }],
  );
  const totals = bins.map((_bin, at) =>
    layers.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const heightOf = (count: number) => (count * (height - least)) / most;
  const bars = bins.flatMap(({ start, end }, at) => {
    let top = height;
    return layers.toReversed().flatMap(({ colour, counts }) => {
      const count = counts[at] ?? 0;
      if (count === 0) return [];
      const tall = heightOf(count) + (top === height ? least : 0);
      top -= tall;
      const [x, right] = [across(start), across(end)];
      const wide = Math.max(1, right - x - 1);
      return [element("rect", { x, y: top, width: wide, height: tall, fill: colour })];
    });
  });
  return element(
    "g",
    {},
    ...drawWindow(windowAt(session.moment.peek(), session.window.peek()), across, options),
    ...bars,
    element("rect", { x: 0, y: height, width, height: 1, fill: colours.soft }),
    element(
      "text",
      { x: 0, y: height + size * 1.3, "font-size": size, fill: colours.soft },
      text(sayYear(opening.start, language)),
    ),
    element(
      "text",
      {
        x: width,
        y: height + size * 1.3,
        "font-size": size,
        fill: colours.soft,
        "text-anchor": "end",
      },
      text(sayYear(opening.end - 1, language)),
    ),
  );
}

function drawWindow(
  { start, end }: DayRange,
  across: (day: number) => number,
  { height, theme }: TimeStripOptions,
): readonly SvgText[] {
  const [from, to] = [across(start), across(end)];
  const wide = Math.max(to - from, 2 * least);
  const { band, edge } = windowColours[theme];
  return [
    element("rect", { x: from, y: -6, width: wide, height: height + 6, fill: band }),
    element("rect", { x: from, y: -6, width: wide, height: 3, fill: edge }),
  ];
}

/** As on the page's time bar. */
export const windowColours = {
  light: { band: "#f0d9a6", edge: "#c9992f" },
  dark: { band: "#4f4527", edge: "#b8923f" },
} as const;
