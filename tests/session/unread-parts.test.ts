import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../src/session/address-bar.ts";
import { createSession } from "../../src/session/session.ts";
import { unreadParts } from "../../src/session/unread-parts.ts";
import { inventedStory, place, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  places: [place("vesk", { type: "Point", coordinates: [1, 1] })],
  records: [record("may", { when: when("2001-05-01") })],
});
const session = createSession(story, {});

describe("the parts of an address that say nothing here", () => {
  it("are none of an address that the page itself writes", () => {
    const own = createSession(story, { moment: day("2001-05-01"), window: 45 });
    own.zoomTime(0.1);
    own.select(["may"], { look: true });
    own.toggleLayer("incidents");
    own.setTheme("dark");
    own.reportViewpoint({ lon: 1, lat: 2, zoom: 3 });
    expect(unreadParts(addressOf(own).value, own)).toEqual([]);
    expect(unreadParts("search=place:vesk%20caravan", session)).toEqual([]);
    expect(unreadParts("search=caravan: why", session)).toEqual([]);
    expect(unreadParts("", session)).toEqual([]);
    expect(unreadParts("#", session)).toEqual([]);
  });

  it.each([
    "moment=yesterday",
    "moment=1800-05-01",
    "moment=",
    "window=fortnight",
    "time=2001",
    "language=xx",
    "theme=sepia",
    "mode=Present",
    "keys=none",
    "view=Table",
    "map=7/86/-93.2",
    "chapter=no-such",
    "select=no-such",
    "search=place:no-such",
    "search=article:no-such caravan",
    "layers=incidents,no-such",
    "kinds=-no-such",
    "statuses=",
  ])("are given back as they stand: %s", (part) => {
    expect(unreadParts(`#theme=dark&${part}&utm_source=news`, session)).toEqual([part]);
  });

  it("are cut short, stay text, and never throw", () => {
    expect(unreadParts(`#select=${"x".repeat(500)}`, session)[0]).toHaveLength(61);
    expect(unreadParts("#theme=<b>", session)).toEqual(["theme=<b>"]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const part of unreadParts(text, session)) expect(part).toContain("=");
      }),
    );
  });
});
