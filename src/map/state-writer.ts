/** A feature's state as the style's expressions read it. */
export type FeatureState = Readonly<Record<string, number | boolean>>;

/** What should show: source -> feature key -> its state. What is not in it shows nothing. */
export type WantedStates = ReadonlyMap<string, ReadonlyMap<string, FeatureState>>;

/** The two calls of the map that the writer needs. */
export interface StateTarget {
  setFeatureState(feature: { source: string; id: string }, state: FeatureState): void;
  removeFeatureState(feature: { source: string; id: string }): void;
}

/** Brings the map's feature states to what is wanted, touching only what changed. */
export function createStateWriter(target: StateTarget) {
  let written: WantedStates = new Map();
  return {
    write(wanted: WantedStates) {
      for (const [source, states] of written) {
        const kept = wanted.get(source);
        for (const id of states.keys()) {
          if (!kept?.has(id)) target.removeFeatureState({ source, id });
        }
      }
      for (const [source, states] of wanted) {
        const before = written.get(source);
        for (const [id, state] of states) {
          if (sameState(before?.get(id), state)) continue;
          target.setFeatureState({ source, id }, state);
        }
      }
      written = wanted;
    },
    /** After the sources were made anew nothing is written any more. */
    forget() {
      written = new Map();
    },
  };
}

function sameState(before: FeatureState | undefined, state: FeatureState): boolean {
  if (!before) return false;
  const names = Object.keys(state);
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => before[name] === state[name])
  );
}
