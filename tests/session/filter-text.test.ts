import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFilter, parseFilter } from "../../src/session/filter-text.ts";
import type { Filter } from "../../src/session/filter.ts";
import { nothingOff } from "../../src/session/filter.ts";
import { facetNames, storyFacets } from "../../src/session/story-facets.ts";
import { record } from "../invented-story.ts";
import { facetKinds, facetRecords, facetStory, filters } from "./filter-arbitrary.ts";

const facets = storyFacets(facetStory(facetKinds.map((kind) => record(kind, { kind }))));
const withKindsOff = (...kinds: readonly string[]): Filter => ({
  ...nothingOff,
  kinds: new Set(kinds),
});

describe("a filter in an address", () => {
  it("says what is off or what is on, whichever is shorter, and nothing while all is on", () => {
    expect(formatFilter(withKindsOff("fire"), facets)).toEqual({ kinds: "-fire" });
    expect(formatFilter(withKindsOff("fire", "flood", "walk"), facets)).toEqual({
      kinds: "sailing",
    });
    expect(formatFilter(withKindsOff(...facetKinds), facets)).toEqual({
      kinds: "-fire,-flood,-sailing,-walk",
    });
    expect(formatFilter(nothingOff, facets)).toEqual({});
  });

  it("is read piece by piece: what the story does not have is passed over", () => {
    expect(parseFilter({ kinds: "-fire,-unheard,,-" }, facets)).toEqual(withKindsOff("fire"));
    expect(parseFilter({ kinds: "unheard,sailing" }, facets)).toEqual(
      withKindsOff("fire", "flood", "walk"),
    );
    expect(parseFilter({ kinds: "sailing,flood,-flood" }, facets)).toEqual(
      withKindsOff("fire", "flood", "walk"),
    );
    for (const kinds of ["", "unheard", "-", ",", "FIRE"]) {
      expect(parseFilter({ kinds, layers: "constructor" }, facets)).toEqual(nothingOff);
    }
  });

  it("that was written is read back to the same, of the values that the story has", () => {
    fc.assert(
      fc.property(facetRecords, filters, (records, filter) => {
        const of = storyFacets(facetStory(records));
        const held = { ...filter };
        for (const name of facetNames) {
          held[name] = new Set(
            [...filter[name]].filter((value) => of[name].values.includes(value)),
          );
        }
        expect(parseFilter(formatFilter(held, of), of)).toEqual(held);
      }),
    );
  });

  it("that is anything at all is read without an error, to values of the story", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (kinds, layers) => {
        const filter = parseFilter({ kinds, layers }, facets);
        for (const name of facetNames) {
          expect(facets[name].values).toEqual(expect.arrayContaining([...filter[name]]));
        }
      }),
    );
  });
});
