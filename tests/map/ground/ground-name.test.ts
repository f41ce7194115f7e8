import { createExpression } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { groundName, groundNameOf } from "../../../src/map/ground/ground-name.ts";
import type { NamedLayer } from "../../../src/words/ground-names.ts";

/** What the style writes for a feature. */
function written(properties: object, language: string, layer: NamedLayer): string {
  const found = createExpression(["to-string", groundName(language, layer)], "text-field");
  if (found.result === "error") throw new Error("it is no expression");
  return String(found.value.evaluate({ zoom: 3 }, { type: "Point", properties }));
}

const mexico = { name: "Mexico", name_es: "México" };
const gulf = { name: "Gulf of\nMexico", name_es: "Golfo de\nMéxico" };

describe("a name of the ground", () => {
  it.each([
    ["in English is as it is", mexico, "en", "countries", "Mexico"],
    ["is as the tiles have it", mexico, "es", "countries", "México"],
    ["is that of the language, of a variety", gulf, "es-MX", "waters", "Golfo de\nMéxico"],
    ["of a country is in any language", mexico, "fr", "countries", "Mexique"],
    ["that is no country's is in English else", gulf, "fr", "waters", "Gulf of\nMexico"],
    ["of a state is not that of a country", { name: "Georgia" }, "fr", "states", "Georgia"],
    ["of a country is", { name: "Georgia" }, "fr", "countries", "Géorgie"],
    ["that nobody knows is as it is", { name: "Nowhere" }, "fr", "countries", "Nowhere"],
  ] as const)("%s", (_what, properties, language, layer, expected) => {
    expect(written(properties, language, layer)).toBe(expected);
    expect(groundNameOf(properties, language, layer)).toBe(expected);
  });
});
