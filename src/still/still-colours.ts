import type { Story } from "../record/story.ts";
import { palettes } from "../scene/palette.ts";
import type { Theme } from "../session/theme.ts";

const groundNames = [
  "sea",
  "land",
  "coast",
  "shore",
  "lake",
  "border",
  "borderHalo",
  "stateLine",
  "country",
  "town",
  "halo",
  "paper",
  "highlight",
] as const;

type GroundName = (typeof groundNames)[number];

/** Around the globe. */
const space = { light: "#e9eef0", dark: "#0a0f13" } as const;

/** The land as it looks under the live map's relief, on average. */
const land = { light: "#f0ede5", dark: "#30373c" } as const;

/** What a picture is painted with, as values of SVG attributes. */
export interface StillColours {
  readonly ground: Readonly<Record<GroundName | "space", string>>;
  layer(id: string): string;
}

/** The colours of a theme; for "page" variables that the page sets, so that one picture serves both. */
export function stillColours(theme: Theme | "page", story: Pick<Story, "layers">): StillColours {
  const colourOf = (name: GroundName) =>
    theme === "page" ? `var(--still-${name})` : groundColour(theme, name);
  const layers = new Map(story.layers.map(({ id, colour }) => [id, colour]));
  return {
    ground: {
      ...(Object.fromEntries(groundNames.map((name) => [name, colourOf(name)])) as Record<
        GroundName,
        string
      >),
      space: theme === "page" ? "var(--still-space)" : space[theme],
    },
    layer: (id) =>
      theme === "page" ? `var(--still-layer-${id})` : (layers.get(id)?.[theme] ?? "#888888"),
  };
}

/** The variables of a theme, as declarations of CSS. */
export function stillVariables(theme: Theme, { layers }: Pick<Story, "layers">): string {
  return [
    ...groundNames.map((name) => `--still-${name}:${groundColour(theme, name)}`),
    `--still-space:${space[theme]}`,
    ...layers.map(({ id, colour }) => `--still-layer-${id}:${colour[theme]}`),
  ].join(";");
}

function groundColour(theme: Theme, name: GroundName): string {
  return name === "land" ? land[theme] : palettes[theme][name];
}
