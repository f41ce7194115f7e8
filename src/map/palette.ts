export type Theme = "light" | "dark";

/** The colours of the ground, calm enough that the story's marks are the strongest thing on it. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly country: string;
  readonly town: string;
  readonly halo: string;
  /** What a mark stands out against. */
  readonly paper: string;
  readonly highlight: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: "#d3e0e6",
    land: "#f6f3ea",
    coast: "#a3b6bf",
    border: "#b3a7a0",
    country: "#8d8079",
    town: "#3d3a38",
    halo: "#f6f3ea",
    paper: "#ffffff",
    highlight: "#14161a",
  },
  dark: {
    sea: "#12191f",
    land: "#232b32",
    coast: "#3d4c57",
    border: "#55616b",
    country: "#84919b",
    town: "#d9dfe3",
    halo: "#232b32",
    paper: "#161b20",
    highlight: "#ffffff",
  },
};
