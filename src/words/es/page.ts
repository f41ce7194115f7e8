import type { page as english } from "../en/page.ts";
import { number } from "./counting.ts";

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
};
