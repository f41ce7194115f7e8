import type { Issue } from "../record/issue.ts";
import type { Translated } from "../record/record.ts";
import type { FigureDeclaration, Kind, Layer, Unit } from "../record/story.ts";
import { safeLink } from "../record/citation.ts";
import { parseIsoDay } from "../record/civil-day.ts";
import { parseOrigin } from "../record/origin.ts";
import { adviseOnDate } from "./advise-on-date.ts";
import { parseWhen, type When } from "../record/when.ts";
import { isLanguageCode } from "./language-code.ts";
import { readJson } from "./read-json.ts";
import type { SettingsReader } from "./settings-reader.ts";
import { isObject, settingsReader } from "./settings-reader.ts";
import { isKebabCase } from "./fields/id.ts";

/** What `story.json` says. */
export interface Settings {
  readonly title: Translated;
  readonly description: Translated;
  readonly about: Translated;
  readonly languages: readonly string[];
  readonly address: string;
  readonly poster: string;
  readonly license: string;
  readonly style: string;
  readonly embedOrigins: readonly string[] | null;
  readonly layers: readonly Layer[];
  readonly kinds: readonly Kind[];
  readonly units: readonly Unit[];
  readonly figures: readonly FigureDeclaration[];
  readonly firstView: {
    readonly places: readonly string[];
    /** Null where it is missing or wrong; then the story's extent stands in. */
    readonly range: When | null;
    /** Days since 1970-01-01; null likewise. */
    readonly moment: number | null;
  };
}

const file = "story.json";
const fallbackColour = { light: "#555555", dark: "#aaaaaa" };

/**
 * Reads `story.json`. What is missing or wrong in it becomes an issue and takes a plain stand-in;
 * the settings are null only where the file is no JSON object at all. Never throws.
 */
export function checkSettings(text: string): {
  readonly settings: Settings | null;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const reading = readJson(file, text);
  if (!reading.ok) return { settings: null, issues: [reading.issue] };
  if (!isObject(reading.value)) {
    const message = "the file is no object: write title, languages, layers and kinds in braces";
    const issue = { file, row: null, column: null, value: null, message } as const;
    return { settings: null, issues: [{ ...issue, severity: "error" }] };
  }
  const reader = settingsReader(reading.value, file, issues);
  const languages = readLanguages(reader);
  const layers = reader.list("layers").flatMap((item) => readLayer(item, languages));
  const layerIds = new Set(layers.map((layer) => layer.id));
  const units = reader.list("units").flatMap((item) => readUnit(item, languages));
  const unitIds = new Set(units.map((unit) => unit.id));
  const firstView = reader.child("firstView");
  const settings: Settings = {
    title: reader.words("title", languages),
    description: reader.words("description", languages),
    about: reader.names().includes("about") ? reader.words("about", languages) : {},
    languages,
    address: readLink(reader, "address"),
    poster: readPoster(reader, reading.value["poster"]),
    license: readLink(reader, "license"),
    style: readStyle(reader),
    embedOrigins: readEmbedOrigins(reader),
    layers: once(layers, "id", "layers", issues),
    kinds: once(
      reader.list("kinds").flatMap((item) => readKind(item, languages, layerIds)),
      "id",
      "kinds",
      issues,
    ),
    units: once(units, "id", "units", issues),
    figures: once(
      reader.list("figures").flatMap((item) => readFigure(item, languages, unitIds)),
      "name",
      "figures",
      issues,
    ),
    firstView: {
      places: firstView.texts("places"),
      range: readRange(firstView),
      moment: readMoment(firstView),
    },
  };
  reportUnknown(reader, settings);
  return { settings, issues };
}

/** Names of what the file may say are those of what it says. */
function reportUnknown(reader: SettingsReader, settings: Settings) {
  for (const name of reader.names()) {
    if (Object.hasOwn(settings, name) || name.startsWith("$")) continue;
    const message = `unknown setting: ${name}; correct its name or delete it`;
    reader.report(name, null, message, "warning");
  }
}

function readLanguages(reader: SettingsReader): readonly string[] {
  const languages = reader.texts("languages").filter((code) => {
    if (isLanguageCode(code)) return true;
    reader.report("languages", code, `unknown language: ${code}; write a code such as en`);
    return false;
  });
  if (languages.length > 0) return [...new Set(languages)];
  reader.report("languages", null, 'the story names no language: write "languages": ["en"]');
  const written = reader.child("title").names().filter(isLanguageCode);
  return written.length > 0 ? written : ["en"];
}

function readLink(reader: SettingsReader, name: "address" | "license"): string {
  const link = reader.text(name);
  if (link === "" || safeLink(link) !== null) return link;
  const message = `${name} ${link} is not an http or https address: it is left out`;
  reader.report(name, link, message, "warning");
  return "";
}

/** Where a map style is: an http or https address, or a path that stays on the site. */
function readStyle(reader: SettingsReader): string {
  const style = reader.text("style");
  if (style === "" || safeLink(style) !== null) return style;
  const site = "https://site.invalid/";
  const isPath = URL.canParse(style, site) && new URL(style, site).origin === new URL(site).origin;
  if (isPath) return style;
  const message = `style ${style} is neither an http or https address nor a path: the map keeps its own ground`;
  reader.report("style", style, message, "warning");
  return "";
}

/** The fragment of an address, without its mark; `check-poster.ts` says what is wrong within it. */
function readPoster(reader: SettingsReader, given: unknown): string {
  if (given === undefined || typeof given === "string") {
    return reader.text("poster").replace(/^#/, "");
  }
  const message =
    'poster is no text: write a view as an address has it, such as "moment=2023-12-27&window=week"';
  reader.report("poster", JSON.stringify(given), message, "warning");
  return "";
}

/** Null where nothing is said of it; what is no origin lets nobody in. */
function readEmbedOrigins(reader: SettingsReader): readonly string[] | null {
  if (!reader.names().includes("embedOrigins")) return null;
  const texts = reader.texts("embedOrigins");
  if (texts.length === 0) {
    const message = "embedOrigins lists no origin: no page can drive the map; delete it to let any";
    reader.report("embedOrigins", null, message, "warning");
  }
  return texts.flatMap((text) => {
    const origin = parseOrigin(text);
    if (origin !== null) return [origin];
    const message = `${text} in embedOrigins is no origin: write one such as https://example.org`;
    reader.report("embedOrigins", text, message);
    return [];
  });
}

function readDeclaredId(item: SettingsReader): string | null {
  const id = item.text("id");
  if (isKebabCase(id)) return id;
  item.report("id", id, `id ${id} is not kebab-case: use lower-case letters, digits and hyphens`);
  return null;
}

function readLayer(item: SettingsReader, languages: readonly string[]): Layer[] {
  const id = readDeclaredId(item);
  if (id === null) return [];
  const colour = item.child("colour");
  const readColour = (name: "light" | "dark") => {
    const text = colour.text(name);
    if (/^#[0-9a-f]{6}$/i.test(text)) return text;
    const message = `colour ${text} is not written as #rrggbb: a grey stands in`;
    colour.report(name, text, message, "warning");
    return fallbackColour[name];
  };
  return [
    {
      id,
      name: item.words("name", languages),
      colour: { light: readColour("light"), dark: readColour("dark") },
      symbol: item.text("symbol"),
      leavesTrace: item.flag("leavesTrace"),
    },
  ];
}

function readKind(
  item: SettingsReader,
  languages: readonly string[],
  layers: ReadonlySet<string>,
): Kind[] {
  const id = readDeclaredId(item);
  if (id === null) return [];
  const layer = item.text("layer");
  if (!layers.has(layer)) {
    item.report("layer", layer, `kind ${id} is of an undeclared layer: ${layer}; correct it`);
    return [];
  }
  return [{ id, layer, name: item.words("name", languages), symbol: item.text("symbol") }];
}

function readUnit(item: SettingsReader, languages: readonly string[]): Unit[] {
  const id = item.text("id");
  if (id === "") {
    item.report("id", null, "a unit has no id: write one");
    return [];
  }
  return [{ id, name: item.words("name", languages), whole: item.flag("whole") }];
}

function readFigure(
  item: SettingsReader,
  languages: readonly string[],
  units: ReadonlySet<string>,
): FigureDeclaration[] {
  const name = item.text("name");
  const unit = item.text("unit");
  if (!isKebabCase(name)) {
    item.report(
      "name",
      name,
      `figure ${name} is not kebab-case: use lower-case letters and hyphens`,
    );
    return [];
  }
  if (!units.has(unit)) {
    item.report(
      "unit",
      unit,
      `figure ${name} has an undeclared unit: ${unit}; declare it in units`,
    );
    return [];
  }
  return [{ name, label: item.words("label", languages), unit, harm: item.flag("harm") }];
}

function readRange(firstView: SettingsReader): When | null {
  const text = firstView.text("range");
  if (text === "") return null;
  const parsed = parseWhen(text, "period");
  if (parsed.ok) return parsed.when;
  firstView.report("range", text, parsed.message ?? adviseOnDate(text));
  return null;
}

function readMoment(firstView: SettingsReader): number | null {
  const text = firstView.text("moment");
  if (text === "") return null;
  const day = parseIsoDay(text);
  if (day === null)
    firstView.report("moment", text, `moment is not a day: ${text}; write 2024-11-02`);
  return day;
}

/** The first of those that share an id; an error for each that follows. */
function once<Item, Name extends keyof Item>(
  items: readonly Item[],
  name: Name,
  list: string,
  issues: Issue[],
): readonly Item[] {
  const seen = new Set<Item[Name]>();
  return items.filter((item) => {
    const id = item[name];
    if (seen.has(id)) {
      const message = `${String(id)} is declared twice in ${list}: delete one; the first is read`;
      const value = String(id);
      issues.push({ file, row: null, column: list, value, message, severity: "error" });
      return false;
    }
    seen.add(id);
    return true;
  });
}
