import { formatIsoDay } from "../record/civil-day.ts";
import type { Quantity } from "../record/quantity.ts";
import type { StoryRecord, Translated } from "../record/record.ts";
import type { Indicator, Story } from "../record/story.ts";
import type { When } from "../record/when.ts";
import { precisions, type Place, type Precision } from "../record/where.ts";
import type { WireDays, WireIndicator, WireQuantity, WireRecord } from "./wire.ts";

/** What is said of a record. */
export function wireRecord(story: Story, record: StoryRecord): WireRecord {
  const places = placesOf(story, record.places);
  const figures = Object.entries(record.figures).map(([name, quantity]) => {
    const unit = story.figures.find((figure) => figure.name === name)?.unit ?? "";
    return [name, wireQuantity(story, quantity, unit)] as const;
  });
  return {
    id: record.id,
    layer: record.layer,
    kind: record.kind,
    title: record.title,
    summary: record.summary,
    date: record.when.edtf,
    ...wireDays(record.when),
    places: record.places,
    placeName: joinNames(story.languages, places),
    placePrecision: coarsest(places),
    figures: Object.fromEntries(figures),
    status: record.status,
    attributedTo: record.attributedTo,
    basis: record.basis,
    note: record.note,
    accounts: record.accounts,
    related: record.related,
    sources: record.sources,
  };
}

/** An indicator. */
export function wireIndicator(story: Story, indicator: Indicator): WireIndicator {
  const places = placesOf(story, indicator.places);
  return {
    id: indicator.id,
    series: indicator.series,
    title: indicator.title,
    measure: indicator.measure,
    value: wireQuantity(story, indicator.value, indicator.unit),
    unit: indicator.unit,
    date: indicator.when.edtf,
    ...wireDays(indicator.when),
    comparedTo: indicator.comparedTo,
    places: indicator.places,
    placeName: joinNames(story.languages, places),
    placePrecision: coarsest(places),
    status: indicator.status,
    attributedTo: indicator.attributedTo,
    basis: indicator.basis,
    note: indicator.note,
    sources: indicator.sources,
  };
}

/** The days that a date may occupy, as ISO days. */
export function wireDays(when: When): WireDays {
  return {
    earliest: when.earliest === null ? null : formatIsoDay(when.earliest),
    latest: when.latest === null ? null : formatIsoDay(when.latest),
  };
}

function wireQuantity(story: Story, quantity: Quantity, unit: string): WireQuantity {
  const { written, min, max, exclusive, about, derived } = quantity;
  const whole = story.units.find(({ id }) => id === unit)?.whole ?? false;
  const stepped = exclusive && whole;
  return {
    written,
    min: min !== null && stepped ? Math.floor(min) + 1 : min,
    max: max !== null && stepped ? Math.ceil(max) - 1 : max,
    ...(exclusive && !whole ? { exclusive: true as const } : {}),
    about,
    derived,
    unit,
  };
}

/** The places of some ids, unknown ones left out. */
export function placesOf(story: Story, ids: readonly string[]): readonly Place[] {
  return ids.flatMap((id) => story.places.get(id) ?? []);
}

function joinNames(languages: readonly string[], places: readonly Place[]): Translated | null {
  if (places.length === 0) return null;
  return Object.fromEntries(
    languages.map((language) => [
      language,
      places.map((place) => place.name[language] ?? "").join(", "),
    ]),
  );
}

function coarsest(places: readonly Place[]): Precision | null {
  const ranks = places.map((place) => precisions.indexOf(place.precision));
  return precisions[Math.max(...ranks)] ?? null;
}
