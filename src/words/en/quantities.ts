import type { QuantityWords } from "../quantities.ts";

export const quantities: QuantityWords = {
  about: (number) => `about ${number}`,
  nearly: (number) => `nearly ${number}`,
  moreThan: (number) => `more than ${number}`,
  atLeast: (number) => `at least ${number}`,
  fewerThan: (number) => `fewer than ${number}`,
  lessThan: (number) => `less than ${number}`,
  range: (from, to) => `${from} to ${to}`,
  of: (magnitude, things) => `${magnitude} of ${things}`,
  computed: "computed",
  magnitudes: {
    hundreds: "hundreds",
    thousands: "thousands",
    "tens-of-thousands": "tens of thousands",
    "hundreds-of-thousands": "hundreds of thousands",
  },
};
