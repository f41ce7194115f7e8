import { describe, expect, it } from "vitest";
import type { Session } from "../../../src/session/session.ts";
import { createSession } from "../../../src/session/session.ts";
import { lookOf, showLook, showTold } from "../../../src/story/lesson/look.ts";
import { firstStory } from "../../first-story.ts";

const [first, second] = firstStory.chapters;
if (!first || !second) throw new Error("a story with chapters is needed");
const [report = ""] = second.show;

/** What somebody does on one of two windows. */
const doings: readonly [what: string, act: (session: Session) => void][] = [
  ["opens the story", (session) => session.openChapter(first.id)],
  ["goes on before the clock has come to rest", (session) => session.nextChapter()],
  ["shows a report", (session) => session.select([report])],
  ["moves the clock", (session) => session.setMoment(session.moment.peek() - 9)],
  ["takes another window", (session) => session.setWindow("year")],
  ["moves the map", (session) => session.reportViewpoint({ lon: -93.2, lat: 16.5, zoom: 6.5 })],
  ["switches a layer off", (session) => session.readFilter({ layers: "incidents" })],
  ["goes back to the chapter", (session) => session.backToChapter()],
  ["leaves the story", (session) => session.leaveStory()],
  ["closes the report", (session) => session.clearSelection()],
];

describe("what one window shows", () => {
  it("is shown by another, whatever somebody does", () => {
    const [one, other] = [createSession(firstStory), createSession(firstStory)];
    for (const [what, act] of doings) {
      act(one);
      showLook(other, lookOf(one));
      expect([what, lookOf(other)]).toEqual([what, lookOf(one)]);
    }
  });

  it("asks for nothing anew that is there already", () => {
    const [one, other] = [createSession(firstStory), createSession(firstStory)];
    one.openChapter(second.id);
    showLook(other, lookOf(one));
    const camera = other.camera.value;
    one.select([report]);
    showLook(other, lookOf(one));
    expect(other.camera.value).toBe(camera);
  });

  it("is nearer on a larger map, and the same again on the way back", () => {
    const [one, other] = [createSession(firstStory), createSession(firstStory)];
    one.reportViewpoint({ lon: -93.2, lat: 16.5, zoom: 6 });
    showLook(other, lookOf(one), 0.5);
    expect(other.viewpoint.value?.zoom).toBe(6.5);
    showLook(one, lookOf(other), -0.5);
    expect(one.viewpoint.value?.zoom).toBe(6);
  });

  it("can be taken over but for map and clock", () => {
    const [one, other] = [createSession(firstStory), createSession(firstStory)];
    one.openChapter(second.id);
    one.endRun();
    one.select([report]);
    one.reportViewpoint({ lon: -93.2, lat: 16.5, zoom: 6 });
    showTold(other, lookOf(one));
    expect(lookOf(other)).toMatchObject({ chapter: second.id, selected: report });
    expect(other.viewpoint.value).toBeNull();
  });

  it("that is broken leaves what can't be read as it was", () => {
    const session = createSession(firstStory);
    const before = [session.moment.value, session.window.value];
    const own = { moment: "2023-02-30", window: "age", map: "1/2", filter: {}, search: "" };
    showLook(session, { chapter: null, selected: "nobody", own });
    expect([session.moment.value, session.window.value]).toEqual(before);
    showLook(session, { chapter: "no-chapter", selected: null, own: null });
    expect(session.chapter.value).toBeNull();
  });
});
