import type { legend as english } from "../en/legend.ts";
import { number, plural } from "./counting.ts";

const reportes = plural({ one: "reporte", other: "reportes" });
const begun = plural({ one: "iniciado antes", other: "iniciados todos antes" });

export const legend: typeof english = {
  legend: "Leyenda",
  legendMore: "Qué significa cada forma",
  layers: "Capas",
  article: "Artículo",
  harmed: "Personas afectadas",
  noneOfThese: "ninguno de estos",
  kinds: "Tipos",
  kindsOf: (layer) => `Tipos de ${layer}`,
  valueNow: (name, count) => `${name}, ${number(count)} ahora`,
  only: "solo",
  all: "todo",
  onlyValue: (name) => `Solo ${name}`,
  allInsteadOf: (name) => `Todo, no solo ${name}`,
  allOf: (facet) => `Todo: ${facet}`,
  partOf: (on, all) => `${number(on)} de ${number(all)}`,
  filtered: (shown, all) => `Filtrado: ${number(shown)} de ${number(all)} ${reportes(all)}`,
  filterLeaves: (shown, all) =>
    shown === 0
      ? `De ${number(all)} ${reportes(all)} de este tiempo, el filtro no muestra ninguno.`
      : `El filtro deja ${number(shown)} de ${number(all)} reportes de este tiempo, ${begun(shown)}.`,
  showEverything: "Mostrar todo",
  routeCaution: "La línea une lugares. No es el camino recorrido.",
};
