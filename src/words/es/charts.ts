import type { ChartWords } from "../en/charts.ts";
import { number, plural } from "./counting.ts";

const numeros = plural({ one: "número", other: "números" });

export const charts: ChartWords = {
  rule: "Solo comparten gráfica los números de una misma medida, unidad, zona, método y duración. Cada uno de los demás va por separado.",
  span: (count, first, last) =>
    `${number(count)} ${numeros(count)}. Primero: ${first}. Último: ${last}.`,
  extremes: (least, most) => `Menor: ${least}. Mayor: ${most}.`,
  figures: (title) => `Cada número: ${title}`,
  asTable: "En una tabla",
  period: "Periodo",
  number: "Número",
  howSure: "Con qué certeza",
  who: "Quién lo dice",
  now: "en el tiempo mostrado",
  alone: "Números que van por separado",
  leftOut: (count) => `El filtro deja fuera ${number(count)} ${numeros(count)}.`,
  looksTitle: "Cómo se dibuja la duda",
  looks: {
    exact: "Como lo da el artículo",
    about: "Una cantidad aproximada",
    least: "Al menos tantos: más de",
    most: "A lo sumo tantos: menos de",
    range: "Entre dos números",
    inferred: "Tiempo no exacto",
    ahead: "Previsto o planeado",
  },
  moment:
    "La línea es el día en que está el mapa. Un fondo tras un número: está en el tiempo mostrado.",
};
