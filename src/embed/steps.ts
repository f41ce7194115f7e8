import type { Ask } from "./message.ts";

const facets = ["layers", "kinds", "statuses", "articles", "harm"] as const;

/**
 * What an article can set of the map, by the names of the address and in the order in which it is asked for:
 * a chapter brings its own of what follows, a card its time and place.
 */
export const parameters = [
  "chapter",
  "language",
  "theme",
  ...facets,
  "search",
  "window",
  "moment",
  "select",
  "map",
] as const;
export type Parameter = (typeof parameters)[number];

/** What an element of an article makes the map show. */
export type Steps = ReadonlyMap<string, string>;

/** Reads `name:value; name:value`, as `data-dateline` has it; a value may have colons of its own. */
export function parseSteps(text: string | null | undefined): Steps {
  const steps = new Map<string, string>();
  for (const piece of (text ?? "").split(";")) {
    const [, name, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/s.exec(piece) ?? [];
    if (name !== undefined) steps.set(name, value ?? "");
  }
  return steps;
}

/** What the map is asked for a parameter; nothing for a time, language or place that is no more set. */
export function askFor(parameter: Parameter, value: string): Ask | null {
  switch (parameter) {
    case "chapter":
      return { type: "chapter", chapter: value || null };
    case "select":
      return { type: "select", record: value || null };
    case "search":
      return { type: "search", search: value };
    case "window":
      return { type: "setWindow", window: value || "month" };
    case "theme":
      // What is no theme is told by the map that it is none.
      return { type: "setTheme", theme: (value || null) as "light" | null };
    case "moment":
      return value ? { type: "setMoment", moment: value } : null;
    case "language":
      return value ? { type: "setLanguage", language: value } : null;
    case "map":
      return value ? { type: "fly", map: value } : null;
    default:
      return { type: "show", filter: { [parameter]: value } };
  }
}
