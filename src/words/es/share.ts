import type { share as english } from "../en/share.ts";

export const share: typeof english = {
  frameTitle: "Un mapa que recorre el tiempo",
  copyLink: "Copiar enlace",
  copyLinkToReport: "Copiar enlace a este reporte",
  linkCopied: "Enlace copiado",
  linkToCopy: "Enlace para copiar",
  shareView: "Compartir esta vista",
  linkShowsThis: "El enlace lleva a lo que se ve ahora: tiempo, mapa, filtro y reporte.",
  linkRefused: "El navegador no dejó copiar el enlace. Aquí está:",
  shareOtherwise: "Compartir de otra forma…",
  putIntoArticle: "Ponerlo en un artículo…",
  copyRefused: "El navegador no dejó copiarlo. Selecciónalo arriba.",
};
