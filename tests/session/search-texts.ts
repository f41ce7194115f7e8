import fc from "fast-check";

/** Texts with what is hard about letters: marks of their own, ligatures, Greek, width, half pairs. */
const letters = fc.constantFrom(
  ..."aZñÑéÉçßΣςσİıﬁ㎏½ａ漢한й",
  "e\u0301",
  "\u0301",
  "👩‍👩‍👧",
  "\uD83D",
  " ",
  " ",
  "–",
  "'",
  "<",
);
export const texts = fc.array(letters, { maxLength: 30 }).map((all) => all.join(""));
