const forms = "write 12, ~1500, >30, >=20, <25000, 800..1200 or hundreds";

/** Why a text is not a quantity that is read here, and what to write. Knows the usual slips. */
export function adviseOnQuantity(text: string): string {
  const written = text.trim();
  const echo = shorten(written);
  if (written === "") return `there is no number: ${forms}`;
  if (/^[~<>=]*-?\d{1,3}([, ]\d{3})+(\.\d+)?\*?$/.test(written)) {
    return `${echo} has marks between its digits: write ${written.replace(/[, ]/g, "")}`;
  }
  if (/(?![0-9])\p{Nd}/u.test(written)) {
    return `${echo} has digits other than 0 to 9: type it again with plain digits`;
  }
  if (/^\d+(\.\d+)?\s*[-\u2010-\u2015\u2212]\s*\d+(\.\d+)?\*?$/u.test(written)) {
    return `${echo} has a dash between its numbers: write ${written.replace(/\s*[-\u2010-\u2015\u2212]\s*/u, "..")}`;
  }
  return `${echo} is not a number that is read here: ${forms}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
