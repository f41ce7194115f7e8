import type { ExpressionSpecification } from "maplibre-gl";
import type { Language } from "../../words/dictionary.ts";
import type { NamedLayer } from "../../words/ground-names.ts";
import { groundNamesIn } from "../../words/ground-names.ts";

/** The properties in which a tile may have a name in a language, the best first: `name_pt-BR`, `name_pt`. */
function propertiesIn(language: Language): readonly string[] {
  const [primary = ""] = language.split("-");
  return [...new Set([language, primary])].map((code) => `name_${code}`);
}

/** What something of the ground is called in a language, for its style: as its tiles say, else as the language does, else as in English. */
export function groundName(language: Language, layer: NamedLayer): ExpressionSpecification {
  const names = Object.entries(groundNamesIn(language, layer)).flat();
  const inEnglish: ExpressionSpecification = ["get", "name"];
  return [
    "coalesce",
    ...propertiesIn(language).map((property): ExpressionSpecification => ["get", property]),
    names.length > 0
      ? (["match", inEnglish, ...names, inEnglish] as unknown as ExpressionSpecification)
      : inEnglish,
  ];
}

/** The same of the properties of one feature. */
export function groundNameOf(
  properties: Readonly<Record<string, unknown>>,
  language: Language,
  layer: NamedLayer,
): string {
  const isText = (value: unknown) => typeof value === "string";
  const inTiles = propertiesIn(language).map((property) => properties[property]);
  const name = [properties["name"]].find(isText) ?? "";
  return inTiles.find(isText) ?? groundNamesIn(language, layer)[name] ?? name;
}
