import { parseIsoDay } from "../record/civil-day.ts";
import { facetNames } from "../session/story-facets.ts";
import { themes } from "../session/theme.ts";
import { parseViewpoint } from "../record/viewpoint.ts";
import { parseWindow, windowNames } from "../time/show-window.ts";
import type { AskType, MessageId, Request } from "./message.ts";
import { version } from "./message.ts";
import { quoted } from "./quoted.ts";

/** What is wrong with a message: which field, and what to write instead. */
export interface Fault {
  readonly field: string | null;
  readonly message: string;
}

export type Checked =
  | { readonly is: "request"; readonly request: Request }
  | { readonly is: "fault"; readonly fault: Fault };

/** A message that is meant for the map, whatever is wrong with it. */
export interface OpenedMessage {
  /** What an answer gives back; null where the message has none that can be. */
  readonly id: MessageId | null;
  /** Says what it asks, or what is wrong with it. */
  check(): Checked;
}

interface Field {
  readonly optional?: true;
  readonly isRight: (value: unknown) => boolean;
  /** Goes on after "write". */
  readonly write: string;
}

type Members = Readonly<Record<string, unknown>>;

/** Longer is no id, no search and no list that a person or their page means. */
const longest = { text: 2_000, list: 500 };

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= longest.text;
const isId = (value: unknown) => isText(value) && value !== "";
const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= longest.list && value.every(isText);
const textThat = (isRight: (text: string) => boolean) => (value: unknown) =>
  isText(value) && isRight(value);

const isFilter = (value: unknown) =>
  isObject(value) &&
  Object.keys(value).every(
    (name) => facetNames.some((facet) => facet === name) && isText(value[name]),
  );

const idOrNull = (what: string): Field => ({
  isRight: (value) => value === null || isId(value),
  write: `the id of a ${what} as a text, or null for none`,
});

/** The fields of each message, `dateline`, `id` and `type` aside. */
const schema: Readonly<Record<AskType, Readonly<Record<string, Field>>>> = {
  setMoment: {
    moment: {
      isRight: textThat((text) => parseIsoDay(text) !== null),
      write: 'a day that exists as YYYY-MM-DD, such as "2023-12-23"',
    },
  },
  setWindow: {
    window: {
      isRight: textThat((text) => parseWindow(text) !== null),
      write: `one of ${windowNames.join(", ")}, or a number of days such as "45d"`,
    },
  },
  play: {},
  pause: {},
  step: { by: { isRight: (value) => value === 1 || value === -1, write: "1 or -1" } },
  show: {
    layers: {
      optional: true,
      isRight: (value) => value === null || isTextList(value),
      write: "a list of ids of layers, or null for all",
    },
    filter: {
      optional: true,
      isRight: (value) => value === null || isFilter(value),
      write: `texts for any of ${facetNames.join(", ")}, such as {"kinds": "-fire"}, or null for no filter`,
    },
  },
  select: { record: idOrNull("record") },
  fly: {
    places: {
      optional: true,
      isRight: (value) => isTextList(value) && value.length > 0,
      write: "a list of ids of places, one at least",
    },
    map: {
      optional: true,
      isRight: textThat((text) => parseViewpoint(text) !== null),
      write: 'zoom/latitude/longitude, such as "7/16.5/-93.2"',
    },
  },
  chapter: { chapter: idOrNull("chapter") },
  search: { search: { isRight: isText, write: `a text of up to ${longest.text} letters` } },
  setLanguage: { language: { isRight: isId, write: 'the code of a language, such as "es"' } },
  setTheme: {
    theme: {
      isRight: (value) => value === null || themes.some((theme) => theme === value),
      write: `one of ${themes.join(", ")}, or null for the reader's own`,
    },
  },
  get: {},
};

const envelope = ["dateline", "id", "type"];

/** Opens what was posted; null for another tool's. Never throws on data of whatever kind. */
export function openMessage(data: unknown): OpenedMessage | null {
  if (!isObject(data) || !Object.hasOwn(data, "dateline")) return null;
  const given = own(data, "id");
  const isFit = (typeof given === "number" && Number.isFinite(given)) || isText(given);
  const id = isFit ? given : null;
  return { id, check: () => checkMessage(data, id) };
}

function checkMessage(data: Members, id: MessageId | null): Checked {
  const fault = (field: string | null, message: string): Checked => ({
    is: "fault",
    fault: { field, message },
  });
  if (data["dateline"] !== version) {
    return fault("dateline", `unknown version: ${quoted(data["dateline"])}; write ${version}`);
  }
  if (id === null) {
    return fault("id", `id ${quoted(own(data, "id"))} is neither a text nor a number: write one`);
  }
  const type = own(data, "type");
  if (!isAskType(type)) {
    return fault("type", `unknown type: ${quoted(type)}; write one of ${types.join(", ")}`);
  }
  const fields = schema[type];
  const stranger = Object.keys(data).find(
    (name) => !envelope.includes(name) && !Object.hasOwn(fields, name),
  );
  if (stranger !== undefined) {
    const known = Object.keys(fields).join(", ") || "none";
    return fault(
      stranger.slice(0, 60),
      `unknown field of ${type}: ${quoted(stranger)}; it takes ${known}`,
    );
  }
  const read: Record<string, unknown> = {};
  for (const [name, { optional, isRight, write }] of Object.entries(fields)) {
    const value = own(data, name);
    if (value === undefined && optional) continue;
    if (!isRight(value))
      return fault(name, `${name} of ${type} is ${quoted(value)}: write ${write}`);
    read[name] = value;
  }
  if (optionalOnes.has(type) && Object.keys(read).length === 0) {
    return fault(null, `${type} says nothing: write ${Object.keys(fields).join(" or ")}`);
  }
  if (type === "fly" && "places" in read && "map" in read) {
    return fault("map", "fly has both places and map: write one of them");
  }
  return { is: "request", request: { dateline: version, id, type, ...read } as Request };
}

const types = Object.keys(schema) as readonly AskType[];
/** Those of which at least one field is to be given. */
const optionalOnes: ReadonlySet<AskType> = new Set(["show", "fly"]);

function isAskType(value: unknown): value is AskType {
  return types.some((type) => type === value);
}

function own(data: Members, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}
