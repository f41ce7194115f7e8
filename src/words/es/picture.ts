import type { PictureWords } from "../en/picture.ts";

export const picture: PictureWords = {
  name: "Este mapa como imagen",
  png: "Imagen (PNG)",
  svg: "Imagen (SVG)",
  text: "Lo que muestra la imagen, en palabras",
  copy: "Copiar estas palabras",
  copied: "Palabras copiadas",
  failed: "No se pudo hacer la imagen. Inténtalo otra vez.",
};
