import type { AddressWords } from "../en/address.ts";

export const address: AddressWords = {
  title: "Sobre este enlace",
  one: "Una parte de este enlace no se puede leer, o pide lo que esta historia no tiene:",
  some: "Partes de este enlace no se pueden leer, o piden lo que esta historia no tiene:",
  rest: "En su lugar se muestra lo habitual; todo lo demás está como dice el enlace.",
};
