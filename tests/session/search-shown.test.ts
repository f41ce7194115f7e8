import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSearch, longestSearch, parseSearch } from "../../src/session/search-query.ts";
import { parseAddress } from "../../src/session/address.ts";
import { addressOf } from "../../src/session/address-bar.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import { article, inventedStory, kind, layer, record, town } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries", { leavesTrace: true })],
  kinds: [kind("storm", "incidents"), kind("sailing", "ferries")],
  articles: [article("news-1")],
  places: [town("vesk", 1, 1)],
  records: [
    record("red-storm", { places: ["vesk"] }),
    record("blue-storm", { when: when("2001-05-02") }),
    record("red-boat", { layer: "ferries", kind: "sailing", when: when("2001-05-03") }),
    record("old-red-boat", { layer: "ferries", kind: "sailing", when: when("2001-01-03") }),
    record("late-red", { when: when("2001-09-03") }),
  ],
});

function opened(fragment = "") {
  const session = createSession(story, { ...parseAddress(fragment), moment: day("2001-05-20") });
  return { session, visible: followVisible(session) };
}
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe("a search in a session", () => {
  it("shows what is found and no other, in list, looks and counts", () => {
    const { session, visible } = opened();
    session.setSearchWords("red");
    expect(idsOf(visible.value.begun)).toEqual(["red-storm", "red-boat"]);
    expect(idsOf(visible.value.traces)).toEqual(["old-red-boat"]);
    expect([...visible.value.looks.keys()].toSorted()).toEqual([
      "old-red-boat",
      "red-boat",
      "red-storm",
    ]);
    expect(visible.value.looks.size).toBe(3);
    expect(visible.value.inWindow).toEqual({ shown: 2, all: 2 });
    expect(session.stops.value).not.toContain(day("2001-05-02"));
    session.clearSearch();
    expect(visible.value.looks.has("blue-storm")).toBe(true);
    expect(session.recordMask.value).toBeNull();
  });

  it("goes together with the filter, and says what that alone leaves out", () => {
    const { session, visible } = opened();
    session.setSearchWords("red");
    session.toggleValue("kinds", "sailing");
    expect(idsOf(visible.value.begun)).toEqual(["red-storm"]);
    expect(visible.value.inWindow).toEqual({ shown: 1, all: 2 });
    expect(session.found.value?.records.length).toBe(4);
    session.clearFilter();
    expect(idsOf(visible.value.begun)).toEqual(["red-storm", "red-boat"]);
  });

  it("that is no word leaves all as it is", () => {
    const { session } = opened();
    session.setSearchWords(" – ");
    expect(session.found.value).toBeNull();
    expect(session.searchText.value).toBe("");
  });

  it("gives way to a report that is opened and is not found, and stays for one that is", () => {
    const { session } = opened();
    session.setSearchWords("red");
    session.select(["late-red"]);
    expect(session.search.value.words).toBe("red");
    session.select(["blue-storm"]);
    expect(session.search.value.words).toBe("");
  });

  it("keeps to a place, and to the words typed within it", () => {
    const { session } = opened();
    session.setSearchWords("vesk");
    session.searchWithin({ of: "place", id: "vesk" });
    expect([...(session.found.value?.records ?? [])]).toEqual([0]);
    session.setSearchWords("blue");
    expect(session.found.value?.records.length).toBe(0);
    expect(addressOf(session).value).toContain("&search=place:vesk%20blue");
    session.searchWithin(null);
    expect(session.search.value).toEqual({ words: "blue", within: null });
  });

  it("comes from an address and goes with the next that has none", () => {
    const { session } = opened("#search=red%20boat");
    expect(session.found.value?.records.length).toBe(2);
    session.restore(parseAddress("#moment=2001-05-20"));
    expect(session.found.value).toBeNull();
  });

  it("counts for each facet among what is found", () => {
    const { session } = opened();
    session.setSearchWords("red");
    expect(Array.from(session.failures.value ?? [], Boolean)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the text of a search", () => {
  it("names a place or an article where the story has it, and is words otherwise", () => {
    const within = { of: "place", id: "vesk" };
    expect(parseSearch("place:vesk", story)).toEqual({ words: "", within });
    expect(parseSearch("place:vesk red boat", story)).toEqual({ words: "red boat", within });
    expect(parseSearch("article:news-1", story).within?.id).toBe("news-1");
    for (const words of ["place:nowhere x", "article:vesk", "place:veskred", "kind:vesk", "x"]) {
      expect(parseSearch(words, story)).toEqual({ words, within: null });
    }
  });

  it("is short, and fit for an address, whatever is typed", () => {
    const { session } = opened();
    session.setSearchWords(`${"a".repeat(longestSearch - 1)}👩`);
    expect(addressOf(session).value).toContain(
      `search=${"a".repeat(longestSearch - 1)}&`.slice(0, -1),
    );
    expect(session.search.value.words).toHaveLength(longestSearch - 1);
  });

  it("is read back as it was written", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("place:vesk ", "article:news-1  a", " place:vesk", "place:vesk place:vesk"),
    );
    fc.assert(
      fc.property(words, (text) => {
        const once = parseSearch(formatSearch(parseSearch(text, story)), story);
        expect(parseSearch(formatSearch(once), story)).toEqual(once);
      }),
    );
  });
});
