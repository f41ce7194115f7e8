import type { QuantityWords } from "../quantities.ts";

export const quantities: QuantityWords = {
  about: (number) => `cerca de ${number}`,
  nearly: (number) => `casi ${number}`,
  moreThan: (number) => `más de ${number}`,
  atLeast: (number) => `al menos ${number}`,
  fewerThan: (number) => `menos de ${number}`,
  lessThan: (number) => `menos de ${number}`,
  range: (from, to) => `${from} a ${to}`,
  of: (magnitude, things) => `${magnitude} de ${things}`,
  // It must agree with nouns of any gender and number, so it is a noun itself.
  computed: "dato calculado",
  magnitudes: {
    hundreds: "cientos",
    thousands: "miles",
    "tens-of-thousands": "decenas de miles",
    "hundreds-of-thousands": "cientos de miles",
  },
};
