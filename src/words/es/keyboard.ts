import type { keyboard as english } from "../en/keyboard.ts";
import { number, plural } from "./counting.ts";

const reportes = plural({ one: "reporte", other: "reportes" });

export const keyboard: typeof english = {
  skipToReading: "Ir a los reportes",
  skipToMap: "Ir a las marcas del mapa",
  skipToTime: "Ir a la barra de tiempo",
  marks: {
    label: "Marcas del mapa",
    count: (count) => `Marcas del mapa: ${number(count)}`,
    beyond: (count) => `${number(count)} más fuera de lo que se ve`,
    help: "Las flechas van de marca en marca; Re Pág y Av Pág, por el tiempo. Intro abre, Esc regresa.",
    place: (index, count) => `${number(index)} de ${number(count)}`,
    several: (place, count) => `${place}: ${number(count)} ${reportes(count)}`,
    lost: (title) => `“${title}” ya no está a la vista`,
    looks: {
      possible: "posiblemente en el tiempo mostrado",
      trace: "reportado antes de este lugar",
    },
  },
  keys: {
    title: "Teclado",
    shortcuts: "Atajos de teclado",
    shortcutsHelp:
      "Teclas que actúan desde cualquier parte de la página. Las demás actúan sobre lo que tiene el foco.",
    names: {
      arrows: "Flechas",
      leftRight: "Izquierda, derecha",
      shiftArrows: "Mayús y flechas",
      shiftP: "Mayús P",
      pages: "Re Pág, Av Pág",
      ends: "Inicio, Fin",
      enter: "Intro",
      escape: "Esc",
      zoom: "+ y −",
      tab: "Tab, Mayús y Tab",
    },
    all: "Todas las teclas",
    anywhere: "Desde cualquier parte",
    search: "a la búsqueda",
    turn: "el capítulo siguiente de la historia, el anterior",
    leave: "cierra lo abierto y regresa a donde estaba",
    stops:
      "de una cosa a la siguiente, y atrás; las tres primeras saltan a reportes, marcas y tiempo",
    toMark: "a la marca más cercana hacia ese lado",
    throughTime: "a la marca anterior y a la siguiente en el tiempo",
    firstLastMark: "a la primera y a la última en el tiempo",
    openMark: "abre su reporte",
    moveMap: "mueven el mapa",
    zoomMap: "más cerca, más lejos",
    day: "un día antes, después",
    month: "un mes antes, después",
    timeEnds: "a los extremos del tiempo mostrado",
    zoomTime: "menos tiempo, más tiempo",
    bothEnds: "mueven los dos extremos de un periodo",
    rows: "de reporte en reporte",
    openReport: "abre un reporte",
    numbers: "de número en número de una gráfica",
    sheet: "suben y bajan el texto, en un teléfono",
  },
};
