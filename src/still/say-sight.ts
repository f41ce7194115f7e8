import type { StoryRecord } from "../record/record.ts";
import type { Story } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import type { MarkInSight } from "../session/marks-in-sight.ts";
import { createSight } from "../session/marks-in-sight.ts";
import type { Language } from "../words/dictionary.ts";
import { dictionaryOf, localeOf } from "../words/dictionary.ts";
import { groundNamesIn } from "../words/ground-names.ts";
import { inLanguage } from "../words/translated.ts";
import { sayStillDays } from "./describe-still.ts";
import type { Drawn } from "./drawn.ts";
import type { StillView } from "./still-map.ts";
import { tellStill } from "./tell-still.ts";

/** Letters: what stands in for a picture is heard in one go. */
export const longest = 400;

/** Most places that are named. */
const mostPlaces = 3;
const mostTitles = 3;

/** The share of what is in sight that states must hold to stand for all of it. */
const mostOf = 0.7;

export interface SightOptions {
  readonly story: Story;
  readonly view: Pick<StillView, "moment" | "window" | "looks">;
  readonly drawn: readonly Drawn[];
  /** Of the picture, in pixels: what stands beyond is not told. */
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

/**
 * A picture in a few sentences, for whom it can't be seen: where, which days, how many of each layer, and
 * the two or three that weigh most, by people harmed and then the latest.
 */
export function saySight(options: SightOptions): string {
  const { story, view, drawn, width, height, language } = options;
  const { still: words } = dictionaryOf(language);
  const sight = createSight(width, height);
  tellStill(drawn, sight);
  const { marks } = sight.seen();
  const isNow = (id: string) => (view.looks.get(id) ?? "trace") !== "trace";
  const now = marks.filter(({ records }) => records.some(isNow));
  const ids = new Set(now.flatMap(({ records }) => records.filter(isNow)));
  const records = story.records.filter(({ id }) => ids.has(id));

  const where = sayWhere(story, now.length > 0 ? now : marks, language);
  const days = sayStillDays(view, language);
  const head = where
    ? words.sight(where, days)
    : words.title(inLanguage(story.title, language), days);
  const counts = story.layers.flatMap(({ id, name }) => {
    const count = records.filter(({ layer }) => layer === id).length;
    return count > 0 ? [words.counted(inLanguage(name, language), count)] : [];
  });
  const possible = records.filter(({ id }) => view.looks.get(id) === "possible").length;
  const said = [
    `${head}.`,
    counts.length > 0 ? `${counts.join("; ")}.` : words.nothing,
    ...(possible > 0 ? [words.possible(possible)] : []),
  ].join(" ");
  const titles = byWeight(story, records).map(({ title }) => inLanguage(title, language));
  for (let count = Math.min(mostTitles, titles.length); count > 0; count -= 1) {
    const whole = `${said} ${words.among(titles.slice(0, count).join("; "))}`;
    if (whole.length <= longest) return whole;
  }
  return said.length <= longest ? said : `${said.slice(0, longest - 1).trimEnd()}…`;
}

/** Names of the places that the marks stand at where those are few, else of their states, else of countries. */
function sayWhere(story: Story, marks: readonly MarkInSight[], language: Language): string {
  const all = marks.flatMap(({ place }) => story.places.get(place) ?? []);
  // What is said of a whole country doesn't hide where the rest is.
  const narrow = all.filter(({ precision }) => precision !== "country" && precision !== "border");
  const places = narrow.length > 0 ? narrow : all;
  const { country, elsewhere } = dictionaryOf(language).still;
  const nameOf = (place: Place) => {
    const name = inLanguage(place.name, language);
    return place.precision === "country" ? country(name) : name;
  };
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const own = groundNamesIn(language, "countries");
  const countries = places.flatMap((place) => {
    const called = place.country && english.of(place.country);
    return called ? [country(own[called] ?? called)] : [];
  });
  const inCountries = mostFirst(countries);
  const [only = ""] = inCountries;
  const inOne = inCountries.length === 1 && countries.length === places.length;
  const withCountry = (names: readonly string[]) =>
    inOne && !names.includes(only) ? `${list(names, language)} (${only})` : list(names, language);

  const named = mostFirst(places.map(nameOf));
  if (named.length <= mostPlaces) return withCountry(named);
  const stateOf = statesByCode(story);
  const states = places.flatMap(({ admin1 }) => stateOf.get(admin1) ?? []);
  const inStates = mostFirst(states.map(nameOf));
  const holdMost = states.length >= places.length * mostOf;
  if (holdMost && inStates.length <= mostPlaces) return withCountry(inStates);
  const found = inCountries.length > 0 ? inCountries : named;
  return list(
    found.length <= mostPlaces + 1 ? found : [...found.slice(0, mostPlaces), elsewhere],
    language,
  );
}

/** The story's states by `admin1`; the first where two have the same. */
function statesByCode({ places }: Story): ReadonlyMap<string, Place> {
  const states = new Map<string, Place>();
  for (const place of places.values()) {
    const { precision, admin1 } = place;
    if (precision === "state" && admin1 !== "" && !states.has(admin1)) states.set(admin1, place);
  }
  return states;
}

/** Each once, the most frequent first. */
function mostFirst(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
}

function list(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);
}

/** By people harmed, then the latest first. */
function byWeight({ figures }: Story, records: readonly StoryRecord[]): readonly StoryRecord[] {
  const harms = figures.filter(({ harm }) => harm).map(({ name }) => name);
  const harmed = (record: StoryRecord) =>
    harms.reduce((sum, name) => {
      const quantity = record.figures[name];
      return sum + (quantity?.min ?? quantity?.max ?? 0);
    }, 0);
  const begun = ({ when }: StoryRecord) => when.earliest ?? when.sure?.start ?? -Infinity;
  return records.toSorted(
    (one, other) => harmed(other) - harmed(one) || begun(other) - begun(one) || 0,
  );
}
