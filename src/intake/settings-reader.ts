import type { Issue } from "../record/issue.ts";
import type { Translated } from "../record/record.ts";
import { inEachLanguage } from "./known.ts";

/** Reads members of an object that may be anything, and reports those that are not what they should be. */
export interface SettingsReader {
  readonly names: () => readonly string[];
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly words: (name: string, languages: readonly string[]) => Translated;
  readonly child: (name: string) => SettingsReader;
  readonly list: (name: string) => readonly SettingsReader[];
  readonly report: (
    name: string,
    value: string | null,
    message: string,
    severity?: Issue["severity"],
  ) => void;
}

/** Whether a value is an object with members, which a list is not. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of a value of a file, whose issues it adds to; of the file's whole, unless the path to a part of it is given. */
export function settingsReader(
  value: unknown,
  file: string,
  issues: Issue[],
  path = "",
): SettingsReader {
  const members = isObject(value) ? value : {};
  const member = (name: string) => (Object.hasOwn(members, name) ? members[name] : undefined);
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const report: SettingsReader["report"] = (name, wrong, message, severity = "error") =>
    issues.push({ file, row: null, column: at(name), value: wrong, message, severity });
  const text = (name: string) => {
    const found = member(name);
    return typeof found === "string" ? found.trim() : "";
  };
  return {
    names: () => Object.keys(members),
    text,
    texts: (name) => {
      const found = member(name);
      if (!Array.isArray(found)) return [];
      return found.filter((item): item is string => typeof item === "string");
    },
    flag: (name) => member(name) === true,
    words: (name, languages) => {
      const found = member(name);
      const words = settingsReader(found, file, [], at(name));
      const texts = languages.map((language) => words.text(language));
      const present = texts.find((words) => words !== "");
      if (present === undefined) {
        report(name, null, `${at(name)} has no words: write them in each language`, "warning");
        return inEachLanguage(languages, "");
      }
      return Object.fromEntries(
        languages.map((language, index) => {
          const own = texts[index] ?? "";
          if (own !== "") return [language, own];
          const message = `${at(name)} has no words in ${language}: another language stands in`;
          report(name, null, message, "warning");
          return [language, present];
        }),
      );
    },
    child: (name) => settingsReader(member(name), file, issues, at(name)),
    list: (name) => {
      const found = member(name);
      if (!Array.isArray(found)) return [];
      return found.map((item, index) =>
        settingsReader(item, file, issues, at(`${name}[${index}]`)),
      );
    },
    report,
  };
}
