import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countValues } from "../../src/session/count-values.ts";
import {
  facetFailures,
  letThrough,
  nothingOff,
  onlyValue,
  switchOn,
  toggleValue,
} from "../../src/session/filter.ts";
import { isFiltering } from "../../src/session/is-filtering.ts";
import { facetNames, noneOfThese, storyFacets } from "../../src/session/story-facets.ts";
import { quantity, record } from "../invented-story.ts";
import {
  facetRecords,
  facetStory,
  filters,
  passesAll,
  valuesByReading,
} from "./filter-arbitrary.ts";

const source = (article: string) => ({ article, paragraph: 1 });

describe("the facets of a story", () => {
  const facets = storyFacets(
    facetStory([
      record("fire", {
        kind: "fire",
        sources: [source("news-3"), source("news-1"), source("news-3")],
        figures: { killed: quantity("3"), vehicles: quantity("2") },
      }),
      record("sailing", { layer: "ferries", kind: "sailing", status: "planned" }),
    ]),
  );

  it("have all layers, and of all else what some record has, in the story's order", () => {
    expect(facets.layers.values).toEqual(["incidents", "ferries", "routes"]);
    expect(facets.kinds.values).toEqual(["fire", "sailing"]);
    expect(facets.statuses.values).toEqual(["reported", "planned"]);
    expect(facets.articles.values).toEqual(["news-1", "news-3", noneOfThese]);
    expect(facets.harm.values).toEqual(["killed", noneOfThese]);
  });

  it("give each record every value that it has once, and none of the others", () => {
    const { values, begins, of } = facets.articles;
    expect([...begins]).toEqual([0, 2, 3]);
    expect(Array.from(of, (value) => values[value])).toEqual(["news-3", "news-1", noneOfThese]);
  });
});

describe("a filter", () => {
  const facets = storyFacets(facetStory([record("one", { kind: "fire" })]));
  const known = {
    ...facets,
    statuses: { ...facets.statuses, values: ["reported", "claimed", "planned"] },
  };

  it("switches a value off and on, shows one alone, and shows all again", () => {
    const off = toggleValue(nothingOff, "statuses", "claimed");
    expect([...off.statuses]).toEqual(["claimed"]);
    expect(toggleValue(off, "statuses", "claimed")).toEqual(nothingOff);
    const alone = onlyValue(off, known, "statuses", "planned");
    expect([...alone.statuses]).toEqual(["reported", "claimed"]);
    expect([...switchOn(alone, "statuses", ["claimed", "unheard"]).statuses]).toEqual(["reported"]);
    expect(switchOn(alone, "statuses")).toEqual(nothingOff);
  });

  it("leaves the sets of other facets as they are, and is not changed itself", () => {
    const first = toggleValue(nothingOff, "kinds", "fire");
    const second = toggleValue(first, "statuses", "claimed");
    expect(second.kinds).toBe(first.kinds);
    expect(isFiltering(nothingOff)).toBe(false);
    expect(isFiltering(first)).toBe(true);
    expect(first.statuses.size).toBe(0);
  });

  it("lets through what a plain loop over the records does, and nothing else", () => {
    fc.assert(
      fc.property(facetRecords, filters, (records, filter) => {
        const failures = facetFailures(filter, storyFacets(facetStory(records)));
        expect(failures === null).toBe(!isFiltering(filter));
        const passing = records.filter((_record, at) => !failures?.[at]);
        expect(passing).toEqual(records.filter((each) => passesAll(each, filter)));
      }),
    );
  });

  it("is held to those facets alone that are asked for", () => {
    fc.assert(
      fc.property(facetRecords, filters, (records, filter) => {
        const rest = facetNames.filter((name) => name !== "layers");
        const failures = facetFailures(filter, storyFacets(facetStory(records)), rest);
        const passing = records.filter((_record, at) => !failures?.[at]);
        expect(passing).toEqual(records.filter((each) => passesAll(each, filter, "layers")));
      }),
    );
  });

  it("that brings a record back lets it through, and switches on one value a facet at most", () => {
    fc.assert(
      fc.property(facetRecords, filters, fc.nat(), (records, filter, pick) => {
        fc.pre(records.length > 0);
        const at = pick % records.length;
        const each = records[at] ?? record("none");
        const wider = letThrough(filter, storyFacets(facetStory(records)), at);
        expect(passesAll(each, wider)).toBe(true);
        for (const name of facetNames) {
          const isBroken = valuesByReading(each, name).every((value) => filter[name].has(value));
          expect(wider[name].size).toBe(filter[name].size - Number(isBroken));
          expect([...filter[name]]).toEqual(expect.arrayContaining([...wider[name]]));
        }
      }),
    );
  });
});

describe("the count beside a value", () => {
  it("is what a plain loop finds of it among those that pass all other facets", () => {
    fc.assert(
      fc.property(facetRecords, filters, fc.nat({ max: 40 }), (records, filter, skipped) => {
        const facets = storyFacets(facetStory(records));
        const numbers = Uint32Array.from(records.keys()).slice(skipped);
        const failures = facetFailures(filter, facets);
        for (const name of facetNames) {
          const counts = countValues(facets, name, numbers, failures);
          const expected = facets[name].values.map(
            (value) =>
              records
                .slice(skipped)
                .filter((each) => passesAll(each, filter, name))
                .filter((each) => valuesByReading(each, name).includes(value)).length,
          );
          expect([...counts]).toEqual(expected);
        }
      }),
    );
  });
});
