import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMessage } from "../../src/embed/check-message.ts";
import { frameAddress } from "../../src/embed/frame-address.ts";
import { reservedHeight } from "../../src/embed/reserved-height.ts";
import { askFor, parameters, parseSteps } from "../../src/embed/steps.ts";
import { toldHere } from "../../src/embed/told-here.ts";
import { parseAddress } from "../../src/session/address.ts";
import { facetNames } from "../../src/session/story-facets.ts";
import { day } from "../time/days.ts";

describe("what an element of an article says", () => {
  it.each([
    ["moment:2023-12-23; select:some-id", { moment: "2023-12-23", select: "some-id" }],
    [" moment : 2023-12-23 ;; ", { moment: "2023-12-23" }],
    ["search:place:tapachula; select:", { search: "place:tapachula", select: "" }],
    ["layers:-routes,-events\n; kinds:fire", { layers: "-routes,-events", kinds: "fire" }],
    ["moment:2021-01-01; moment:2022-02-02", { moment: "2022-02-02" }],
    ["", {}],
    [null, {}],
    ["moment", {}],
    [": 1", {}],
  ])("is read from %j", (text, expected) => {
    expect(Object.fromEntries(parseSteps(text))).toEqual(expected);
  });

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const [name, value] of parseSteps(text)) {
          expect(name).not.toBe("");
          expect(`${name}${value}`).not.toContain(";");
        }
      }),
    );
  });

  it("is asked for in messages that the map understands", () => {
    const values: Readonly<Record<string, string>> = {
      theme: "dark",
      window: "45d",
      moment: "2023-12-23",
      map: "7/16.5/-93.2",
    };
    for (const parameter of parameters) {
      for (const value of [values[parameter] ?? "some-id", ""]) {
        const ask = askFor(parameter, value);
        // A time, a language and a place can't be taken back.
        const isNothing = value === "" && ["moment", "language", "map"].includes(parameter);
        expect([parameter, value, ask === null]).toEqual([parameter, value, isNothing]);
        const checked = ask && openMessage({ dateline: 1, id: 1, ...ask })?.check();
        if (checked) expect([parameter, value, checked.is]).toEqual([parameter, value, "request"]);
      }
    }
    expect(parameters.filter((name) => facetNames.some((facet) => facet === name))).toEqual(
      facetNames,
    );
  });
});

describe("the address of the frame", () => {
  const page = { baseURI: "https://paper.example/news/1", origin: "https://paper.example" };

  it("is what the map reads", () => {
    const given = [
      ["moment", "2023-12-23"],
      ["select", null],
      ["search", "place:tapachula"],
      ["layers", "-routes"],
      ["map", "7/16.5/-93.2"],
      ["theme", ""],
    ] as const;
    const address = frameAddress(
      "https://maps.example/map/#chapter=one&moment=2020-01-01",
      given,
      page,
    );
    expect(address?.href.startsWith("https://maps.example/map/#")).toBe(true);
    expect(parseAddress(address?.hash ?? "")).toMatchObject({
      moment: day("2023-12-23"),
      chapter: "one",
      selected: undefined,
      theme: undefined,
      search: "place:tapachula",
      viewpoint: { zoom: 7, lat: 16.5, lon: -93.2 },
      filter: { layers: "-routes" },
    });
    const fragment = new URLSearchParams(address?.hash.slice(1));
    expect(fragment.get("ui")).toBe("embed");
    expect(fragment.get("origins")).toBe("https://paper.example");
  });

  it("keeps what the article says of its parts, and is relative to it", () => {
    expect(frameAddress("../map/#ui=none", [], page)?.href).toBe(
      "https://paper.example/map/#ui=none&origins=https%3A%2F%2Fpaper.example",
    );
    expect(frameAddress("/map/", [["ui", "all"]], page)?.hash).toMatch(/^#ui=all&/);
    expect(frameAddress("/map/", [], { ...page, origin: "null" })?.hash).toBe("#ui=embed");
  });

  it.each(["", "javascript:alert(1)", "data:text/html,x", "blob:https://a.example/1", "http://"])(
    "is none for %j",
    (src) => {
      expect(frameAddress(src, [], page)).toBeNull();
    },
  );
});

describe("the elements that tell where the reader is", () => {
  const items = [
    "moment:2023-01-10",
    "moment:2023-02-10; window:week",
    "moment:2023-02-10; select:fire",
    "select:flood",
    "chapter:two",
    "map:7/1/1",
  ].map((text) => ({ text, steps: parseSteps(text) }));
  const told = (place: Parameters<typeof toldHere>[1]) =>
    toldHere(items, place).map(({ text }) => text);

  it("are those of the record that is open, before all else", () => {
    const place = { moment: "2023-01-10", from: "2023-01-01", chapter: "two" };
    expect(told({ ...place, record: "flood" })).toEqual(["select:flood"]);
    expect(told({ ...place, record: "unheard-of" })).toEqual(["chapter:two"]);
  });

  it("are those of the chapter, unless the reader has moved away from it", () => {
    const place = { moment: "2023-01-10", from: "2023-01-01", chapter: "two" };
    expect(told(place)).toEqual(["chapter:two"]);
    expect(told({ ...place, astray: true })).toEqual(["moment:2023-01-10"]);
  });

  it("are those of the latest day that has come, while it shows", () => {
    expect(told({ moment: "2023-02-09", from: "2023-01-09" })).toEqual(["moment:2023-01-10"]);
    expect(told({ moment: "2023-02-20", from: "2023-01-20" })).toEqual([
      "moment:2023-02-10; window:week",
      "moment:2023-02-10; select:fire",
    ]);
    expect(told({ moment: "2023-03-20", from: "2023-02-20" })).toEqual([]);
    expect(told({ moment: "2022-12-31", from: "2022-12-01" })).toEqual([]);
    expect(told({})).toEqual([]);
  });
});

describe("the height that is reserved", () => {
  it("is that of the map with what stands around it", () => {
    expect([300, 640, 1280].map(reservedHeight)).toEqual([474, 610, 805]);
  });
});
