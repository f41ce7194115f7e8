import type { numbers as english } from "../en/numbers.ts";
export const numbers: typeof english = {
  fall: "baja de",
  rise: "alza de",
  numbers: "Números",
  numberDoubt: {
    about: "aproximado",
    least: "al menos",
    most: "a lo sumo",
    range: "dentro de un rango",
    computed: "calculado a partir de lo que da el artículo",
  },
  charts: {
    title: "Los números",
    amongNumbers: "Entre los demás números",
  },
};
