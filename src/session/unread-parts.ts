import { parseIsoDay } from "../record/civil-day.ts";
import { parseViewpoint } from "../record/viewpoint.ts";
import { parseRange } from "../time/range-text.ts";
import { parseWindow } from "../time/show-window.ts";
import { isSpoken } from "../words/dictionary.ts";
import { pageModes } from "./guide.ts";
import { reportViews } from "./report-view.ts";
import { parseSearch } from "./search-query.ts";
import type { Session } from "./session.ts";
import { facetNames } from "./story-facets.ts";
import { themes } from "./theme.ts";

/** Of a search that is to keep to a place or an article. */
const isScoped = /^(place|article):/;

/** The longest that a part of an address is given back. */
const longest = 60;

/**
 * The parts of an address that say nothing for this story, `name=value` each, in their order: values that can't be
 * read, days that lie beyond the story, and what the story does not have. Names that no address of ours has are
 * somebody else's, and passed over.
 */
export function unreadParts(fragment: string, session: Session): readonly string[] {
  const { story, extent, records, facets } = session;
  const among = (values: readonly string[]) => (value: string) => values.includes(value);
  const inStory = (value: string) => {
    const day = parseIsoDay(value);
    return day !== null && day >= extent.start && day < extent.end;
  };
  const reads = new Map<string, (value: string) => boolean>([
    ["moment", inStory],
    ["window", (value) => parseWindow(value) !== null],
    ["time", (value) => parseRange(value) !== null],
    ["language", (value) => isSpoken(value) || story.languages.includes(value)],
    ["theme", among(themes)],
    ["mode", among(pageModes)],
    ["keys", among(["on", "off"])],
    ["view", among(reportViews)],
    ["map", (value) => parseViewpoint(value) !== null],
    ["chapter", among(story.chapters.map(({ id }) => id))],
    ["select", (value) => records.has(value)],
    // A place or an article that the story does not have is looked for as words, and hardly found.
    ["search", (value) => !isScoped.test(value) || parseSearch(value, story).within !== null],
    ...facetNames.map((name) => {
      const isValue = among(facets[name].values);
      const reads = (text: string) =>
        text.split(",").every((word) => isValue(word.replace(/^-/, "")));
      return [name, reads] as const;
    }),
  ]);
  return [...new URLSearchParams(fragment.replace(/^#/, ""))].flatMap(([name, value]) => {
    if (reads.get(name)?.(value) ?? true) return [];
    const part = `${name}=${value}`;
    return [part.length > longest ? `${part.slice(0, longest)}…` : part];
  });
}
