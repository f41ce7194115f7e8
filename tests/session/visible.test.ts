import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import { firstStory } from "../first-story.ts";
import { inventedStory, layer, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const story = inventedStory({
  layers: [layer("incidents"), layer("ferries", { leavesTrace: true })],
  records: [
    record("exact", { when: when("2001-05-10") }),
    record("vague", { when: when("2001-05") }),
    record("second", { when: when("2001-05-02") }),
    record("siege", { when: when("2001-03-01/2001-05-03") }),
    record("since", { when: when("2001-02/..") }),
    record("until", { when: when("../2001-05-05") }),
    record("april", { when: when("2001-04-01") }),
    record("june", { when: when("2001-06-01") }),
    record("line", { layer: "ferries", when: when("2001-05-10") }),
    record("old-line", { layer: "ferries", when: when("2001-02-01") }),
    record("new-line", { layer: "ferries", when: when("2001-08-01") }),
  ],
});

function visibleAt(moment: string, hidden: readonly string[] = []) {
  const session = createSession(story, { moment: day(moment) });
  for (const id of hidden) session.toggleLayer(id);
  return { session, visible: followVisible(session) };
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe("what is visible on 20 May, with a month's window", () => {
  const { visible } = visibleAt("2001-05-20");
  const { looks, begun, ongoing, counts } = visible.value;

  it("is sure, possible or a trace, and nothing else is there", () => {
    expect(Object.fromEntries(looks)).toEqual({
      exact: "sure",
      vague: "possible",
      second: "sure",
      siege: "sure",
      since: "possible",
      until: "sure",
      line: "sure",
      "old-line": "trace",
    });
  });

  it("began in the window, for all that is known, or before it, each in the order it happened", () => {
    expect(idsOf(begun)).toEqual(["vague", "second", "until", "exact", "line"]);
    expect(idsOf(ongoing)).toEqual(["since", "siege"]);
  });

  it("leaves a trace only in layers that do, and none before it happened", () => {
    expect(looks.has("april")).toBe(false);
    expect(looks.has("new-line")).toBe(false);
    expect(looks.has("june")).toBe(false);
  });

  it("counts what is in the window, traces not", () => {
    expect(Object.fromEntries(counts)).toEqual({ incidents: 6, ferries: 1 });
  });
});

describe("what is visible with a hidden layer", () => {
  const { session, visible } = visibleAt("2001-05-20", ["ferries", "incidents"]);

  it("leaves that layer out, traces too, and still counts it", () => {
    expect(visible.value.looks.size).toBe(0);
    expect(visible.value.begun).toEqual([]);
    expect(visible.value.ongoing).toEqual([]);
    expect(Object.fromEntries(visible.value.counts)).toEqual({ incidents: 6, ferries: 1 });
  });

  it("comes back with the layer", () => {
    session.toggleLayer("ferries");
    expect([...visible.value.looks.keys()]).toEqual(["old-line", "line"]);
  });
});

describe("what is visible", () => {
  it("follows moment and window", () => {
    const { session, visible } = visibleAt("2001-05-20");
    const seen: number[] = [];
    const dispose = effect(() => {
      seen.push(visible.value.looks.size);
    });
    session.setWindow("day");
    session.setMoment(day("2001-05-10"));
    dispose();
    session.setWindow("year");
    expect(seen).toEqual([8, 4, 5]);
    expect(visible.value.looks.get("april")).toBe("sure");
  });

  it("stays the same while the clock moves within a day", () => {
    const { session, visible } = visibleAt("2001-05-20");
    session.play();
    session.advance(5);
    const before = visible.value;
    session.advance(5);
    expect(visible.value).toBe(before);
  });

  it("until now has all that began, and nothing that went on from before", () => {
    const { session, visible } = visibleAt("2001-12-31");
    session.setWindow("until-now");
    expect(visible.value.ongoing).toEqual([]);
    expect(visible.value.begun).toHaveLength(story.records.length);
  });
});

describe("what was on one day, not known which, of some before the window and some in it", () => {
  it("neither began in the window for sure, nor goes on in it", () => {
    const session = createSession(
      inventedStory({
        records: [
          record("either", { when: when("[2001-04-10..2001-04-25]") }),
          record("lasting", { when: when("2001-04-10/2001-04-25") }),
        ],
      }),
      { moment: day("2001-05-20"), window: "month" },
    );
    const visible = followVisible(session);
    const lists = ({ begun, ongoing, maybe }: typeof visible.value) =>
      [begun, ongoing, maybe].map(idsOf);
    expect(lists(visible.value)).toEqual([[], ["lasting"], ["either"]]);
    expect(visible.value.looks.get("either")).toBe("possible");
    session.goToDay(day("2001-04-25"));
    expect(lists(visible.value)).toEqual([["either", "lasting"], [], []]);
  });
});

describe("the first story, day by day", () => {
  it("has each shown record in one list, and each trace in none", () => {
    const session = createSession(firstStory, { window: "month" });
    const visible = followVisible(session);
    const { start, end } = session.opening;
    let most = 0;
    for (let moment = start; moment < end; moment += 9) {
      session.setMoment(moment);
      const { looks, begun, ongoing, maybe, counts } = visible.value;
      const listed = [...begun, ...ongoing, ...maybe].map(({ id }) => id);
      const inWindow = [...looks].filter(([, look]) => look !== "trace").map(([id]) => id);
      expect(listed.toSorted()).toEqual(inWindow.toSorted());
      const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(listed.length);
      most = Math.max(most, counted);
    }
    expect(most).toBeGreaterThan(5);
  });
});
