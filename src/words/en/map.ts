import { number } from "./counting.ts";

export const map = {
  map: "Map",
  mapAndLegend: "Map and legend",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  wholeArea: "Back to the whole area",
  groundSources: "Natural Earth · GeoNames (CC BY 4.0) · Relief: SRTM/NASA via Marble · Borders:",
  wholeCountry: (name: string) => `${name} as a whole`,
  still: {
    title: (story: string, days: string) => `Map: ${story}, ${days}`,
    sight: (where: string, days: string) => `Map of ${where}, ${days}`,
    /** A country as it stands in a sentence. */
    country: (name: string) =>
      /^(United |Netherlands|Philippines|Bahamas|Gambia|Dominican |Central |Maldives|Comoros|Seychelles|Czech R)|Islands$/.test(
        name,
      )
        ? `the ${name}`
        : `${name}`,
    elsewhere: "elsewhere",
    among: (titles: string) => `Among them: ${titles}.`,
    until: (day: string) => `until ${day}`,
    nothing: "Nothing reported of this time.",
    counted: (layer: string, count: number) => `${layer}: ${number(count)}`,
    possible: (count: number) => `Possibly in this time, not surely: ${number(count)}.`,
    earlier: (count: number) => `Reported earlier: ${number(count)}.`,
  },
  wholeMap: "The whole map",
  cooperative: {
    ctrl: "Hold Ctrl and scroll to zoom the map",
    command: "Hold ⌘ and scroll to zoom the map",
    touch: "Use two fingers to move the map",
  },
};
