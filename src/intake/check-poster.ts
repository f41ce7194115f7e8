import { parseIsoDay } from "../record/civil-day.ts";
import type { Issue } from "../record/issue.ts";
import { statuses } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import { parseViewpoint } from "../record/viewpoint.ts";
import { parseWindow, windowNames } from "../time/show-window.ts";

/** Whether a value is right, and what to write where it is not. */
interface Rule {
  readonly isRight: (value: string) => boolean;
  /** Goes on after the value, and "write" or "correct". */
  readonly advice: string;
}

/** Of an address too, but without a meaning for a picture: it is drawn in each language, light, and with the story's own time. */
const passedOver = ["time", "language", "theme", "keys", "view", "ui", "origins"];

/**
 * A warning for each part of `story.poster` that no picture can be drawn by, and which is passed over: it is
 * written as the fragment of an address, `moment=2023-12-27&window=week`.
 */
export function checkPoster(story: Story): readonly Issue[] {
  const { poster = "" } = story;
  if (poster === "") return [];
  const warn = (value: string, message: string): Issue => ({
    file: "story.json",
    row: null,
    column: "poster",
    value,
    message,
    severity: "warning",
  });
  if (/^[a-z]+:\/\//i.test(poster)) {
    return [warn(poster, "poster is a whole address: write only what follows its #")];
  }
  const rules = rulesOf(story);
  return [...new URLSearchParams(poster)].flatMap(([name, value]) => {
    const rule = rules.get(name);
    if (rule?.isRight(value) || passedOver.includes(name)) return [];
    const wrong = `${name} of poster is ${value === "" ? "empty" : value}: ${rule?.advice}`;
    const names = [...rules.keys()].join(", ");
    return [warn(poster, rule ? wrong : `unknown name in poster: ${name}; write one of ${names}`)];
  });
}

function rulesOf(story: Story): ReadonlyMap<string, Rule> {
  const { layers, kinds, figures, articles, records, chapters } = story;
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const harm = figures.filter((figure) => figure.harm).map(({ name }) => name);
  return new Map<string, Rule>([
    [
      "moment",
      {
        isRight: (value) => parseIsoDay(value) !== null,
        advice: "write a day that exists, such as 2023-12-27",
      },
    ],
    [
      "window",
      {
        isRight: (value) => parseWindow(value) !== null,
        advice: `write one of ${windowNames.join(", ")}, or a number of days such as 45d`,
      },
    ],
    [
      "map",
      {
        isRight: (value) => parseViewpoint(value) !== null,
        advice: "write zoom/latitude/longitude, such as 7/16.5/-93.2",
      },
    ],
    ["chapter", oneOf(ids(chapters), "correct the chapter's id")],
    ["select", oneOf(ids(records), "correct the record's id")],
    ["search", { isRight: () => true, advice: "" }],
    ["layers", listOf(ids(layers))],
    ["kinds", listOf(ids(kinds))],
    ["statuses", listOf(statuses)],
    ["articles", listOf(ids(articles))],
    ["harm", listOf(harm)],
  ]);
}

function oneOf(values: readonly string[], advice: string): Rule {
  return { isRight: (value) => values.includes(value), advice };
}

/** Ids as a filter has them: those that show, or each after a minus those that don't. */
function listOf(values: readonly string[]): Rule {
  const known = new Set([...values, "_none"]);
  return {
    isRight: (value) => value.split(",").every((word) => known.has(word.replace(/^-/, ""))),
    advice: `write some of ${values.join(", ")}, or each after a minus those that are left out`,
  };
}
