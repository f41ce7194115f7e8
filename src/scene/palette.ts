import type { Theme } from "../session/theme.ts";

/** The colours of the ground, calm enough that the story's marks are the strongest thing on it. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  /** The shallow water along a coast. */
  readonly shore: string;
  readonly lake: string;
  /** Built-up areas. */
  readonly urban: string;
  readonly river: string;
  readonly border: string;
  /** What a country's border stands out against. */
  readonly borderHalo: string;
  readonly stateLine: string;
  readonly country: string;
  readonly state: string;
  /** Names of towns on the ground; those of the story's places are `town`. */
  readonly groundTown: string;
  readonly water: string;
  readonly town: string;
  readonly halo: string;
  /** How the grey pictures of the relief are laid over the land. */
  readonly relief: {
    readonly opacity: number;
    /** The greys that black and white become, from 0 to 1. */
    readonly darkest: number;
    readonly brightest: number;
  };
  /** What a mark stands out against. */
  readonly paper: string;
  readonly highlight: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: "#cfdfe7",
    land: "#fcf8ee",
    coast: "#9db6c2",
    shore: "#b7cdd8",
    lake: "#cadce5",
    urban: "#ebe2d3",
    river: "#a3c0cf",
    border: "#95837f",
    borderHalo: "#fffdf6",
    stateLine: "#b5a79d",
    country: "#756765",
    state: "#72665d",
    groundTown: "#66605c",
    water: "#3f6376",
    town: "#3d3a38",
    halo: "#f8f4ea",
    relief: { opacity: 0.36, darkest: 0.3, brightest: 1 },
    paper: "#ffffff",
    highlight: "#14161a",
  },
  dark: {
    sea: "#10191f",
    land: "#2a333b",
    coast: "#3c4f5b",
    shore: "#1a2932",
    lake: "#16222a",
    urban: "#38414a",
    river: "#35566a",
    border: "#7d8a93",
    borderHalo: "#161c21",
    stateLine: "#56636d",
    country: "#9aa7b0",
    state: "#85929b",
    groundTown: "#a3adb5",
    water: "#6d93a8",
    town: "#d9dfe3",
    halo: "#20272d",
    relief: { opacity: 0.45, darkest: 0, brightest: 0.27 },
    paper: "#161b20",
    highlight: "#ffffff",
  },
};
