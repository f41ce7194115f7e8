import fc from "fast-check";
import type { StoryRecord } from "../../src/record/record.ts";
import { statuses } from "../../src/record/record.ts";
import type { Story } from "../../src/record/story.ts";
import type { Filter } from "../../src/session/filter.ts";
import { facetNames, noneOfThese } from "../../src/session/story-facets.ts";
import type { FacetName } from "../../src/session/story-facets.ts";
import { article, inventedStory, kind, layer, quantity, record, stop } from "../invented-story.ts";
import { day, when } from "../time/days.ts";
import { formatIsoDay } from "../../src/record/civil-day.ts";

/** A story with something of every facet; the figure of vehicles counts nobody harmed. */
export const facetLayers = ["incidents", "ferries", "routes"];
export const facetKinds = ["fire", "flood", "sailing", "walk"];
export const facetArticles = ["news-1", "news-2", "news-3"];
export const facetHarm = ["killed", "injured"];

export function facetStory(records: readonly StoryRecord[]): Story {
  return inventedStory({
    layers: facetLayers.map((id) => layer(id, { leavesTrace: id === "ferries" })),
    kinds: [
      kind("fire", "incidents"),
      kind("flood", "incidents"),
      kind("sailing", "ferries"),
      kind("walk", "routes"),
    ],
    articles: facetArticles.map((id) => article(id)),
    figures: [...facetHarm, "vehicles"].map((name) => ({
      name,
      label: { en: name, es: name },
      unit: "people",
      harm: name !== "vehicles",
    })),
    records,
  });
}

const citations = fc
  .subarray(facetArticles, { minLength: 0 })
  .map((ids) => ids.map((id) => ({ article: id, paragraph: 1 })));
const date = fc.integer({ min: day("2001-01-01"), max: day("2001-04-30") }).map(formatIsoDay);
const edtf = fc.oneof(
  date,
  date.map((start) => `${start}/..`),
  date.map((end) => `../${end}`),
  fc.constantFrom("2001", "2001-03"),
);

export const facetRecords: fc.Arbitrary<readonly StoryRecord[]> = fc
  .array(
    fc.record({
      edtf,
      layer: fc.constantFrom(...facetLayers),
      kind: fc.constantFrom(...facetKinds),
      status: fc.constantFrom(...statuses),
      sources: citations,
      stops: citations,
      harm: fc.subarray([...facetHarm, "vehicles"]),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ edtf: written, harm, stops, ...given }, at) =>
      record(`r${at}`, {
        ...given,
        when: when(written),
        figures: Object.fromEntries(harm.map((name) => [name, quantity("2")])),
        waypoints: stops.map((source) => ({ ...stop("port", "start", null), sources: [source] })),
      }),
    ),
  );

/** What is off, of values that exist and of some that may not. */
export const filters: fc.Arbitrary<Filter> = fc.record({
  layers: setOf(facetLayers),
  kinds: setOf(facetKinds),
  statuses: setOf(statuses),
  articles: setOf([...facetArticles, noneOfThese]),
  harm: setOf([...facetHarm, noneOfThese]),
});

function setOf(values: readonly string[]): fc.Arbitrary<ReadonlySet<string>> {
  // Often nothing, or else hardly any record passes all five.
  return fc.oneof(
    fc.constant(new Set<string>()),
    fc.subarray([...values]).map((off) => new Set(off)),
  );
}

/** The values that a record has of a facet, found by reading it. */
export function valuesByReading(each: StoryRecord, name: FacetName): readonly string[] {
  const cited = [...each.sources, ...each.waypoints.flatMap(({ sources }) => sources)];
  const found = {
    layers: [each.layer],
    kinds: [each.kind],
    statuses: [each.status],
    articles: facetArticles.filter((id) => cited.some((source) => source.article === id)),
    harm: facetHarm.filter((figure) => each.figures[figure]),
  }[name];
  return found.length > 0 ? found : [noneOfThese];
}

export function passesByReading(each: StoryRecord, filter: Filter, name: FacetName): boolean {
  return valuesByReading(each, name).some((value) => !filter[name].has(value));
}

export function passesAll(each: StoryRecord, filter: Filter, but?: FacetName): boolean {
  return facetNames.every((name) => name === but || passesByReading(each, filter, name));
}
