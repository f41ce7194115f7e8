import type { OneFileWords } from "../en/one-file.ts";

export const oneFile: OneFileWords = {
  linkCopied: "Enlace copiado, solo para este dispositivo",
  linkShows:
    "Este mapa es un archivo: el enlace lo abre solo en este dispositivo. Para compartirlo, pase el archivo mismo.",
  embedNeedsAddress:
    "Para ponerlo en un artículo, el mapa tiene que estar en la web. Este es un archivo.",
};
