import type { search as english } from "../en/search.ts";
import { number, plural } from "./counting.ts";

const reportes = plural({ one: "reporte", other: "reportes" });

export const search: typeof english = {
  label: "Buscar en los reportes",
  placeholder: "Lugar, palabra o artículo",
  open: "Buscar",
  close: "Cerrar la búsqueda",
  clear: "Borrar la búsqueda",
  places: "Lugares",
  articles: "Artículos",
  count: (count) => `${number(count)} ${reportes(count)}`,
  found: (count, words, scope) => {
    const found = count === 0 ? "Ningún reporte" : `${number(count)} ${reportes(count)}`;
    return [found, words && `con “${words}”`, scope && `(${scope})`].filter(Boolean).join(" ");
  },
  within: (scope) => `Solo ${scope}`,
  leaveScope: (scope) => `Buscar en todo, no solo en ${scope}`,
  showAllTimes: "Mostrarlos todos en el mapa",
  leftOut: (count) => `El filtro deja fuera ${number(count)} más.`,
  wordFound: (word, count) =>
    count === 0 ? `“${word}” no está en ninguno` : `“${word}” está en ${number(count)}`,
  tryThis:
    "Pruebe con menos palabras o con el comienzo de una. Los acentos y las mayúsculas no importan, y se busca en todos los idiomas de la historia.",
};
