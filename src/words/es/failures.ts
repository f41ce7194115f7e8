import type { failures as english } from "../en/failures.ts";
import { number } from "./counting.ts";

export const failures: typeof english = {
  loadFailed: "No se pudo cargar la historia.",
  pageFailed: "No se pudo cargar una parte de esta página.",
  tryAgain: "Intentar de nuevo",
  languageMissing: (name: string) => `No se pudo cargar: ${name}.`,
  missing: {
    one: (part) =>
      `No se pudo cargar una parte de esta historia: ${part}. Todo lo demás está aquí.`,
    some: (parts) =>
      `No se pudieron cargar algunas partes de esta historia: ${parts}. Todo lo demás está aquí.`,
    shapes: "los contornos de áreas y líneas",
    numbers: "los números",
    issues: "la lista de problemas en los datos",
    details: "Qué falló",
    answered: (status) => `el servidor respondió ${number(status)}`,
    network: "sin conexión, o se cortó",
    silent: "sin respuesta",
    unreadable: "está incompleto, o no es lo que se pidió",
    trying: "Intentando de nuevo…",
    value: (name) => `${name}, sin cargar`,
    nowHere: (parts) => `Ya está aquí: ${parts}.`,
  },
  mapTrouble: {
    coming: "Una imagen fija hasta que llegue el mapa vivo.",
    missing: "Este navegador no ofrece WebGL 2, que el mapa vivo necesita.",
    lost: "El navegador le retiró los gráficos al mapa vivo.",
    script: "No se pudo cargar el mapa vivo.",
    worker: "Una parte del mapa vivo no arrancó.",
    ground: "No se pudo cargar el fondo del mapa vivo.",
    groundPart: "No se pudo cargar una parte del fondo del mapa. Los reportes están todos aquí.",
    stillInstead: "Una imagen fija ocupa su lugar.",
    nothingInstead: "Todo lo demás funciona.",
  },
};
