import type { map as english } from "../en/map.ts";
import { number } from "./counting.ts";

export const map: typeof english = {
  map: "Mapa",
  mapAndLegend: "Mapa y leyenda",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  wholeArea: "Volver a toda la zona",
  groundSources:
    "Natural Earth · GeoNames (CC BY 4.0) · Relieve: SRTM/NASA vía Marble · Fronteras:",
  wholeCountry: (name) => `${name} en su conjunto`,
  still: {
    title: (story: string, days: string) => `Mapa: ${story}, ${days}`,
    sight: (where: string, days: string) => `Mapa de ${where}, ${days}`,
    /** A country as it stands in a sentence. */
    country: (name) => `${name}`,
    elsewhere: "otros lugares",
    among: (titles: string) => `Entre ellos: ${titles}.`,
    until: (day: string) => `hasta el ${day}`,
    nothing: "No se reporta nada de este tiempo.",
    counted: (layer: string, count: number) => `${layer}: ${number(count)}`,
    possible: (count: number) => `Posiblemente en este tiempo, sin certeza: ${number(count)}.`,
    earlier: (count: number) => `Reportado antes: ${number(count)}.`,
  },
  wholeMap: "El mapa completo",
  cooperative: {
    ctrl: "Mantén Ctrl y desplázate para acercar el mapa",
    command: "Mantén ⌘ y desplázate para acercar el mapa",
    touch: "Usa dos dedos para mover el mapa",
  },
};
