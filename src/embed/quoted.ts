/** Characters of a value that a message about it echoes. */
const most = 60;

/** A value of whatever kind as a message echoes it, shortened. Never throws. */
export function quoted(value: unknown): string {
  if (value === undefined) return "missing";
  const text = written(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function written(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, most + 1));
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? "a list" : "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}
