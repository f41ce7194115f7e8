import type { time as english } from "../en/time.ts";
import { number, plural } from "./counting.ts";

const reportes = plural({ one: "reporte", other: "reportes" });

const nuevos = plural({ one: "nuevo", other: "nuevos" });
const estan = plural({ one: "está", other: "están" });

function shownText(shown: number, leftOut: number): string {
  const filtered = leftOut > 0 ? `, ${number(leftOut)} fuera del filtro` : "";
  if (shown > 0) return `${number(shown)} ${reportes(shown)} a la vista${filtered}`;
  return leftOut > 0 ? `nada a la vista${filtered}` : "nada reportado";
}

export const time: typeof english = {
  time: "Tiempo",
  timeBar: "Barra de tiempo",
  play: "Reproducir",
  pause: "Pausa",
  previousEvent: "Hecho anterior",
  nextEvent: "Hecho siguiente",
  speed: "Velocidad",
  speedTimes: (times) => `${number(times)}×`,
  window: "Mostrar",
  windows: {
    day: "un día",
    week: "una semana",
    month: "un mes",
    year: "un año",
    "until-now": "todo hasta ahora",
  },
  rangeWindow: "un periodo",
  chooseRange: "Elegir un periodo",
  chooseRangeHelp: "Arrastre sobre las barras, o presione el primer día y luego el último",
  firstDay: "Primer día",
  lastDay: "Último día",
  typeDays: "Escribir el primer día y el último",
  shownInDays: (count, days, last) =>
    days === 1
      ? `${number(count)} el ${last}`
      : `${number(count)} en los ${number(days)} días hasta el ${last}`,
  loop: "Repetir",
  wholeRange: (from, to) => `${from}–${to}`,
  showWholeRange: (from, to) => `Mostrar todo el tiempo, ${from}–${to}`,
  showOpeningRange: "Mostrar el tiempo de la historia",
  showMoment: (days) => `Volver a ${days} en la barra de tiempo`,
  timeShown: "Tiempo mostrado",
  moreTimeControls: "Más controles del tiempo",
  leftOutCloser: (count, days) =>
    `${number(count)} ${reportes(count)} más, ${days}: acercar este tiempo`,
  leftOutListed: (count, days) => `${number(count)} ${reportes(count)} más, ${days}: ver la lista`,
  lessTime: "Mostrar menos tiempo, más de cerca",
  moreTime: "Mostrar más tiempo",
  goToDate: "Ir a una fecha",
  go: "Ir",
  earlier: "Antes",
  later: "Después",
  momentText: (day, shown, leftOut) => `${day}, ${shownText(shown, leftOut)}`,
  shownText,
  noneFound: "nada de lo encontrado",
  come: (title) => `Nuevo: ${title}`,
  cameMany: (count) => `${number(count)} ${nuevos(count)}`,
  gone: (count) => `${number(count)} ya no ${estan(count)} a la vista`,
};
