import fc from "fast-check";
import { dateLook } from "../../src/record/date-look.ts";
import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../src/record/record.ts";
import { formatIsoDay } from "../../src/record/civil-day.ts";
import type { Session } from "../../src/session/session.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import type { Look } from "../../src/session/visible.ts";
import { presence, windowAt, windowNames } from "../../src/time/show-window.ts";
import { inventedStory, layer, record } from "../invented-story.ts";
import { day, when } from "../time/days.ts";

const layers = [layer("incidents"), layer("ferries", { leavesTrace: true }), layer("camps")];

/** Dates of 2001, near to each other, of every kind that the index treats on its own. */
const date = fc.integer({ min: day("2001-01-01"), max: day("2001-06-30") }).map(formatIsoDay);
const edtf = fc.oneof(
  date,
  fc.tuple(date, date).map((ends) => ends.toSorted(compareText).join("/")),
  fc.tuple(date, date).map((ends) => `[${ends.toSorted(compareText).join("..")}]`),
  date.map((start) => `${start}/..`),
  date.map((end) => `../${end}`),
  fc.constantFrom("2001", "2001-03", "2001-05~", "1998/2001-02"),
);
const records = fc
  .array(fc.tuple(edtf, fc.constantFrom(...layers)), { maxLength: 40 })
  .map((all) =>
    all.map(([written, { id }], at) => record(`r${at}`, { layer: id, when: when(written) })),
  );
const step = fc.record({
  moment: fc.integer({ min: day("2000-12-20"), max: day("2001-12-31") }),
  window: fc.oneof(fc.constantFrom(...windowNames), fc.integer({ min: 1, max: 400 })),
  toggled: fc.constantFrom(null, null, ...layers),
});

describe("what is visible, step after step", () => {
  it("is what a plain loop over all records finds, in the same order, and nothing else", () => {
    fc.assert(
      fc.property(records, fc.array(step, { minLength: 1, maxLength: 6 }), (all, steps) => {
        const session = createSession(inventedStory({ layers, records: all }));
        session.showWholeRange();
        const visible = followVisible(session);
        for (const { moment, window, toggled } of steps) {
          session.setMoment(moment);
          session.setWindow(window);
          if (toggled) session.toggleLayer(toggled.id);
          const expected = plainLoop(session);
          const { looks, begun, ongoing, maybe, counts } = visible.value;
          expect(looks.size).toBe(expected.looks.size);
          for (const { id } of all) expect(looks.get(id)).toBe(expected.looks.get(id));
          expect([...looks]).toEqual([...expected.looks]);
          expect(begun).toEqual(expected.begun);
          expect(ongoing).toEqual(expected.ongoing);
          expect(maybe).toEqual(expected.maybe);
          expect(new Map(counts)).toEqual(expected.counts);
        }
      }),
    );
  });

  it("looks at those records only that are in the window, however many there are", () => {
    let reads = 0;
    const first = day("2001-01-01");
    const everyDay = Array.from({ length: 364 * 9 }, (_record, at): StoryRecord => {
      const date = when(formatIsoDay(first + Math.floor(at / 9)));
      return {
        ...record(`r${at}`, { layer: layers[at % 3]?.id ?? "" }),
        get when() {
          reads += 1;
          return date;
        },
      };
    });
    const session = createSession(inventedStory({ layers, records: everyDay }));
    const visible = followVisible(session);
    session.setWindow("week");
    expect(visible.value.looks.size).toBeGreaterThan(7 * 9);

    reads = 0;
    session.setMoment(day("2001-10-01"));
    expect(visible.value.looks.size).toBe(7 * 9 + (day("2001-10-01") - first - 6) * 3);
    expect(visible.value.counts.get("camps")).toBe(7 * 3);
    session.stepToNextEvent();
    session.play();
    session.advance(100);
    expect(visible.value.counts.get("camps")).toBe(7 * 3);
    expect(reads).toBe(0);

    expect(visible.value.begun).toHaveLength(7 * 9);
    expect(reads).toBe(7 * 9);
    expect(visible.value.begun).toHaveLength(7 * 9);
    expect(reads).toBe(7 * 9);
  });

  it("tells its query, and an index that stays", () => {
    const session = createSession(inventedStory({ layers, records: [record("storm")] }));
    const visible = followVisible(session);
    const { index } = visible.value;
    session.setWindow("week");
    session.setMoment(day("2001-05-03"));
    expect(visible.value.query).toEqual({
      start: day("2001-04-27"),
      end: day("2001-05-04"),
      openReach: 7,
    });
    expect([...visible.value.index.ids(visible.value.query)]).toEqual([0]);
    expect(visible.value.index).toBe(index);
  });
});

/** What shows of a session, found by asking every record. */
function plainLoop({ story, moment, window, hiddenLayers }: Session) {
  const inOrder = story.records.toSorted(
    (a, b) =>
      (a.when.earliest ?? a.when.latest ?? 0) - (b.when.earliest ?? b.when.latest ?? 0) ||
      (a.when.latest ?? Infinity) - (b.when.latest ?? Infinity),
  );
  const { start } = windowAt(moment.value, window.value);
  const looks = new Map<string, Look>();
  const counts = new Map<string, number>();
  const begun: StoryRecord[] = [];
  const ongoing: StoryRecord[] = [];
  const maybe: StoryRecord[] = [];
  for (const each of inOrder) {
    const found = presence(each.when, moment.value, window.value);
    const present = found === "sure" || found === "possible";
    if (present) counts.set(each.layer, (counts.get(each.layer) ?? 0) + 1);
    if (hiddenLayers.value.has(each.layer)) continue;
    if (present) {
      const isBefore = (each.when.earliest ?? start) < start;
      (!isBefore ? begun : dateLook(each.when) === "within" ? maybe : ongoing).push(each);
      looks.set(each.id, found);
    } else if (found === "earlier" && each.layer === "ferries") {
      looks.set(each.id, "trace");
    }
  }
  return { looks, begun, ongoing, maybe, counts };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
