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
      ? `El filtro no deja nada de ${number(all)} ${reportes(all)} de este tiempo.`
      : `El filtro deja ${number(shown)} de ${number(all)} reportes de este tiempo, ${begun(shown)}.`,
  showEverything: "Mostrar todo",
  looks: {
    size: "más grande: más personas afectadas",
    flow: "más grande: más personas al día",
    closed: "cerrado",
    reportedSegment: "reportado",
    inferredSegment: "deducido: orden y fechas, no el camino",
    intendedSegment: "adonde dijeron que iban",
    head: "dónde estaban",
    estimatedHead: "estimado, entre paradas con fecha",
  },
  doubt: {
    when: "Cuándo",
    dates: {
      day: "Un día seguro: ese y ningún otro",
      span: "Un periodo: duró todos esos días",
      within: "Un día dentro de un lapso; no se sabe cuál",
      open: "Un extremo abierto: desde ese día, o hasta él",
      inferred: "Una fecha deducida: por entonces, o probablemente",
    },
    solid: "Relleno: con certeza en el tiempo mostrado. Hueco: quizás.",
    leaving: "Se desvanece: pronto fuera del tiempo mostrado",
    article:
      "Sobre las barras: el tiempo del que informa un artículo, hasta el día en que apareció. Fuera de él nada se informa.",
    known: "Cómo se sabe",
    reported: "Reportado por un artículo",
    claimed: "Afirmado por una autoridad o una parte",
    contested: "En disputa: las versiones difieren, el reporte da cada una",
    planned: "Planeado o previsto",
    trace: "Lo reportado antes sobre este lugar",
    where: "Dónde",
    point: "En esta localidad o sitio",
    ring: "En algún punto dentro del círculo",
    line: "En algún punto de esta línea",
    area: "En algún punto de esta área",
    edge: "Borde continuo: algo ahí es seguro. Discontinuo: posible o planeado.",
  },
  routeCaution: "La línea une lugares. No es el camino recorrido.",
};
