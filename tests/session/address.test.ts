import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AddressState } from "../../src/session/address.ts";
import { formatAddress, parseAddress } from "../../src/session/address.ts";
import { addressOf } from "../../src/session/address-bar.ts";
import { createSession } from "../../src/session/session.ts";
import { formatFrameParts, frameParts, parseFrameParts } from "../../src/session/frame-parts.ts";
import { reportViews } from "../../src/session/report-view.ts";
import { themes } from "../../src/session/theme.ts";
import { pageModes } from "../../src/session/guide.ts";
import { windowNames } from "../../src/time/show-window.ts";
import { languages } from "../../src/words/dictionary.ts";
import { inventedStory, record } from "../invented-story.ts";
import { day } from "../time/days.ts";

const nothing = {
  moment: undefined,
  window: undefined,
  range: undefined,
  language: undefined,
  selected: undefined,
  viewpoint: undefined,
  theme: undefined,
  chapter: undefined,
  filter: {},
  search: undefined,
  view: undefined,
  shortcuts: undefined,
  mode: undefined,
  frame: undefined,
};
const whole =
  "#ui=-legend&moment=2001-05-01&window=week&time=2001-04-01/2001-07-31&language=es&theme=dark&mode=present&keys=off&view=table&map=7.25/16.5/-93.2&layers=incidents&kinds=-fire,-drowning&search=place:vesk%20ferry&select=some-id";
const read = {
  moment: day("2001-05-01"),
  window: "week",
  range: { start: day("2001-04-01"), end: day("2001-08-01") },
  language: "es",
  selected: "some-id",
  viewpoint: { lon: -93.2, lat: 16.5, zoom: 7.25 },
  theme: "dark",
  chapter: undefined,
  filter: { layers: "incidents", kinds: "-fire,-drowning" },
  search: "place:vesk ferry",
  view: "table",
  shortcuts: false,
  mode: "present",
  frame: parseFrameParts("-legend"),
} as const;
/** A reader who is on no chapter. */
const roaming = { ...read, chapter: null, isAstray: false };

describe("an address", () => {
  it("is written in one order, without what is usual", () => {
    expect(formatAddress(roaming)).toBe(whole);
    const usual = {
      window: "month",
      range: null,
      selected: null,
      viewpoint: null,
      theme: null,
      filter: {},
      search: "",
      view: "list",
      shortcuts: true,
      mode: null,
      frame: null,
    } as const;
    expect(formatAddress({ ...roaming, ...usual })).toBe("#moment=2001-05-01&language=es");
  });

  it("names a chapter, and what shows only where the reader has moved away from it", () => {
    const told = {
      ...roaming,
      chapter: "the-fire",
      range: null,
      selected: null,
      viewpoint: null,
      theme: null,
      view: "list",
      shortcuts: true,
      mode: null,
      frame: null,
    } as const;
    expect(formatAddress(told)).toBe("#chapter=the-fire&language=es");
    expect(formatAddress({ ...told, isAstray: true })).toBe(
      "#chapter=the-fire&moment=2001-05-01&window=week&language=es&layers=incidents&kinds=-fire,-drowning&search=place:vesk%20ferry",
    );
    expect(parseAddress("#chapter=the-fire&language=es")).toEqual({
      ...nothing,
      chapter: "the-fire",
      language: "es",
    });
  });

  it("has a range as its length", () => {
    const fragment = formatAddress({ ...roaming, window: 45 });
    expect(fragment).toBe(whole.replace("window=week", "window=45d"));
    expect(parseAddress(fragment)).toEqual({ ...read, window: 45 });
  });

  it("is read with its # or without, in any order", () => {
    expect(parseAddress(whole)).toEqual(read);
    expect(parseAddress(whole.slice(1))).toEqual(read);
    const parts = whole.slice(1).split("&");
    expect(parseAddress(`#${parts.toReversed().join("&")}`)).toEqual(read);
  });

  it("that is empty says nothing", () => {
    expect(parseAddress("")).toEqual(nothing);
    expect(parseAddress("#")).toEqual(nothing);
  });

  it.each([
    ["moment", "2001-02-30"],
    ["moment", "yesterday"],
    ["moment", ""],
    ["moment", "2001-5-1"],
    ["window", "fortnight"],
    ["window", "Week"],
    ["window", ""],
    ["window", "0d"],
    ["window", "4.5d"],
    ["window", "2001-04-01..2001-05-01"],
    ["time", "2001-04-01"],
    ["time", "2001-04-01/2001-03-31"],
    ["time", "2001-04-01/2001-04-31"],
    ["time", "2001-04-01/2001-05-01/2001-06-01"],
    ["time", "2001-04-01/"],
    ["time", "All"],
    ["time", "/"],
    ["time", ""],
    ["language", ""],
    ["theme", "sepia"],
    ["theme", ""],
    ["mode", "Present"],
    ["mode", ""],
    ["keys", "none"],
    ["keys", "constructor"],
    ["keys", ""],
    ["view", "Table"],
    ["view", ""],
    ["map", "7/16.5"],
    ["map", "7/16.5/-93.2/0"],
    ["map", "7/86/-93.2"],
    ["map", "7/16.5/-181"],
    ["map", "25/16.5/-93.2"],
    ["map", "7/Infinity/1e3"],
    ["map", "//"],
    ["map", ""],
  ])("with a broken %s (%s) keeps all else", (name, broken) => {
    const fragment = new URLSearchParams(whole.slice(1));
    fragment.set(name, broken);
    const parsed = parseAddress(`#${fragment}`);
    const field = { map: "viewpoint", keys: "shortcuts", time: "range" }[name] ?? name;
    expect(parsed).toEqual({ ...read, [field]: undefined });
  });

  it("passes over what it does not know", () => {
    expect(parseAddress(`${whole}&zoom=9&%E0%A4%A=%`)).toEqual(read);
  });

  const hundredths = (min: number, max: number) =>
    fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);

  const filterWords = fc
    .array(fc.stringMatching(/^-?[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { minLength: 1 })
    .map((words) => words.join(","));

  const state: fc.Arbitrary<AddressState> = fc.record({
    moment: fc.integer({ min: day("0000-01-01"), max: day("9999-12-31") }),
    window: fc.oneof(fc.constantFrom(...windowNames), fc.integer({ min: 1, max: 9_999_999 })),
    range: fc.oneof(
      fc.constantFrom(null, "all" as const),
      fc
        .tuple(
          fc.integer({ min: day("0000-01-01"), max: day("9998-12-31") }),
          fc.integer({ min: 1, max: 365 }),
        )
        .map(([start, length]) => ({ start, end: start + length })),
    ),
    language: fc.constantFrom(...languages),
    selected: fc.option(fc.string({ unit: "grapheme" })),
    viewpoint: fc.option(
      fc.record({
        lon: hundredths(-180, 180),
        lat: hundredths(-85, 85),
        zoom: hundredths(0, 24),
      }),
    ),
    theme: fc.option(fc.constantFrom(...themes)),
    chapter: fc.option(fc.string({ unit: "grapheme" })),
    isAstray: fc.constant(true),
    filter: fc.record(
      { layers: filterWords, kinds: filterWords, statuses: filterWords, harm: filterWords },
      { requiredKeys: [] },
    ),
    search: fc.string({ unit: "grapheme" }),
    view: fc.constantFrom(...reportViews),
    shortcuts: fc.boolean(),
    mode: fc.constantFrom(null, ...pageModes),
    frame: fc.option(fc.subarray([...frameParts]).map((parts) => new Set(parts))),
  });

  it("names what a frame has, in the fewest words, and reads what it can of them", () => {
    const ui = (text: string) => formatFrameParts(parseFrameParts(text));
    expect(ui("embed")).toBe("embed");
    expect(ui("all")).toBe("all");
    expect(ui("none")).toBe("none");
    expect(ui("legend,time")).toBe("legend,time");
    expect(ui("-story, -legend")).toBe("-story,-legend");
    expect(ui("title,link,story,zoom,time")).toBe("-legend");
    for (const odd of ["", "sidebar", "-sidebar", "constructor", ",,", "TIME"]) {
      expect(ui(odd)).toBe("embed");
    }
    expect(ui("time,sidebar")).toBe("time");
  });

  it("is without the frame where the link is handed on", () => {
    const session = createSession(inventedStory({}), parseAddress("#ui=all"));
    const own = addressOf(session, { frame: parseFrameParts("all") });
    expect(own.value).toMatch(/^#ui=all&moment=/);
    expect(addressOf(session).value).toMatch(/^#moment=/);
  });

  it("that was written is read back to the same", () => {
    fc.assert(
      fc.property(state, (written) => {
        const {
          window = "month",
          range = null,
          selected = null,
          viewpoint = null,
          theme = null,
          chapter = null,
          search = "",
          view = "list",
          shortcuts = true,
          mode = null,
          frame = null,
          ...rest
        } = parseAddress(formatAddress(written));
        const again = {
          ...rest,
          window,
          range,
          selected,
          viewpoint,
          theme,
          chapter,
          search,
          view,
          shortcuts,
          mode,
          frame,
          isAstray: true,
        };
        expect(again).toEqual(written);
      }),
    );
  });

  it("that is anything at all is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Object.keys(parseAddress(text)).toSorted()).toEqual(Object.keys(nothing).toSorted());
      }),
    );
  });

  it("keeps for the reader alone that the keys are off, whatever page the back button leads to", () => {
    const session = createSession(inventedStory({}), parseAddress("#keys=off"));
    expect(session.shortcuts.value).toBe(false);
    expect(addressOf(session, { frame: null }).value).toContain("&keys=off");
    expect(addressOf(session).value).not.toContain("keys");
    session.restore(parseAddress("#moment=2001-05-12"));
    expect(session.shortcuts.value).toBe(false);
    session.restore(parseAddress("#keys=on"));
    expect(session.shortcuts.value).toBe(true);
    expect(addressOf(session, { frame: null }).value).not.toContain("keys");
    for (const text of ["#keys=", "#keys=constructor", "#"]) {
      expect(createSession(inventedStory({}), parseAddress(text)).shortcuts.value).toBe(true);
    }
  });

  it("brings a session back to where it was", () => {
    const story = inventedStory({ records: [record("storm")] });
    const before = createSession(story, { moment: day("2001-05-12"), window: "week" });
    before.select(["storm"]);
    before.setLanguage("es");
    before.reportViewpoint({ lon: -93.2, lat: 16.5, zoom: 8 });
    before.toggleLayer("routes");
    before.setSearchWords("  Stórm");
    const after = createSession(story, parseAddress(addressOf(before).value));
    expect(after.moment.value).toBe(before.moment.value);
    expect(after.window.value).toBe("week");
    expect(after.language.value).toBe("es");
    expect(after.selected.value?.id).toBe("storm");
    expect([...after.hiddenLayers.value]).toEqual(["routes"]);
    expect(after.search.value).toEqual({ words: "Stórm", within: null });
    expect(after.camera.value).toEqual({ viewpoint: { lon: -93.2, lat: 16.5, zoom: 8 } });
  });
});
