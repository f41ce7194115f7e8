import { describe, expect, it } from "vitest";
import { followReports } from "../../src/session/report-groups.ts";
import { createReportOrder } from "../../src/session/report-order.ts";
import { createSession } from "../../src/session/session.ts";
import { daysOfReports } from "../../src/session/show-found-times.ts";
import { followVisible } from "../../src/session/visible.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, kind, layer, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries", { leavesTrace: true })],
  kinds: [kind("storm", "incidents"), kind("sailing", "ferries")],
  records: [
    record("red-late", { when: when("2001-09-03") }),
    record("red-storm", { when: when("2001-05-12") }),
    record("blue-storm", { when: when("2001-05-02") }),
    record("red-siege", { when: when("2001-03-01/2001-05-03") }),
    record("red-boat", { layer: "ferries", kind: "sailing", when: when("2001-01-03") }),
    record("red-early", { when: when("2001-02-03") }),
  ],
});

function opened() {
  const session = createSession(story, { moment: day("2001-05-20") });
  const reports = followReports(session, followVisible(session), createReportOrder(story));
  const told = () =>
    reports.value.groups.map(
      ({ name, records }) => `${name}: ${records.map(({ id }) => id).join(" ")}`,
    );
  return { session, reports, told };
}

describe("the reports beside the map", () => {
  it("are those begun in the time shown, those going on, and those that left a trace", () => {
    expect(opened().told()).toEqual([
      "begun: blue-storm red-storm",
      "ongoing: red-siege",
      "traces: red-boat",
    ]);
  });

  it("are all that is found while something is looked for, those of other times last", () => {
    const { session, told } = opened();
    session.setSearchWords("red");
    expect(told()).toEqual([
      "begun: red-storm",
      "ongoing: red-siege",
      "traces: red-boat",
      "otherTimes: red-early red-late",
    ]);
  });

  it("say how many of those found the filter leaves out, by kind or layer, whatever their time", () => {
    const { session, reports, told } = opened();
    session.setSearchWords("red");
    expect(reports.value.leftOut).toBe(0);
    session.toggleValue("kinds", "storm");
    expect(told()).toEqual(["traces: red-boat"]);
    expect(reports.value.leftOut).toBe(4);
    session.toggleLayer("ferries");
    expect(told()).toEqual([]);
    expect(reports.value.leftOut).toBe(5);
  });

  it("are sorted within each group", () => {
    const { session, told } = opened();
    session.sortBy("when");
    expect(told()[0]).toBe("begun: red-storm blue-storm");
    session.sortBy("layer");
    expect(told()[0]).toBe("begun: blue-storm red-storm");
  });

  it("are the same that the map shows, at every moment of the first story", () => {
    const session = createSession(firstStory);
    const visible = followVisible(session);
    const reports = followReports(session, visible, null);
    let most = 0;
    for (let moment = session.opening.start; moment < session.opening.end; moment += 11) {
      session.setMoment(moment);
      const { looks } = visible.value;
      const listed = reports.value.groups.flatMap(({ records }) => records.map(({ id }) => id));
      expect(listed.toSorted()).toEqual([...looks.keys()].toSorted());
      most = Math.max(most, listed.length);
    }
    expect(most).toBeGreaterThan(10);
  });

  it("span the days in which a window shows each", () => {
    const { session } = opened();
    session.setSearchWords("red");
    const days = daysOfReports(session, session.found.value?.records ?? new Uint32Array());
    expect(days).toEqual({ start: day("2001-01-03"), end: day("2001-09-04") });
    expect(daysOfReports(session, new Uint32Array())).toBeNull();
  });
});
