import type { Story } from "../record/story.ts";
import { placesOf } from "../scene/shape-features.ts";
import type { Look } from "../session/visible.ts";
import type { TimeWindow } from "../time/show-window.ts";
import { windowAt } from "../time/show-window.ts";
import { sayDay, sayDays } from "../words/dates.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";

export interface DescriptionOptions {
  readonly story: Story;
  /** Days since 1970-01-01. */
  readonly moment: number;
  readonly window: TimeWindow;
  readonly looks: ReadonlyMap<string, Look>;
  readonly language: Language;
}

/** The days that a picture shows, in words. */
export function sayStillDays(
  { moment, window }: Pick<DescriptionOptions, "moment" | "window">,
  language: Language,
): string {
  const { start, end } = windowAt(moment, window);
  return Number.isFinite(start)
    ? sayDays({ start, end }, language)
    : dictionaryOf(language).still.until(sayDay(moment, language));
}

/** What a picture shows, in words: its story and days, and how many of each layer. */
export function describeStill({ story, moment, window, looks, language }: DescriptionOptions) {
  const words = dictionaryOf(language).still;
  const days = sayStillDays({ moment, window }, language);
  const counts = new Map<string, number>();
  let possible = 0;
  let earlier = 0;
  for (const record of story.records) {
    const look = looks.get(record.id);
    if (!look || placesOf(record).length === 0) continue;
    if (look === "trace") {
      earlier += 1;
      continue;
    }
    if (look === "possible") possible += 1;
    counts.set(record.layer, (counts.get(record.layer) ?? 0) + 1);
  }
  const layers = story.layers.flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0;
    return count > 0 ? [words.counted(inLanguage(name, language), count)] : [];
  });
  const sentences = [
    layers.length > 0 ? `${layers.join("; ")}.` : words.nothing,
    ...(possible > 0 ? [words.possible(possible)] : []),
    ...(earlier > 0 ? [words.earlier(earlier)] : []),
  ];
  return {
    title: words.title(inLanguage(story.title, language), days),
    description: sentences.join(" "),
  };
}
