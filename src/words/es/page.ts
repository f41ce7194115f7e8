import type { page as english } from "../en/page.ts";
import { number, plural } from "./counting.ts";

const rowsHaveProblems = plural({
  one: "fila de los datos tiene un problema",
  other: "filas de los datos tienen problemas",
});

export const page: typeof english = {
  about: "Acerca de",
  articles: "Los artículos",
  otherLanguage: "Idioma",
  themes: { light: "Cambiar a claro", dark: "Cambiar a oscuro" },
  sheetHeight: "Altura del texto",
  sheetHeights: { low: "solo el título", half: "media", full: "completa" },
  sheetLower: "Bajar el texto",
  sheetHigher: "Subir el texto",
  noScript: "Este mapa necesita JavaScript.",
  loading: "Cargando la historia…",
  loadedOf: (came, of) => `${number(came)} de ${number(of)} partes`,
  dataIssues: (count) => `${number(count)} ${rowsHaveProblems(count)}`,
  dataIssuesHelp:
    "Las filas con error se omiten; todo lo demás se muestra. Qué corregir en cada una se dice en inglés.",
  issuePlace: (file, row, column) =>
    [file, row === null ? "" : `línea ${number(row)}`, column ?? ""].filter(Boolean).join(", "),
};
