import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeatureState, WantedStates } from "../../src/map/state-writer.ts";
import { createStateWriter } from "../../src/map/state-writer.ts";

/** A map of which only the feature states are there. It merges states, as MapLibre does. */
function recordingMap() {
  const states = new Map<string, FeatureState>();
  const calls: string[] = [];
  return {
    states,
    /** The calls since this was last asked. */
    takeCalls: () => calls.splice(0),
    setFeatureState({ source, id }: { source: string; id: string }, state: FeatureState) {
      calls.push(`set ${source} ${id}`);
      states.set(`${source} ${id}`, { ...states.get(`${source} ${id}`), ...state });
    },
    removeFeatureState({ source, id }: { source: string; id: string }) {
      calls.push(`remove ${source} ${id}`);
      states.delete(`${source} ${id}`);
    },
  };
}

type Plain = Readonly<Record<string, Readonly<Record<string, FeatureState>>>>;

const wanted = (plain: Plain): WantedStates =>
  new Map(
    Object.entries(plain).map(([source, states]) => [source, new Map(Object.entries(states))]),
  );

const flat = (plain: Plain) =>
  Object.fromEntries(
    Object.entries(plain).flatMap(([source, states]) =>
      Object.entries(states).map(([id, state]) => [`${source} ${id}`, state]),
    ),
  );

describe("the state writer", () => {
  it("writes at first all that is wanted", () => {
    const map = recordingMap();
    createStateWriter(map).write(wanted({ marks: { a: { look: 1 } }, lines: { a: { look: 2 } } }));
    expect(map.takeCalls()).toEqual(["set marks a", "set lines a"]);
  });

  it("writes after that only what changed", () => {
    const map = recordingMap();
    const writer = createStateWriter(map);
    writer.write(wanted({ marks: { a: { look: 1 }, b: { look: 1 } } }));
    map.takeCalls();
    writer.write(wanted({ marks: { a: { look: 1 }, b: { look: 2 }, c: { look: 1 } } }));
    expect(map.takeCalls()).toEqual(["set marks b", "set marks c"]);
    writer.write(wanted({ marks: { a: { look: 1 }, b: { look: 2 }, c: { look: 1 } } }));
    expect(map.takeCalls()).toEqual([]);
  });

  it("removes what went, and of a source that is no longer named all", () => {
    const map = recordingMap();
    const writer = createStateWriter(map);
    writer.write(wanted({ marks: { a: { look: 1 }, b: { look: 1 } }, lines: { c: { look: 1 } } }));
    map.takeCalls();
    writer.write(wanted({ marks: { b: { look: 1 } } }));
    expect(map.takeCalls().toSorted()).toEqual(["remove lines c", "remove marks a"]);
    expect([...map.states.keys()]).toEqual(["marks b"]);
  });

  it("keeps apart what has one key in two sources", () => {
    const map = recordingMap();
    const writer = createStateWriter(map);
    writer.write(wanted({ marks: { a: { look: 1 } }, lines: { a: { look: 1 } } }));
    map.takeCalls();
    writer.write(wanted({ marks: {}, lines: { a: { look: 1 } } }));
    expect(map.takeCalls()).toEqual(["remove marks a"]);
  });

  it("writes everything again once it was told to forget", () => {
    const map = recordingMap();
    const writer = createStateWriter(map);
    writer.write(wanted({ marks: { a: { look: 1 }, b: { look: 1 } } }));
    writer.forget();
    map.takeCalls();
    writer.write(wanted({ marks: { b: { look: 1 } } }));
    expect(map.takeCalls()).toEqual(["set marks b"]);
  });

  const state = fc.record({ look: fc.integer({ min: 1, max: 3 }), selected: fc.boolean() });
  const states = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), state, {
    noNullPrototype: true,
  });
  const moments = fc.array(
    fc.dictionary(fc.constantFrom("marks", "lines"), states, { noNullPrototype: true }),
    { maxLength: 12 },
  );

  it("leaves the map with what is wanted and nothing else, after any moments", () => {
    fc.assert(
      fc.property(moments, (each) => {
        const map = recordingMap();
        const writer = createStateWriter(map);
        for (const moment of each) {
          writer.write(wanted(moment));
          expect(Object.fromEntries(map.states)).toEqual(flat(moment));
        }
      }),
    );
  });
});
