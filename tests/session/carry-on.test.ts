import { describe, expect, it } from "vitest";
import { addressOf } from "../../src/session/address-bar.ts";
import { parseAddress } from "../../src/session/address.ts";
import { carryOn } from "../../src/session/carry-on.ts";
import type { Session } from "../../src/session/session.ts";
import { createSession } from "../../src/session/session.ts";
import { inventedStory, layer, record, town } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const records = [
  record("long-ago", { when: when("1990-06-15"), places: ["farm"] }),
  record("may", { when: when("2001-05-01"), places: ["port"] }),
  record("also-may", { when: when("2001-05-02"), places: ["port"] }),
  record("later", { when: when("2010-02-02"), places: ["farm"] }),
];
const ferry = record("ferry", {
  when: when("2013-03-03"),
  layer: "ferries",
  places: ["port"],
});
const story = (known = records) =>
  inventedStory({
    layers: [layer("incidents"), layer("ferries")],
    places: [town("port", 0, 0), town("farm", 1, 0)],
    records: known,
  });

/** The session of the story with one record more, made as the page makes it. */
function anew(before: Session): Session {
  const after = createSession(story([...records, ferry]), parseAddress(addressOf(before).value));
  carryOn(before, after);
  return after;
}

describe("a session of a story of which more has come", () => {
  it("stands where the reader stood", () => {
    const before = createSession(story());
    before.setWindow("week");
    before.goToDay(day("2001-05-03"));
    before.setLanguage("es");
    before.toggleLayer("ferries");
    before.select(["may", "also-may"]);
    before.turnSelection(1);
    before.reportViewpoint({ lon: 0.5, lat: 0.25, zoom: 6 });
    before.setSpeed(4);
    before.setLooping(true);
    before.sortBy("where");
    before.sortBy("where");
    before.zoomTime(0.5);
    before.play();
    const after = anew(before);
    expect(after.records.has("ferry")).toBe(true);
    expect(addressOf(after).value).toBe(addressOf(before).value);
    for (const of of [before, after]) {
      expect(of.selection.value).toEqual({ ids: ["may", "also-may"], index: 1 });
      expect(of.range.value).toEqual(before.range.value);
      expect(of.range.value).not.toEqual(of.opening);
      expect([of.speed.value, of.looping.value, of.playing.value]).toEqual([4, true, true]);
      expect(of.sorting.value).toEqual({ by: "where", isReversed: true });
    }
  });

  it("shows the whole of its own time where the whole was shown", () => {
    const before = createSession(story());
    before.showWholeRange();
    const after = anew(before);
    expect(after.range.value).toBe(after.extent);
    expect(after.extent.end).toBeGreaterThan(before.extent.end);
    expect(after.playing.value).toBe(false);
  });

  it("keeps the story's opening range, and one beyond which there is no time any more", () => {
    const after = anew(createSession(story()));
    expect(after.range.value).toBe(after.opening);
    const less = createSession(story(records.slice(1, 3)));
    const whole = createSession(story());
    whole.showTimeAround({ start: day("2010-01-01"), end: day("2010-03-01") });
    carryOn(whole, less);
    expect(less.range.value.end).toBeLessThanOrEqual(less.extent.end);
    expect(less.range.value.start).toBeLessThan(less.range.value.end);
  });
});
