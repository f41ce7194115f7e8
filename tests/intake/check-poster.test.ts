import { describe, expect, test } from "vitest";
import { checkPoster } from "../../src/intake/check-poster.ts";
import { checkSettings } from "../../src/intake/check-settings.ts";
import { formatAddress } from "../../src/session/address.ts";
import { usualParts } from "../../src/session/frame-parts.ts";
import { firstStory } from "../first-story.ts";
import { day } from "../time/days.ts";

const messages = (poster: string) =>
  checkPoster({ ...firstStory, poster }).map(({ message }) => message);

describe("a poster", () => {
  test("that is written as any address of the page is right", () => {
    const view = {
      moment: day("2023-12-27"),
      window: 45,
      language: "es",
      selected: "exodus-of-poverty-2023",
      viewpoint: { lon: -93.2, lat: 16.5, zoom: 7 },
      range: "all",
      theme: "dark",
      chapter: null,
      isAstray: false,
      filter: {
        layers: "incidents,routes",
        kinds: "-fire",
        statuses: "reported",
        articles: "-_none",
        harm: "killed",
      },
      search: "place:tapachula caravan & more",
      view: "table",
      shortcuts: false,
      mode: null,
      frame: usualParts,
    } as const;
    const chapter = "christmas-on-foot";
    expect(messages(formatAddress(view).slice(1))).toEqual([]);
    expect(messages(formatAddress({ ...view, chapter }).slice(1))).toEqual([]);
    expect(messages(firstStory.poster ?? "")).toEqual([]);
    expect(messages("")).toEqual([]);
  });

  test("that is none says what to write", () => {
    expect(messages("2023-12-27")[0]).toMatch(/^unknown name in poster: 2023-12-27; write one of/);
    expect(messages("moment")).toEqual([
      "moment of poster is empty: write a day that exists, such as 2023-12-27",
    ]);
    expect(messages("https://example.org/map/#moment=2023-12-27")).toEqual([
      "poster is a whole address: write only what follows its #",
    ]);
    expect(messages("select=ghost")).toEqual([
      "select of poster is ghost: correct the record's id",
    ]);
    const { settings, issues } = checkSettings(`{"poster": {"moment": "2023-12-27"}}`);
    expect(settings?.poster).toBe("");
    expect(issues).toContainEqual({
      file: "story.json",
      row: null,
      column: "poster",
      value: `{"moment":"2023-12-27"}`,
      message:
        'poster is no text: write a view as an address has it, such as "moment=2023-12-27&window=week"',
      severity: "warning",
    });
  });
});
