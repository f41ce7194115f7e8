import type { LooksWords } from "../en/looks.ts";

export const looks: LooksWords = {
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
};
