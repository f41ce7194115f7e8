import type { Points } from "../points/make-points.ts";
import type { Picture } from "../page/picture.ts";

/** One way of showing points at a moment. It is made with an empty map that stands still. */
export interface Option {
  /** The renderer's own words for what draws. */
  readonly renderer: string;
  readonly picture: Picture;
  /** Whether it draws the ground alone, so that no picture of it is right or wrong. */
  readonly isEmpty?: boolean;
  /** Turns the columns into the form that this option reads; it counts as part of the load. */
  prepare(points: Points): void;
  /** Puts everything on the map, at the moment of step 0. */
  load(): void;
  /** Shows the step after the one shown before, as an input event's listener would. */
  show(step: number): void;
  /** Draws the ground alone once more, before the load; missing where that is none of ours. */
  redraw?(): void;
  destroy(): void;
}

export type OpenOption = (stage: Stage) => Promise<Option>;

/** Where an option draws. */
export interface Stage {
  readonly container: HTMLElement;
  /** The address of the folder that holds the ground's archives. */
  readonly base: string;
}

/** The look of every point in every option. */
export const dot = { radius: 4, colour: "#c8004b", rgb: [200, 0, 75] } as const;
