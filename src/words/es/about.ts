import type { AboutWords } from "../en/about.ts";

export const about: AboutWords = {
  method: "Cómo está hecho",
  methodSays: [
    "Cada reporte está como lo da un artículo, en nuestras palabras, con el párrafo que lo dice. Lo que el artículo opina queda en el artículo.",
    "La duda se dibuja: un día que no es seguro, un lugar que solo se conoce como área, un plan, una afirmación, versiones que difieren. Donde las versiones difieren, cada una tiene el mismo espacio.",
    "Lo que no está en el artículo, como el modo en que se dedujo una fecha, aparece en “Cómo lo sabemos”; una cifra que no puede ser correcta como se da lleva una advertencia.",
    "La línea de una ruta une los lugares que se nombran. No es el camino recorrido.",
    "Sin nombres de víctimas, ni edificios o campamentos que el artículo no ubique.",
  ],
  corrections: "Correcciones",
  noCorrections: "Ninguna hasta ahora.",
};
