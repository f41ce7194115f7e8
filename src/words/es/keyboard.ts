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
};
